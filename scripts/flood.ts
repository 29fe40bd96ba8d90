/** Floods connect with webhooks while its processes are killed: 10,000 events and 100 kills, or as many as are given. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runFlood } from '../e2e/crash/run-flood.ts'

const [events = 10_000, kills = 100] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'darkroom-flood-'))
try {
  const flooded = await runFlood(join(folder, 'connect.db'), events, kills)
  console.log(JSON.stringify(flooded))
  if (flooded.lost > 0 || flooded.renamed > 0 || flooded.forged > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
