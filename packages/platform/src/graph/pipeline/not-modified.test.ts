import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { facebookGraph, facebookPlatform, personToken } from '../../testing/facebook.ts'

async function readTwice(
  platform: Platform,
  header: (etag: string) => string,
  init: RequestInit = {},
): Promise<Response> {
  const path = `/me?fields=name&access_token=${personToken(platform).token}`
  const etag = (await facebookGraph(platform, path)).headers.get('etag') ?? ''
  return facebookGraph(platform, path, { ...init, headers: { 'if-none-match': header(etag) } })
}

describe('If-None-Match on graph.facebook.com', () => {
  test.each<[string, (etag: string) => string]>([
    ['the tag', (etag) => etag],
    ['a weak one', (etag) => `W/${etag}`],
    ['several', (etag) => `"other", ${etag}`],
    ['any', () => '*'],
  ])('%s of the same answer gets 304, its tag, and no body', async (_, header) => {
    await using platform = facebookPlatform()
    const answer = await readTwice(platform, header)
    expect([answer.status, await answer.text()]).toEqual([304, ''])
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{40}"$/)
  })

  test.each(['"other"', '', 'W/'])('%j gets the answer', async (header) => {
    await using platform = facebookPlatform()
    expect((await readTwice(platform, () => header)).status).toBe(200)
  })

  test('a POST is answered whatever is held', async () => {
    await using platform = facebookPlatform()
    expect((await readTwice(platform, () => '*', { method: 'POST' })).status).not.toBe(304)
  })
})
