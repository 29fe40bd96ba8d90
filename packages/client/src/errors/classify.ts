import type { RefusalMeaning } from '@darkroom/contract'
import type { ApiErrorCode, PlatformFacts } from './api-error.ts'
import { meanings, type Signs, vagueCodes } from './meanings.ts'

/** What a refusal means and what to do about it. */
export interface Verdict {
  readonly code: ApiErrorCode
  readonly retryable: boolean
  readonly reconnect: boolean
}

/** What a refusal means: by subcode, else by sentence, else by code, else by HTTP status. */
export function classify({ code, subcode, message = '', transient }: PlatformFacts, status: number): Verdict {
  const told = message.toLowerCase()
  const meaning =
    find(([, , subcodes]) => subcodes?.includes(subcode as number)) ??
    find(([, , , sentences]) =>
      sentences?.some((sentence) =>
        typeof sentence === 'string'
          ? vagueCodes.includes(code) && told.includes(sentence)
          : code === sentence[0] && told.includes(sentence[1]),
      ),
    ) ??
    find(([, codes]) =>
      codes?.some((known) =>
        typeof known === 'number' ? code === known : code !== undefined && code >= known[0] && code <= known[1],
      ),
    ) ??
    (status === 429 ? 'rate_limited' : status >= 500 || transient === true ? 'temporary' : undefined)
  const remedy = meaning && meanings[meaning][0]
  return {
    code: meaning ?? 'refused',
    retryable: transient === true || remedy === 'again',
    reconnect: remedy === 'authorize',
  }
}

function find(isSo: (signs: Signs) => boolean | undefined): RefusalMeaning | undefined {
  return (Object.keys(meanings) as RefusalMeaning[]).find((meaning) => isSo(meanings[meaning]))
}
