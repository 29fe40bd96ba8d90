/**
 * `darkroom connect drill` on SQLite and on PostgreSQL, with 100 kills on each or as many as are given, and then 400 days with a thousand
 * connections. Fails when anything was lost, doubled or told wrongly.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startPostgres } from '../packages/connect/src/testing/postgres.ts'

const command = join(import.meta.dirname, '../packages/cli/bin/darkroom.js')
const [kills = '100'] = process.argv.slice(2)
await using postgres = await startPostgres()
const url = await postgres?.database()
const runs = [
  ['--kills', kills, '--connections', '0'],
  ...(url === undefined ? [] : [['--kills', kills, '--connections', '0', '--store', url]]),
  ['--kills', '0', '--posts', '0'],
]
for (const args of runs) {
  const child = spawn(process.execPath, [command, 'connect', 'drill', ...args], { stdio: 'inherit' })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) process.exitCode = 1
}
