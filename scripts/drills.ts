/**
 * `darkroom connect drill` on SQLite and on PostgreSQL, whose server is restarted meanwhile, with 100 kills on each or as many as are given, and then
 * 400 days with a thousand connections. Fails when anything was lost, doubled or told wrongly.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { restartInMonth2 } from '../e2e/drill/restart-in-month.ts'
import { startPostgres } from '../packages/connect/src/testing/postgres.ts'

const command = join(import.meta.dirname, '../packages/cli/bin/darkroom.js')
const [kills = '100'] = process.argv.slice(2)
await using postgres = await startPostgres()
const url = await postgres?.database()

await drill(['--kills', kills, '--connections', '0'])
if (postgres !== undefined && url !== undefined)
  await drill(['--kills', kills, '--connections', '0', '--store', url], () => postgres.restart())
await drill(['--kills', '0', '--posts', '0'])

async function drill(args: readonly string[], restart?: () => Promise<void>): Promise<void> {
  const stdio = ['ignore', 'inherit', restart === undefined ? 'inherit' : 'pipe'] as const
  const child = spawn(process.execPath, [command, 'connect', 'drill', ...args], { stdio: [...stdio] })
  child.stderr?.pipe(process.stderr)
  const restarted = child.stderr && restart && restartInMonth2(child.stderr, restart)
  const [[code]] = (await Promise.all([once(child, 'close'), restarted])) as [[number | null], unknown]
  if (code !== 0) process.exitCode = 1
}
