import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { getToken, graph, tutorialPlatform } from '../../testing/tutorial.ts'

const common = [
  'access-control-allow-origin',
  'cache-control',
  'content-type',
  'expires',
  'pragma',
  'strict-transport-security',
  'x-fb-request-id',
  'x-fb-trace-id',
]

describe('an answer', () => {
  test('has the headers that were recorded', async () => {
    await using platform = tutorialPlatform()
    const answer = await graph(platform, `/me?access_token=${(await getToken(platform)).token}`)
    expect([...answer.headers.keys()].sort()).toEqual(
      [...common, 'etag', 'instagram-api-version', 'x-app-usage'].sort(),
    )
    expect(answer.headers.get('content-type')).toBe('application/json; charset=UTF-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-cache, no-store, must-revalidate')
    expect(answer.headers.get('expires')).toBe('Sat, 01 Jan 2000 00:00:00 GMT')
    expect(answer.headers.get('x-app-usage')).toBe('{"call_volume":0,"cpu_time":0}')
  })

  test('called itself v1.0 and told no usage before it had versions', async () => {
    await using platform = tutorialPlatform({ asOf: '2020-01-24' })
    const answer = await graph(platform, `/me?access_token=${(await getToken(platform)).token}`)
    expect(answer.headers.get('instagram-api-version')).toBe('v1.0')
    expect(answer.headers.get('x-app-usage')).toBeNull()
  })

  test('has the SHA-1 of its bytes for an ETag, the same for the same bytes', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const path = `/me?fields=id,username&access_token=${token}`
    const [first, second] = [await graph(platform, path), await graph(platform, path)]
    const bytes = new Uint8Array(await first.arrayBuffer())
    expect(first.headers.get('etag')).toBe(`"${createHash('sha1').update(bytes).digest('hex')}"`)
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.headers.get('x-fb-request-id')).not.toBe(first.headers.get('x-fb-request-id'))
  })
})

describe('a refusal', () => {
  test('has the headers that were recorded, and the link to its explanation', async () => {
    await using platform = tutorialPlatform()
    const answer = await graph(platform, '/me?access_token=x')
    expect([...answer.headers.keys()].sort()).toEqual([...common, 'darkroom-explanation', 'www-authenticate'].sort())
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('tells version and usage where the token was good', async () => {
    await using platform = tutorialPlatform()
    const answer = await graph(platform, `/v21.0/0?access_token=${(await getToken(platform)).token}`)
    expect(answer.headers.get('instagram-api-version')).toBe('v21.0')
    expect(answer.headers.get('x-app-usage')).toBe('{"call_volume":0,"cpu_time":0}')
    expect(answer.headers.get('www-authenticate')).toMatch(
      /^OAuth "Facebook Platform" "invalid_request" "Unsupported get/,
    )
  })

  test('has fbtrace_id equal to x-fb-request-id, and another x-fb-trace-id', async () => {
    await using platform = tutorialPlatform()
    const answer = await graph(platform, '/me?access_token=x')
    const { error } = (await answer.json()) as { error: { fbtrace_id: string } }
    expect(error.fbtrace_id).toBe(answer.headers.get('x-fb-request-id'))
    expect(error.fbtrace_id).toMatch(/^A[\w-]{22}$/)
    expect(answer.headers.get('x-fb-trace-id')).toMatch(/^[\w-]{11}$/)
  })

  test.each([
    ['a line break and a header', 'id,x\r\nset-cookie: a=b'],
    ['a null byte', 'a\0b;'],
    ['quotation marks', 'a"b" "c'],
    ['letters beyond Latin-1', 'größe,例え,🦊'],
    ['a delete character', 'a\x7f;'],
    ['a lone percent', '100%;'],
  ])('keeps its header in one piece: %s', async (_, fields) => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const answer = await graph(platform, `/me?access_token=${token}&fields=${encodeURIComponent(fields)}`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('www-authenticate')).toMatch(/^OAuth "Facebook Platform" "invalid_request" "[^"\r\n]+"$/)
    const text = await answer.text()
    expect(text).toMatch(/^[\x20-\x24\x26-\x7e]+$/)
    expect((JSON.parse(text) as { error: { message: string } }).error.message).toContain(fields)
  })

  test('of enormous fields is short', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const body = `method=get&access_token=${token}&fields=${'x'.repeat(1_000_000)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await graph(platform, '/me', { method: 'POST', body, headers })
    expect(answer.status).toBe(400)
    expect((await answer.text()).length).toBeLessThan(600)
  })

  test('of a body beyond 1 MiB says so', async () => {
    await using platform = tutorialPlatform()
    const answer = await graph(platform, '/me', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })
    expect([answer.status, await answer.text()]).toEqual([
      413,
      'Darkroom reads request bodies of at most 1 MiB. Send less.\n',
    ])
  })
})
