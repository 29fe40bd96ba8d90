import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Delivered, runWebhooks } from './run-webhooks.ts'

/** In CI; `npm run webhooks` does 10,000 with 50 kills. */
const events = 2000
const kills = 10

test('of webhooks to a server that is killed none is lost, and none sent again without a reason', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-webhooks-'))
  try {
    const delivered = await runWebhooks(folder, events, kills)
    console.log(JSON.stringify(delivered))
    const right = { events, kills, lost: 0, unasked: 0, forged: 0 } satisfies Partial<Delivered>
    expect(delivered).toMatchObject(right)
    expect(delivered.retries, 'the server failed and was killed').toBeGreaterThan(kills)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
