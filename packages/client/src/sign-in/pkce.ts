import { toBase64Url, toHex, toUtf8 } from '../bytes.ts'
import type { Context } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import { matches } from '../json-value.ts'
import { randomBytes } from './state.ts'

/** A code verifier, and the challenge made from it that the dialog gets (RFC 7636). */
export interface Pkce {
  readonly codeVerifier: string
  readonly challenge: { readonly code_challenge: string; readonly code_challenge_method: 'S256' }
}

/** A new code verifier of 256 random bits, and its challenge. */
export async function newPkce(context: Context): Promise<Pkce> {
  const codeVerifier = toHex(randomBytes(context))
  const digest = await crypto.subtle.digest('SHA-256', toUtf8(codeVerifier))
  const challenge = { code_challenge: toBase64Url(new Uint8Array(digest)), code_challenge_method: 'S256' } as const
  return { codeVerifier, challenge }
}

/** @throws OptionError if it is not a code verifier. */
export function checkedVerifier(kept: unknown): string {
  if (matches(kept, /^[\w.~-]{43,128}$/)) return kept
  throw invalidOption('codeVerifier', 'the codeVerifier that authorizationUrl returned, from the session', kept)
}
