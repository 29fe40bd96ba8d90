/** Sends webhooks to a server that is killed meanwhile: 10,000 events and 50 kills, or as many as are given. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runWebhooks } from '../e2e/crash/run-webhooks.ts'

const [events = 10_000, kills = 50] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'darkroom-webhooks-'))
try {
  const delivered = await runWebhooks(folder, events, kills)
  console.log(JSON.stringify(delivered))
  if (delivered.lost > 0 || delivered.unasked > 0 || delivered.forged > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
