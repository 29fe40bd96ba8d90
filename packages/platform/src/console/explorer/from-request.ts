import { graphHosts, type Login, loginHolds, type OperationName, operations, placeOf } from '@darkroom/contract'
import { locate } from '../../base/hosts.ts'
import { holdsSecret } from '../../explain/redact.ts'
import { splitAppToken } from '../../identity/app-token.ts'
import { uploadBase } from '../../publishing/upload/address.ts'
import { readFormPairs } from '../../request-log/read-form-pairs.ts'
import type { FoundRequest, LoggedRequest } from '../../request-log/request-log.ts'
import { findContainer } from '../../world/records/containers.ts'
import { findComment } from '../../world/records/media/comments.ts'
import { findHashtagById } from '../../world/records/media/hashtags.ts'
import { findMedia } from '../../world/records/media/media.ts'
import { findPage } from '../../world/records/pages.ts'
import { findAccessToken } from '../../world/records/tokens/access-tokens.ts'
import type { World } from '../../world/world.ts'
import { findLoginClient } from '../login-client.ts'
import { splitFields } from './asked.ts'
import { type Explorable, explorable, findExplorable } from './catalogue.ts'
import { appsToken, ownToken } from './token/token-choices.ts'

const upload = 'POST IGContainer/upload' satisfies OperationName
const uploadHost = operations[upload].host

/** Whether the explorer has a form for a request of the log. */
export function isExplorable(world: World, found: FoundRequest): boolean {
  return valuesOfRequest(world, found) !== undefined
}

/**
 * What a request of the log asked for, as the values of the explorer's form. Its token is left out: the explorer takes one of the same
 * app and account. Other secrets are left out too, since a page shows these values.
 *
 * @returns undefined when it is no operation of the contract.
 */
export function valuesOfRequest(world: World, { request, detail, raw }: FoundRequest): [string, string][] | undefined {
  const { app, account } = request
  const operation = operationOfRequest(world, request)
  if (operation === undefined) return undefined
  const { version, parts } = partsOf(request)
  const logins = loginsAt(request)
  const sent = raw === undefined ? detail.parameters.flatMap(shownPair) : sentPairs(raw)
  const told =
    request.host === uploadHost
      ? detail.headers.flatMap(shownPair).filter(([name]) => /^(?:offset|file_size|file_url)$/.test(name))
      : []
  const pairs = [...sent, ...told].filter(([name, value]) => name !== 'method' && !holdsSecret(name, value))
  const fields = splitFields(pairs.find(([name]) => name === 'fields')?.[1] ?? '')
  const usable = logins.filter((each) => app !== undefined && findLoginClient(world, app, each) !== undefined)
  const login = usable.find((each) => loginHolds(each, world.clock.day())) ?? usable[0]
  const more = fields.filter((field) => !/^\w{1,80}$/.test(field))
  return [
    ['operation', operation.name],
    ...(app === undefined || login === undefined ? [] : [['app', `${app}:${login}`] as [string, string]]),
    ['who', account ?? ''],
    ...(login === 'facebook' ? [['as', tokenOf(world, raw, sent)] as [string, string]] : []),
    ...(placeOf(operation.name).node === undefined ? [] : [['id', parts[0] ?? ''] as [string, string]]),
    ['version', version],
    ...pairs.filter(([name]) => name !== 'fields').map(([name, value]): [string, string] => [`p.${name}`, value]),
    ...fields.filter((field) => !more.includes(field)).map((field): [string, string] => [`f.${field}`, 'on']),
    ...(more.length === 0 ? [] : [['more', more.join(',')] as [string, string]]),
  ]
}

/** Which token a request came with, as the form names it. Of a system user's it is not known by which configuration. */
function tokenOf(world: World, raw: FoundRequest['raw'], sent: readonly [string, string][]): string {
  const header = /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(raw?.headers.get('authorization') ?? '')?.[1]
  const token = sent.find(([name]) => name === 'access_token')?.[1] || header || ''
  if (splitAppToken(token) !== undefined) return appsToken
  const pageId = findAccessToken(world, token)?.pageId
  return pageId === null || pageId === undefined ? ownToken : `page:${pageId}`
}

/** The operation that a request asked for, if the explorer has it. */
export function operationOfRequest(
  world: World,
  request: Pick<LoggedRequest, 'method' | 'host' | 'path'>,
): Explorable | undefined {
  const logins = loginsAt(request)
  if (request.host === uploadHost) return request.method === 'POST' ? findExplorable(upload) : undefined
  return logins.length === 0 ? undefined : operationAt(world, request.method, partsOf(request).parts, logins)
}

function loginsAt({ host }: Pick<LoggedRequest, 'host'>): readonly Login[] {
  if (host === uploadHost) return ['facebook']
  return (Object.keys(graphHosts) as Login[]).filter((login) => graphHosts[login] === host)
}

function partsOf({ path }: Pick<LoggedRequest, 'path'>): {
  readonly version: string
  readonly parts: readonly string[]
} {
  const [first = '', ...rest] = path
    .replace(uploadBase, '')
    .split('/')
    .filter((part) => part !== '')
  return /^v\d+\.\d+$/.test(first)
    ? { version: first, parts: rest }
    : { version: '', parts: first === '' ? rest : [first, ...rest] }
}

function operationAt(
  world: World,
  method: string,
  parts: readonly string[],
  logins: readonly Login[],
): Explorable | undefined {
  const [first = '', edge, ...rest] = parts
  if (rest.length > 0) return undefined
  const ofHost = explorable.filter((each) => each.method === method && each.logins.some((at) => logins.includes(at)))
  const named = (name: string): Explorable | undefined => ofHost.find((each) => each.name === name)
  if (edge === undefined) {
    const byPath = named(`${method} /${first}`)
    if (byPath !== undefined) return byPath
  }
  if (first === '') return undefined
  const kind = kindOf(world, first, logins)
  const exact = named(`${method} ${kind}${edge === undefined ? '' : `/${edge}`}`)
  if (exact !== undefined || edge === undefined) return exact
  return ofHost.find(({ name }) => placeOf(name).edge === edge)
}

/** Which kind of object an id is of, as far as it is known. */
function kindOf(world: World, id: string, logins: readonly Login[]): string {
  if (id === 'me') return logins.includes('facebook') ? 'User' : 'IGUser'
  if (findMedia(world, id) !== undefined) return 'IGMedia'
  if (findComment(world, id) !== undefined) return 'IGComment'
  if (findContainer(world, id) !== undefined) return 'IGContainer'
  if (findPage(world, id) !== undefined) return 'Page'
  return findHashtagById(world, id) === undefined ? 'IGUser' : 'IGHashtag'
}

function shownPair({ name, value }: FoundRequest['detail']['parameters'][number]): [string, string][] {
  return value === undefined ? [] : [[name, value]]
}

function sentPairs(raw: NonNullable<FoundRequest['raw']>): [string, string][] {
  return [...new URLSearchParams(locate(raw.url)?.query ?? ''), ...readFormPairs(raw)]
}
