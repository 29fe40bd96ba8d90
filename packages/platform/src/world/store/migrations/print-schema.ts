import { DatabaseSync } from 'node:sqlite'

/** The source of `current.ts`: the statements that make at once what the migrations make one after another. */
export function printSchema(migrations: readonly string[]): string {
  const sqlite = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false })
  sqlite.exec(migrations.join('\n'))
  // Tables first, since an index needs its table.
  const rows = sqlite
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index', rowid")
    .all()
  sqlite.close()
  const statements = rows.map(({ sql }) => `${String(sql)};`)
  return [
    '/* oxlint-disable max-lines -- printed, never read as a whole */',
    '/** What the migrations leave behind, in one piece: a new world is made from this. Printed by `npm run print-schema`. */',
    `export const currentSchema = \`\n${statements.join('\n\n')}\n\``,
    '',
  ].join('\n')
}
