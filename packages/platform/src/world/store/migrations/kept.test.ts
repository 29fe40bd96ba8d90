import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { rawQuery } from '../../testing/raw-query.ts'
import { temporaryDirectory } from '../../testing/temporary-directory.ts'
import { keptAnswers } from '../testing/kept-world.ts'

const kept = join(import.meta.dirname, '..', 'testing', 'kept')

// Written by `node --conditions=darkroom-source scripts/keep-world.ts` (npm run keep-world), and never changed afterwards.
describe.each(readdirSync(kept))('the data directory of an earlier Darkroom, %s,', (name) => {
  test('opens, and its stored tokens are answered', async () => {
    using directory = temporaryDirectory()
    copyFileSync(join(kept, name), join(directory.path, 'world.db'))
    await using platform = createPlatform({ data: directory.path, now: () => 0 })
    for (const { host, token, answer } of keptAnswers) {
      const url = `https://${host}/me?fields=id,${Object.keys(answer).join()}&access_token=${token}`
      const response = await platform.fetch(new Request(url))
      expect(await response.json()).toMatchObject(answer)
    }
    const { database } = platform.world
    expect(database.all(rawQuery('PRAGMA integrity_check'), {})).toEqual([{ integrity_check: 'ok' }])
    expect(database.all(rawQuery('PRAGMA foreign_key_check'), {})).toEqual([])
  })
})
