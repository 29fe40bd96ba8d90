import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Schema } from './schema.ts'
import type { CompiledStatement, Query, SqlValue } from './statement.ts'

const builder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Stands where a parameter's value will stand; Kysely carries it through as any other value. */
interface Placeholder {
  readonly placeholder: string
}

/**
 * Defines a statement over the world's tables.
 *
 * Kysely writes the SQL, node:sqlite runs it: worlds are synchronous, so that a rule that reads and then writes cannot be
 * interrupted by another request (decisions/0003).
 *
 * @param build Gets the query builder and `p`, whose properties stand for the parameters.
 * @param read Makes a row of its values. Only for rows that every call reads: node:sqlite makes dictionaries of rows, whose
 *   properties V8 finds by hashing their names.
 */
export function query<Parameters extends object, Row = never>(
  build: (db: Kysely<Schema>, p: Parameters) => Compilable<Row> | Compilable,
  read?: (values: readonly unknown[]) => Row,
): Query<Parameters, Row> {
  let compiled: CompiledStatement<Parameters> | undefined
  return {
    compiled() {
      compiled ??= compile(build)
      return compiled
    },
    read,
  }
}

/** Reads the row of a count that is asked for each object of a list. */
export function readCount([count]: readonly unknown[]): number {
  return Number(count)
}

function compile<Parameters extends object>(
  build: (db: Kysely<Schema>, p: Parameters) => Compilable,
): CompiledStatement<Parameters> {
  const placeholders = new Proxy({}, { get: (_, name): Placeholder => ({ placeholder: String(name) }) })
  const { sql, parameters } = build(builder, placeholders as Parameters).compile()
  const sources = parameters.map((value) =>
    isPlaceholder(value) ? { name: value.placeholder as keyof Parameters } : { value: value as SqlValue },
  )
  return {
    sql,
    bind: (given) => sources.map((source) => ('name' in source ? (given[source.name] as SqlValue) : source.value)),
  }
}

function isPlaceholder(value: unknown): value is Placeholder {
  return typeof value === 'object' && value !== null && 'placeholder' in value
}
