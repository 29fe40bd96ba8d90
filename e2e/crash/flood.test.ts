import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startPostgres } from '../../packages/connect/src/testing/postgres.ts'
import { type Flooded, runFlood } from './run-flood.ts'

/** In CI; `npm run flood` does 10,000 with 100 kills. */
const events = 600
const kills = 10

const right = { kills, events, lost: 0, renamed: 0, forged: 0 } satisfies Partial<Flooded>

test.concurrent('of webhooks that two killed processes acknowledged over SQLite, none is lost', {
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-flood-'))
  try {
    const flooded = await runFlood(join(folder, 'connect.db'), events, kills)
    console.log('SQLite:', JSON.stringify(flooded))
    expect(flooded).toMatchObject(right)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test.concurrent('nor over PostgreSQL', { timeout: 300_000 }, async (context) => {
  await using postgres = (await startPostgres()) ?? context.skip()
  const flooded = await runFlood(await postgres.database(), events, kills)
  console.log('PostgreSQL:', JSON.stringify(flooded))
  expect(flooded).toMatchObject(right)
})
