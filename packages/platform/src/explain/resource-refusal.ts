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
  readonly when: string
}

/**
 * A refusal of an operation on accounts, media, messages or figures, in the form that it has on the host of a login.
 *
 * @param values For the placeholders in its message.
 */
export function resourceRefusal(
  login: Login,
  name: ResourceErrorName,
  { when, ...why }: ResourceExplanation,
  values: Record<string, string> = {},
): Refusal {
  return new Refusal(
    login === 'facebook' ? 'facebook' : 'graph',
    errorOf(login, resourceErrors[name], when),
    values,
    why,
  )
}

function errorOf(login: Login, error: ResourceError, when: string): PlatformError {
  const { code = 0, subcode, status, type, message = '', numbered = [], userTitle, userMessage, transient } = error
  return {
    status,
    code,
    ...(subcode === undefined ? {} : { subcode }),
    ...(type === undefined ? { bare: true } : {}),
    type: typeOf(login, type),
    message: numbered.includes(login) ? `(#${code}) ${message}` : message,
    ...(userTitle === undefined ? {} : { userTitle }),
    ...(userMessage === undefined ? {} : { userMessage }),
    ...(transient === undefined ? {} : { transient }),
    when,
    evidence: error.evidence,
  }
}

function typeOf(login: Login, type: ResourceError['type']): PlatformError['type'] {
  const own = typeof type === 'string' ? type : type?.[login]
  return own === 'IGApiException' ? own : 'OAuthException'
}
