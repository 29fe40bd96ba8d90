import { type PlatformError, type ResourceError, type ResourceErrorName, resourceErrors } from '@darkroom/contract'
import { type Explanation, Refusal } from './refusal.ts'

/**
 * A refusal of an operation on accounts, media, messages or figures, as a host words it: graph.facebook.com puts the code in front of some
 * messages (`(#100) `), and on graph.instagram.com those of code 100 have no text for people and are IGApiExceptions (measured 2026-08-02).
 *
 * @param name In the contract's `resourceErrors`.
 * @param values For the placeholders in the message and in the text for people.
 */
export function resourceRefusal(
  host: 'graph.instagram.com' | 'graph.facebook.com',
  name: ResourceErrorName,
  why: Explanation,
  values: Record<string, string> = {},
): Refusal {
  return host === 'graph.facebook.com'
    ? new Refusal('facebook', asAnswered(name, 'facebook'), values, why)
    : new Refusal('graph', asAnswered(name, 'instagram'), values, why)
}

function asAnswered(name: ResourceErrorName, login: 'instagram' | 'facebook'): PlatformError {
  const {
    code = 1,
    subcode,
    status,
    type,
    message = '',
    userTitle,
    userMessage,
    transient,
    ...rest
  }: ResourceError = resourceErrors[name]
  const isPlain = login === 'instagram' && code === 100
  const ofLogin = typeof type === 'string' ? type : type?.[login]
  return {
    status,
    code,
    type: isPlain ? 'IGApiException' : ((ofLogin ?? 'OAuthException') as PlatformError['type']),
    message: rest.numbered?.includes(login) === true ? `(#${code}) ${message}` : message,
    when: `an operation is refused: ${name} in the contract`,
    evidence: rest.evidence,
    ...(subcode === undefined ? {} : { subcode }),
    ...(isPlain || transient === undefined ? {} : { transient }),
    ...(isPlain || userTitle === undefined ? {} : { userTitle }),
    ...(isPlain || userMessage === undefined ? {} : { userMessage }),
  }
}
