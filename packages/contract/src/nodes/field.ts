import type { Dated } from '../day.ts'
import type { Evidence } from '../evidence.ts'
import type { ScopeName } from '../scopes.ts'

/** What a field's value is in JSON. `edge` and `node` are expanded by `field{...}`. */
export type FieldType = 'string' | 'integer' | 'boolean' | 'list' | 'node' | 'edge'

/** A field of a node on a surface. */
export interface Field extends Dated {
  readonly type: FieldType
  /** In the answer when `fields` is absent. */
  readonly default: boolean
  /** The scope without which it cannot be read. */
  readonly scope: ScopeName
  readonly evidence: Evidence
}
