import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { findAccessToken } from '../records/tokens/access-tokens.ts'
import { findAuthorizationCode } from '../records/tokens/authorization-codes.ts'
import { rawQuery } from '../testing/raw-query.ts'
import { run } from '../testing/run.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { openWorld } from '../world.ts'

/** What a writer acknowledged before it was killed, so many milliseconds after it had opened the world, or was started. */
async function killedAfter(delay: number, since: 'start' | 'open', directory: string): Promise<string[]> {
  const writer = run(new URL('./testing/writer.ts', import.meta.url), directory)
  const output = text(writer.stdout)
  if (since === 'open') await once(writer.stdout, 'readable')
  await setTimeout(delay)
  writer.kill('SIGKILL')
  await once(writer, 'close')
  const lines = (await output).split('\n')
  // The last is cut off or empty.
  return lines.slice(0, -1).filter((line) => line !== 'open')
}

// The first few die while they make, migrate, load or open the world, the others between any two writes.
test('kill -9 at any moment loses nothing that was acknowledged, and the next start is clean', async () => {
  using directory = temporaryDirectory()
  const acknowledged: string[] = []
  for (let round = 0; round < 15; round++) {
    const [delay, since] = round < 4 ? [60 + 45 * round, 'start' as const] : [Math.random() * 50, 'open' as const]
    acknowledged.push(...(await killedAfter(delay, since, directory.path)))
    const world = openWorld({ data: directory.path })
    expect(world.database.all(rawQuery('PRAGMA integrity_check'), {})).toEqual([{ integrity_check: 'ok' }])
    expect(world.database.all(rawQuery('PRAGMA foreign_key_check'), {})).toEqual([])
    for (const line of acknowledged) {
      const [code = '', token = ''] = line.split(' ')
      expect(findAuthorizationCode(world, code)?.usedAt).toEqual(expect.any(Number))
      expect(findAccessToken(world, token)?.kind).toBe('shortLived')
    }
    world.database.close()
  }
  expect(acknowledged.length).toBeGreaterThan(15)
}, 60_000)
