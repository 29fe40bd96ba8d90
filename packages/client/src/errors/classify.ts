import type { ApiErrorCode, PlatformFacts } from './api-error.ts'
import type { Meanings } from './meanings.ts'

/** What a refusal means and what to do about it. */
export interface Verdict {
  readonly code: ApiErrorCode
  readonly retryable: boolean
  readonly reconnect: boolean
}

/** Codes whose sentences say more. The others' sentences are not looked at: they may be in any language. */
const vague = /^(undefined|1|10[01]|19[01]|400|2500)$/

const ends = /^(token_[ie]|session|app_r|account|page|data)/

/**
 * What a refusal means: by subcode, then by sentence where the code is a vague one, then by code, then by HTTP status.
 *
 * @param meanings Those that are told apart.
 */
export function classify(
  { code, subcode, message = '', transient }: PlatformFacts,
  status: number,
  meanings: Meanings,
): Verdict {
  const texts = [`s${subcode}`, vague.test(`${code}`) ? message : '', `c${code}`]
  const [found = status === 429 ? 'rate_limited' : status >= 500 || transient === true ? 'temporary' : 'refused'] =
    texts.flatMap((text) => (Object.keys(meanings) as ApiErrorCode[]).filter((code) => meanings[code]?.test(text)))
  // Whatever the sentence of a 190 says, it is the token that is refused.
  const meant = code === 190 && !ends.test(found) ? 'token_invalid' : found
  return {
    code: meant,
    retryable: transient === true || /^(temp|rate|media_n)/.test(meant),
    reconnect: ends.test(meant),
  }
}
