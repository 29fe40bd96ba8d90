import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Platform } from './platform.ts'
import { exchangeParameters, getCode, tutorialPlatform, urlencoded } from './testing/tutorial.ts'
import { rawQuery } from './world/testing/raw-query.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

async function signIn(platform: Platform): Promise<void> {
  const body = urlencoded(exchangeParameters(getCode(platform)))
  const answer = await platform.fetch(
    new Request('https://api.instagram.com/oauth/access_token', { method: 'POST', body }),
  )
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const me = await platform.fetch(new Request(`https://graph.instagram.com/me?access_token=${token}`))
  expect(me.status).toBe(200)
  await me.text()
}

/** Bytes in use: of JavaScript's values, and of the database. */
function inUse({ world }: Platform): readonly [heap: number, database: number] {
  collectGarbage()
  const pages = world.database.first(rawQuery<{ page_count: number }>('PRAGMA page_count'), {})?.page_count ?? 0
  return [process.memoryUsage().heapUsed, pages * 4096]
}

test('of a sign-in, a world in memory keeps its rows, less than a kilobyte, and nothing else', async () => {
  await using platform = tutorialPlatform()
  // What is kept of the latest requests has to be full, and every statement prepared.
  for (let count = 0; count < 1100; count++) await signIn(platform)
  const [heapBefore, databaseBefore] = inUse(platform)
  const count = 1000
  for (let done = 0; done < count; done++) await signIn(platform)
  const [heap, database] = inUse(platform)
  expect((database - databaseBefore) / count).toBeLessThan(1024)
  expect((heap - heapBefore) / count).toBeLessThan(256)
}, 60_000)
