import type { RefusalMeaning } from '@darkroom/contract'
import { again, authorize, byCode, bySentence, bySubcode, passing, vagueCodes } from '../from-contract/meanings.ts'
import type { ApiErrorCode, PlatformFacts } from './api-error.ts'

/** What a refusal means and what to do about it. */
export interface Verdict {
  readonly code: ApiErrorCode
  readonly retryable: boolean
  readonly reconnect: boolean
}

/** What a refusal means: by subcode, else by sentence, else by code, else by HTTP status. */
export function classify(
  { code = Number.NaN, subcode, message = '', transient }: PlatformFacts,
  status: number,
): Verdict {
  const lowerCaseMessage = message.toLowerCase()
  const meaning =
    find(bySubcode, (known) => known === subcode) ??
    find(
      bySentence,
      (part, [, of]) =>
        (of ? of === code : isVague(code)) && typeof part === 'string' && lowerCaseMessage.includes(part),
    ) ??
    find(byCode, (known) => (typeof known === 'number' ? code === known : code >= known[0] && code <= known[1])) ??
    (status === 429 ? 'rate_limited' : status >= 500 || transient === true ? 'temporary' : undefined)
  const is = (meanings: readonly unknown[]): boolean => meanings.includes(meaning)
  return {
    code: meaning ?? 'refused',
    retryable: transient === true || is(again) || passing.includes(subcode),
    reconnect: is(authorize),
  }
}

/** Whether a code, or the lack of one, says so little that the sentence is looked at. */
function isVague(code: number): boolean {
  return Number.isNaN(code) || vagueCodes.includes(code)
}

type Row<Sign> = readonly [RefusalMeaning, ...(readonly Sign[])]

/** The meaning of the first row that one of whose signs fits. */
function find<Sign>(
  rows: readonly Row<Sign>[],
  fits: (sign: Sign, row: Row<Sign>) => boolean,
): RefusalMeaning | undefined {
  return rows.find((row) => (row.slice(1) as Sign[]).some((sign) => fits(sign, row)))?.[0]
}
