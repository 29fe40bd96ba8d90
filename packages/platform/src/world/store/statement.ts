/**
 * What SQLite takes as a value. Named here, as in node:sqlite: an app's types reach this file, and need neither Node's types
 * nor Kysely's for it.
 */
export type SqlValue = null | number | bigint | string | Uint8Array

/** A statement that is compiled once for all worlds and prepared once in each. */
export interface Query<Parameters, Row> {
  /** SQL text and, in the order of its question marks, where each value comes from; compiled at first use. */
  compiled(): CompiledStatement<Parameters>
  /** Makes a row of its values, in the order of the columns. Absent: rows are as node:sqlite makes them. */
  readonly read?: ((values: readonly unknown[]) => Row) | undefined
  /** Carries the row's type; never set. */
  readonly row?: Row
}

export interface CompiledStatement<Parameters> {
  readonly sql: string
  readonly bind: (parameters: Parameters) => SqlValue[]
}
