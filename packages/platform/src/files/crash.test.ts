import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { usedFiles } from '../world/records/containers.ts'
import { run } from '../world/testing/run.ts'
import { temporaryDirectory } from '../world/testing/temporary-directory.ts'
import { openWorld } from '../world/world.ts'
import { openFileStore } from './open-store.ts'
import { sweepFiles } from './sweep-files.ts'

/** What a writer acknowledged before it was killed, after so many files. */
async function killedAfter(count: number, directory: string): Promise<string[]> {
  const writer = run(new URL('./testing/writer.ts', import.meta.url), directory)
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    if (line.endsWith('.jpg')) acknowledged.push(line)
    if (acknowledged.length === count) writer.kill('SIGKILL')
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'close')
  return acknowledged
}

test('kill -9 between any two writes loses no file that was acknowledged, and the next start leaves none behind', async () => {
  using directory = temporaryDirectory()
  const acknowledged: string[] = []
  for (const count of [1, 3, 7]) {
    acknowledged.push(...(await killedAfter(count, directory.path)))
    const world = openWorld({ data: directory.path })
    const files = openFileStore(directory.path, Date.now)
    const begun = Date.now() + 1000
    for (const _ of sweepFiles({ world, files, limits: {}, now: begun, begun }));
    expect(files.drafts()).toEqual([])
    expect(new Set(files.list().map(({ id }) => id))).toEqual(usedFiles(world))
    for (const id of acknowledged) {
      const file = files.find(id)
      const bytes = (await file?.slice(0, file.size)) ?? new Uint8Array()
      expect(`${createHash('sha256').update(bytes).digest('hex')}.jpg`).toBe(id)
    }
    world.database.close()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(11)
}, 120_000)
