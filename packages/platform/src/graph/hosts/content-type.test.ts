import { describe, expect, test } from 'vitest'
import { facebookGraph, facebookPlatform, personToken } from '../../testing/facebook.ts'
import { graph } from '../../testing/tutorial.ts'

const json = 'application/json; charset=UTF-8'
const script = 'text/javascript; charset=UTF-8'

describe('graph.facebook.com calls its JSON', () => {
  test.each([
    ['application/json', json],
    ['application/json, text/plain, */*', json],
    ['application/vnd.api+json', json],
    ['APPLICATION/JSON', json],
    ['*/*', script],
    ['text/html,application/xhtml+xml', script],
    ['', script],
    [undefined, script],
  ])('for Accept %j %s, in an answer and in a refusal', async (accept, type) => {
    await using platform = facebookPlatform()
    const headers: HeadersInit = accept === undefined ? {} : { accept }
    const { token } = personToken(platform)
    for (const path of [`/me?access_token=${token}`, '/me', '/oauth/access_token'])
      expect((await facebookGraph(platform, path, { headers })).headers.get('content-type')).toBe(type)
  })

  test('application/json whatever Accept says in a world that follows Meta’s pages', async () => {
    await using platform = facebookPlatform({ dialect: 'documented' })
    expect((await facebookGraph(platform, '/me', { headers: { accept: '*/*' } })).headers.get('content-type')).toBe(
      json,
    )
  })
})

test('graph.instagram.com always calls it application/json', async () => {
  await using platform = facebookPlatform()
  for (const accept of ['*/*', 'text/html'])
    expect((await graph(platform, '/me', { headers: { accept } })).headers.get('content-type')).toBe(json)
})
