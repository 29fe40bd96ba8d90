import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPlatform } from './platform.ts'
import { startSession } from './world/records/tokens/sessions.ts'
import { rawQuery } from './world/testing/raw-query.ts'
import { temporaryDirectory } from './world/testing/temporary-directory.ts'
import type { World } from './world/world.ts'

const day = 24 * 3600 * 1000

function sessionsOf({ database }: World): number {
  return database.first(rawQuery<{ count: number }>('SELECT count(*) count FROM sessions'), {})?.count ?? 0
}

test('a stored world answers before it is swept, and is swept a little at a time', async () => {
  using directory = temporaryDirectory()
  const options = { data: directory.path, now: () => 0 }
  const first = createPlatform({ ...options, asOf: '2024-11-01' })
  first.world.database.transaction(() => {
    for (let count = 0; count < 1000; count++) startSession(first.world, 'instagram', '17841405793187218')
  })
  first.clock.advance(40 * day)
  first.close()
  await using platform = createPlatform(options)
  const counts = [sessionsOf(platform.world)]
  expect((await platform.fetch(new Request('https://graph.instagram.com/me'))).status).toBe(400)
  // As many turns as there are slices, and some more.
  for (let turn = 0; turn < 30; turn++) {
    await setImmediate()
    counts.push(sessionsOf(platform.world))
  }
  expect(counts[0]).toBe(1000)
  expect(counts.at(-1)).toBe(0)
  const steps = counts.slice(1).map((count, turn) => (counts[turn] ?? 0) - count)
  expect(Math.max(...steps)).toBe(200)
})

test('a platform that is closed meanwhile does no more work, and tells no fault', async () => {
  using directory = temporaryDirectory()
  createPlatform({ data: directory.path }).close()
  const faults: unknown[] = []
  createPlatform({ data: directory.path, onFault: (fault) => faults.push(fault) }).close()
  await setImmediate()
  expect(faults).toEqual([])
})
