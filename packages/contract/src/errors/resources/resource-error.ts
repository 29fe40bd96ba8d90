import type { Evidence } from '../../evidence.ts'
import type { Login } from '../../logins.ts'
import type { Translations } from '../error.ts'
import type { RefusalMeaning } from '../meanings.ts'

/** A refusal of an operation on accounts, media, messages or figures. */
export interface ResourceError {
  /** Absent: the answer has none, or it is not recorded. */
  readonly code?: number
  readonly subcode?: number
  /** HTTP status. */
  readonly status: number
  /** The status on Meta's page, if it differs: what a world of the dialect `documented` answers. */
  readonly documentedStatus?: number
  /** By login where the hosts differ; absent: the answer has none. */
  readonly type?: string | { readonly [L in Login]?: string }
  /** With `{placeholders}`; absent if not recorded. */
  readonly message?: string
  /** What the person may be shown: a heading and a sentence. */
  readonly userTitle?: string
  readonly userMessage?: string
  /** The same in other languages, where that was recorded. */
  readonly translations?: Translations
  /** What `error_data` has, which stands before the subcode. */
  readonly data?: object
  /** What `is_transient` says; absent: the answer has no such key. */
  readonly transient?: boolean
  /** What it means, where its code and its sentence do not say so (`refusals`). */
  readonly meaning?: RefusalMeaning
  /** Whether the same request can succeed later, where that does not follow from what it means; absent: it does, or is not known. */
  readonly again?: boolean
  /** The logins whose host puts `(#code) ` in front of the message. */
  readonly numbered?: readonly Login[]
  readonly logins: readonly Login[]
  readonly evidence: Evidence
}

/** Refusals by name. */
export type ResourceErrorTable = Readonly<Record<string, ResourceError>>
