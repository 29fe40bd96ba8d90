import type { Dated } from '../day.ts'
import type { Evidence } from '../evidence.ts'
import type { ScopeName } from '../scopes.ts'

/** A kind of object of the Graph API. Not every login has every kind. */
export type NodeName = 'user' | 'media' | 'comment' | 'container' | 'insight' | 'page' | 'person'

/**
 * What a field's value is in JSON: `timestamp` a text such as `2026-03-09T18:04:05+0000`, `record` an object that is no node of
 * its own. `edge` and `node` are expanded by `field{...}`.
 */
export type FieldType = 'string' | 'integer' | 'boolean' | 'timestamp' | 'list' | 'record' | 'node' | 'edge'

/** A field of a node on a surface. */
export interface Field extends Dated {
  readonly type: FieldType
  /** Of a `node`: the kind it is of. */
  readonly node?: NodeName
  /** Of a `record`: what is known to stand in it. */
  readonly parts?: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>
  /** In the answer when `fields` is absent. */
  readonly default: boolean
  /** The scope without which it cannot be read. */
  readonly scope: ScopeName
  /** Of which objects the answer has no such key, though it was asked for. */
  readonly absent?: string
  readonly evidence: Evidence
}
