import type { ApiErrorCode, PlatformFacts } from './api-error.ts'
import type { Meanings } from './meanings.ts'

/** What a refusal means and what to do about it. */
export interface Verdict {
  readonly code: ApiErrorCode
  readonly retryable: boolean
  readonly reconnect: boolean
}

/** Codes whose sentences say more. The others' sentences are not looked at: they may be in any language. */
const vague = /^(undefined|1|100|101|190|191|400|2500)$/

/**
 * What a refusal means: by its subcode, else by all that it says, else by the HTTP status.
 *
 * @param meanings Those that are told apart.
 */
export function classify(
  { code: number, subcode, message, transient = false }: PlatformFacts,
  status: number,
  meanings: Meanings,
): Verdict {
  const texts = [`s${subcode} `, `s${subcode} c${number} ${vague.test(`${number}`) ? message : ''}`]
  const other = status === 429 ? 'rate_limited' : status >= 500 || transient ? 'temporary' : 'refused'
  const names = Object.keys(meanings) as ApiErrorCode[]
  const [code = other] = texts.flatMap((text) => names.filter((name) => meanings[name]?.test(text)))
  return {
    code,
    retryable: transient || /^(temp|rate|media_n)/.test(code),
    reconnect: /^(token_[ie]|session|app_r|account|page|data)/.test(code),
  }
}
