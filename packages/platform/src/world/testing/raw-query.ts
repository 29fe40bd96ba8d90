import type { SQLInputValue } from 'node:sqlite'
import type { Query } from '../query.ts'

/** A statement in SQL's own words, for what only tests ask: plans, pragmas. */
export function rawQuery<Row>(sql: string, values: readonly SQLInputValue[] = []): Query<object, Row> {
  return { compiled: () => ({ sql, bind: () => [...values] }) }
}
