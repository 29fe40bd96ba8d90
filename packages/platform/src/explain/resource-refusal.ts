import {
  type Login,
  type PlatformError,
  type ResourceError,
  type ResourceErrorName,
  resourceErrors,
} from '@darkroom/contract'
import { type Explanation, Refusal } from './refusal.ts'

/**
 * A refusal of an operation on accounts, media, products or audio, in the words of the host that a login has.
 *
 * @param when What brings it about, in a clause.
 */
export function resourceRefusal(
  name: ResourceErrorName,
  login: Login,
  when: string,
  why: Explanation,
  values: Record<string, string> = {},
): Refusal {
  const error: ResourceError = resourceErrors[name]
  const { code = 1, subcode, status, type, message = '', userTitle, userMessage, transient, numbered, evidence } = error
  const named = typeof type === 'string' ? type : type?.[login]
  const platformError: PlatformError = {
    code,
    ...(subcode === undefined ? {} : { subcode }),
    status,
    type: (named ?? 'OAuthException') as PlatformError['type'],
    message: numbered?.includes(login) === true ? `(#${code}) ${message}` : message,
    ...(transient === undefined ? {} : { transient }),
    ...(userTitle === undefined ? {} : { userTitle: filled(userTitle, values) }),
    ...(userMessage === undefined ? {} : { userMessage: filled(userMessage, values) }),
    when,
    evidence,
  }
  return new Refusal(login === 'facebook' ? 'facebook' : 'graph', platformError, values, why)
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
}
