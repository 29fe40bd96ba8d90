import type { Evidence } from '../evidence.ts'
import type { Login } from '../logins.ts'
import type { ScopeName } from '../scopes.ts'
import type { Dated } from '../values/day.ts'
import type { EnumName } from '../values/enums.ts'
import type { ValueType } from '../values/values.ts'

/** What somebody must have granted: one permission by its name, or several. */
export type FieldNeeds = ScopeName | { readonly all: readonly ScopeName[] } | { readonly any: readonly ScopeName[] }

/** A field of a node. */
export interface Field extends Dated {
  readonly type: ValueType
  /** The logins that have it, and the permission that each asks for. */
  readonly in: { readonly [L in Login]?: FieldNeeds }
  /** Which values it can have. */
  readonly enum?: EnumName
  /** Of which objects the answer has no such key, though it was asked for. */
  readonly omitted?: string
  /** What happens without the permission. Default: the call is refused. */
  readonly withoutPermission?: 'omitted'
  /** Whether it can be read of other people's accounts and media, through business discovery or a hashtag. */
  readonly public?: true
  readonly evidence: Evidence
}

/** A kind of object of the Graph API. */
export interface Node {
  /** The logins that have it. */
  readonly logins: readonly Login[]
  /** Where one is read; absent: it only stands in other answers. */
  readonly path?: string
  /** What graph.facebook.com calls it in its refusals, where the name differs. */
  readonly typeName?: string
  /** What is in the answer when `fields` is absent, in the answer's order. */
  readonly defaults: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
}
