import {
  type Login,
  type PlatformError,
  type ResourceError,
  type ResourceErrorName,
  resourceErrors,
} from '@darkroom/contract'
import { type Explanation, Refusal } from './refusal.ts'

/** Why an operation was refused, and what in general brings this refusal about. */
export interface ResourceExplanation extends Explanation {
  readonly when?: string
}

/**
 * A refusal of an operation on accounts, media, messages or figures, in the form that it has on the host of a login: graph.facebook.com puts
 * the code in front of some messages (`(#100) `), and on graph.instagram.com those of code 100 have no text for people and are
 * IGApiExceptions (measured 2026-08-02).
 *
 * @param values For the placeholders in its message and in the text for people.
 */
export function resourceRefusal(
  login: Login,
  name: ResourceErrorName,
  { when = `an operation is refused with ${name}`, ...why }: ResourceExplanation,
  values: Record<string, string> = {},
): Refusal {
  const error = errorOf(login, resourceErrors[name], when)
  return new Refusal(login === 'facebook' ? 'facebook' : 'graph', error, values, why)
}

function errorOf(login: Login, error: ResourceError, when: string): PlatformError {
  const {
    code = 0,
    subcode,
    status,
    documentedStatus,
    type,
    message = '',
    numbered = [],
    userTitle,
    userMessage,
    transient,
    data,
  } = error
  const { translations } = error
  const isPlain = login !== 'facebook' && code === 100
  return {
    status,
    ...(documentedStatus === undefined ? {} : { documentedStatus }),
    code,
    ...(subcode === undefined ? {} : { subcode }),
    ...(type === undefined ? { bare: true } : {}),
    type: isPlain ? 'IGApiException' : typeOf(login, type),
    message: numbered.includes(login) ? `(#${code}) ${message}` : message,
    ...(isPlain || userTitle === undefined ? {} : { userTitle }),
    ...(isPlain || userMessage === undefined ? {} : { userMessage }),
    ...(isPlain || translations === undefined ? {} : { translations }),
    ...(data === undefined ? {} : { data }),
    ...(isPlain || transient === undefined ? {} : { transient }),
    when,
    evidence: error.evidence,
  }
}

function typeOf(login: Login, type: ResourceError['type']): PlatformError['type'] {
  const own = typeof type === 'string' ? type : type?.[login]
  return own === 'IGApiException' ? own : 'OAuthException'
}
