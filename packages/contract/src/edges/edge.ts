import type { Dated } from '../day.ts'
import type { Evidence } from '../evidence.ts'
import type { NodeName } from '../nodes/field.ts'
import type { ScopeName } from '../scopes.ts'

/** What hangs on a node, and can be read on its own or expanded among the node's fields. */
export interface Edge extends Dated {
  /** The kind of object it leads to. */
  readonly to: NodeName
  /** A page of them, or one: such a one is found by a modifier, and can only be expanded. */
  readonly answer: 'list' | 'one'
  /** What is in the answer when `fields` is absent, beside `id`; absent: what is in that of the object on its own. */
  readonly default?: readonly string[]
  /** The scope without which it cannot be read, beside those of the node. */
  readonly scope: ScopeName
  readonly evidence: Evidence
}

/** The edges of a login: by the kind of node they hang on, by name. */
export type EdgeTable = { readonly [N in NodeName]?: Readonly<Record<string, Edge>> }
