import type { FacebookErrorName } from '../errors/facebook.ts'
import type { GraphErrorName } from '../errors/graph.ts'
import type { ResourceErrorName } from '../errors/resources.ts'
import type { Evidence } from '../evidence.ts'
import type { FeatureName } from '../features.ts'
import type { LimitName } from '../limits.ts'
import type { Login } from '../logins.ts'
import type { PageTaskName } from '../pages.ts'
import type { ScopeName } from '../scopes.ts'
import type { Dated, Day } from '../values/day.ts'
import type { EnumName } from '../values/enums.ts'
import type { ValueType } from '../values/values.ts'

/** The methods of HTTP that the Graph API has. */
export type Method = 'GET' | 'POST' | 'DELETE'

/**
 * An operation's name: its method, and the node it is asked of with an edge of it (`GET IGUser/media`), the node alone
 * (`GET IGMedia`), or a path that is no node (`GET /ig_hashtag_search`).
 */
export type OperationKey = `${Method} ${string}`

/** A parameter of an operation, beside those that every reading has (`fields`, paging, `access_token`). */
export interface Parameter extends Dated {
  readonly type: ValueType
  /** Always, or when this is so. */
  readonly required?: true | string
  readonly enum?: EnumName | 'accountMetrics' | 'mediaMetrics'
  /** The operation has a refusal of its own for a value that is not in the list. */
  readonly refusedByOperation?: true
  /** The default when it is absent. */
  readonly default?: string
  /** The least and the most of a number, of a text's characters, or of a list's entries. */
  readonly least?: number
  readonly most?: number
  /** Where it stands, where that is not the query of a GET or DELETE, or the body of a POST. */
  readonly at?: readonly ('query' | 'body' | 'header' | 'path' | 'expansion')[]
  /** The logins that have it, where not all do. */
  readonly logins?: readonly Login[]
  /** When a login got it, where it had it later than the operation. */
  readonly sinceOn?: { readonly [L in Login]?: Day }
  readonly evidence: Evidence
}

/** What an operation needs by one login. */
export interface Needs {
  readonly all?: readonly ScopeName[]
  /** One of these, beside {@link all}. */
  readonly any?: readonly ScopeName[]
  /** One of these too, when the person's role on the Page comes from a business portfolio. */
  readonly viaBusiness?: readonly ScopeName[]
  readonly features?: readonly FeatureName[]
  /** One of these tasks on the Page behind the account. */
  readonly tasks?: readonly PageTaskName[]
}

/** How the pages of a list follow each other. */
export interface Paging {
  /**
   * `cursors` in both directions with links; `after` forwards only; `cursorsWithoutLinks`; `nestedCursors`, of which the first page
   * has one only; `timeWindow`, by `since` and `until`.
   */
  readonly style: 'cursors' | 'after' | 'cursorsWithoutLinks' | 'nestedCursors' | 'timeWindow'
  /** Objects on a page when `limit` is absent. */
  readonly limit?: number
  /** Objects on a page at the most. */
  readonly most?: number
  /** Whether `since` and `until` narrow the list. */
  readonly time?: true
}

/** What an operation answers: a node (or `null` where there can be none) or a page of them, the id of what was made, `{"success":true}`, or an unrecorded answer. */
export type Returns =
  | { readonly node: string; readonly orNull?: true }
  | {
      readonly list: string
      /** What the list is called in the answer, where that is not `data`. */
      readonly key?: string
    }
  | { readonly created: string }
  | 'success'
  | 'any'

/** Something that can be asked of the Graph API. */
export interface Operation extends Dated {
  readonly returns: Returns
  /** What the answer has when `fields` is absent, where that is not what the node has. */
  readonly defaults?: readonly string[]
  readonly parameters?: Readonly<Record<string, Parameter>>
  readonly paging?: Paging
  /** The logins that have it, and what each needs. The host follows from the login. */
  readonly logins: { readonly [L in Login]?: Needs }
  /** Where the host does not follow from the login. */
  readonly host?: 'rupload.facebook.com'
  /**
   * What alone can be asked for of the objects that it answers, where that is not all their node has: fields and edges by name, or those
   * that are `public`. Of other kinds of objects within them, what is public.
   */
  readonly only?: 'public' | readonly string[]
  /** Whether it can be asked for of other people's accounts and media too, through business discovery. */
  readonly public?: true
  /** It can only be asked for among the fields of its node. */
  readonly within?: true
  /** It cannot be asked for among the fields of its node. */
  readonly apart?: true
  /** Whether the operation is idempotent. By default GET and DELETE are, and POST is not. */
  readonly repeatable?: true
  /** The refusals that are its own. */
  readonly errors?: readonly (GraphErrorName | FacebookErrorName | ResourceErrorName)[]
  /** The limits that count it. */
  readonly limits?: readonly LimitName[]
  readonly evidence: Evidence
}

/** Operations by their names. */
export type OperationTable = Readonly<Record<OperationKey, Operation>>
