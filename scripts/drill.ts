/**
 * Kills processes of connect at every step, 100 times or as often as is given, on SQLite and on PostgreSQL, and tells whether each post was
 * published once and each token is kept.
 */
import { isClean, printed, runDrill } from '../e2e/drill/run-drill.ts'
import { startPostgres } from '../packages/connect/src/testing/postgres.ts'

const kills = Number(process.argv[2] ?? 100)
await using postgres = await startPostgres()
const url = await postgres?.database()
for (const [name, store] of Object.entries({ SQLite: 'sqlite', ...(url !== undefined && { PostgreSQL: url }) })) {
  const result = await runDrill({ store, posts: kills, kills })
  console.log(printed(name, result).join('\n'))
  if (!isClean(result)) process.exitCode = 1
}
