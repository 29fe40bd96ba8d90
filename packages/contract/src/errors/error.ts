import type { Evidence } from '../evidence.ts'
import type { Day } from '../values/day.ts'

/** Texts for people in languages other than English, by the code of the language. */
export interface Translations {
  readonly es?: { readonly userTitle: string; readonly userMessage: string }
}

/** A refusal of the platform's: what it answers and how that is known. */
export interface PlatformError {
  /** HTTP status. */
  readonly status: number
  /** The status on Meta's page, if it differs: what `dialect: 'documented'` answers. */
  readonly documentedStatus?: number
  readonly code: number
  readonly subcode?: number
  readonly type:
    | 'OAuthException'
    | 'IGApiException'
    | 'GraphMethodException'
    | 'OAuthAccessTokenException'
    | 'OAuthParameterException'
  /** The sentence, with `{placeholders}`. */
  readonly message: string
  /** What the person may be shown: a heading and a sentence. */
  readonly userTitle?: string
  readonly userMessage?: string
  /** The same in other languages, where that was recorded. */
  readonly translations?: Translations
  /** What `error_data` has, which stands before the subcode. */
  readonly data?: object
  /** What `is_transient` says; absent: the answer has no such key. */
  readonly transient?: boolean
  /** Whether the answer has nothing but `code` and `message`, in this order. */
  readonly bare?: true
  /** The message on Meta's page, if it differs: what `dialect: 'documented'` answers. */
  readonly documented?: string
  /** The sentence before a day, where it was reworded. */
  readonly earlier?: { readonly until: Day; readonly message: string; readonly evidence: Evidence }
  /** What brings it about. */
  readonly when: string
  readonly evidence: Evidence
}

/** Which of two tellings a world follows where Meta's pages and the live platform disagree. */
export type Dialect = 'observed' | 'documented'

/**
 * The sentence a refusal has on a day, its placeholders filled in.
 *
 * @example
 * import { oauthErrors, sentence } from '@darkroom/contract'
 * sentence(oauthErrors.unknownScopes, '2024-11-01', 'observed', { scopes: 'basic,likes' }) // => 'Invalid scope field(s): basic,likes'
 */
export function sentence(
  error: PlatformError,
  day: Day,
  dialect: Dialect,
  values: Readonly<Record<string, string>> = {},
): string {
  const { message } = wordingOn(error, day)
  const template = dialect === 'documented' ? (error.documented ?? message) : message
  return fillIn(template, values)
}

/**
 * The HTTP status that a refusal has in a dialect.
 *
 * @example
 * import { graphErrors, statusIn } from '@darkroom/contract'
 * statusIn(graphErrors.objectNotFound, 'observed') // => 400
 */
export function statusIn({ status, documentedStatus }: PlatformError, dialect: Dialect): number {
  return dialect === 'documented' ? (documentedStatus ?? status) : status
}

/**
 * A text of an error with its placeholders filled in. One without a value stays as it is.
 *
 * @example
 * import { fillIn } from '@darkroom/contract'
 * fillIn('Param {name} must be {expected}', { name: 'ids' }) // => 'Param ids must be {expected}'
 */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
}

/**
 * The wording that was observed on a day, before its placeholders are filled in, and how it is known.
 *
 * @example
 * import { oauthErrors, wordingOn } from '@darkroom/contract'
 * wordingOn(oauthErrors.unknownScopes, '2024-11-01').message // => 'Invalid scope field(s): {scopes}'
 * wordingOn(oauthErrors.unknownScopes, '2025-01-01').message // => 'Invalid scope: {first}'
 */
export function wordingOn(error: PlatformError, day: Day): Pick<PlatformError, 'message' | 'evidence'> {
  return error.earlier !== undefined && day < error.earlier.until ? error.earlier : error
}
