import type { Query, SqlValue } from '../store/statement.ts'

/** A statement in SQL's own words, for what only tests ask: plans, pragmas. */
export function rawQuery<Row>(sql: string, values: readonly SqlValue[] = []): Query<object, Row> {
  return { compiled: () => ({ sql, bind: () => [...values] }) }
}
