import {
  facebookErrors,
  graphErrors,
  type Login,
  oauthErrors,
  type PlatformError,
  type ResourceError,
  resourceErrors,
  uploadHost,
} from '@darkroom/contract'
import type { FaultHost } from './rule.ts'

/** An error of the contract's as one host answers it. */
export interface HostError {
  /** The list of the contract's whose form it is printed in. */
  readonly family: 'oauth' | 'graph' | 'facebook'
  readonly error: PlatformError
}

/** The errors that a host can answer with, by their names in the contract. */
export function errorsOn(host: FaultHost): ReadonlyMap<string, HostError> {
  const known = catalogues.get(host)
  if (known !== undefined) return known
  const made = new Map(entriesOf(host))
  catalogues.set(host, made)
  return made
}

const catalogues = new Map<FaultHost, ReadonlyMap<string, HostError>>()

type Entries = [string, HostError][]

function entriesOf(host: FaultHost): Entries {
  if (host === 'api.instagram.com') return own('oauth', oauthErrors)
  if (host === 'graph.facebook.com')
    return [...fromResources('facebook', 'facebook'), ...own('facebook', facebookErrors)]
  if (host === uploadHost)
    return resources()
      .filter(([name]) => isOfUploads(name))
      .map(([name, error]) => [
        name,
        // What this host calls retriable is not told for all of them; that it is so then is assumed.
        { family: 'facebook', error: { ...platformError(error, 'facebook', 0), transient: error.again ?? true } },
      ])
  // What graph.instagram.com has for one of its logins, the other has not; a fault may be set for either.
  return [
    ...fromResources('basic-display', 'graph'),
    ...fromResources('instagram', 'graph'),
    ...own('graph', graphErrors),
  ]
}

function own(family: HostError['family'], errors: Readonly<Record<string, PlatformError>>): Entries {
  return Object.entries(errors).map(([name, error]) => [name, { family, error }])
}

/** Without those whose code or message is not recorded: an answer of theirs would be made up. */
function fromResources(login: Login, family: HostError['family']): Entries {
  return resources().flatMap(([name, error]): Entries => {
    const { code, message, logins } = error
    if (code === undefined || message === undefined || !logins.includes(login) || isOfUploads(name)) return []
    return [[name, { family, error: platformError(error, login, code) }]]
  })
}

function resources(): [string, ResourceError][] {
  return Object.entries<ResourceError>(resourceErrors)
}

/** rupload.facebook.com answers in a form of its own, which no graph host has. */
function isOfUploads(name: string): boolean {
  return name.startsWith('rupload')
}

function platformError(error: ResourceError, login: Login, code: number): PlatformError {
  const {
    status,
    documentedStatus,
    subcode,
    message = '',
    type = 'OAuthException',
    numbered,
    transient,
    evidence,
  } = error
  const { userTitle, userMessage } = error
  return {
    status,
    ...(documentedStatus !== undefined && { documentedStatus }),
    code,
    ...(subcode !== undefined && { subcode }),
    // The contract has the types of these errors as plain text, since there are many of them.
    type: (typeof type === 'string' ? type : (type[login] ?? 'OAuthException')) as PlatformError['type'],
    message: numbered?.includes(login) ? `(#${code}) ${message}` : message,
    ...(transient !== undefined && { transient }),
    ...(userTitle !== undefined && { userTitle }),
    ...(userMessage !== undefined && { userMessage }),
    when: 'the operation cannot be done',
    evidence,
  }
}

/** The subcodes with which a container can fail. */
export function containerSubcodes(): readonly number[] {
  return [...new Set(resources().flatMap(([, { subcode }]) => (subcode === undefined ? [] : [subcode])))]
    .filter((subcode) => String(subcode).startsWith(publishingSubcodes))
    .sort((a, b) => a - b)
}

/** What the subcodes of containers, uploads and publishing begin with. */
const publishingSubcodes = '2207'
