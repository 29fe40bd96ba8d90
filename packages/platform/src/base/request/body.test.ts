import { describe, expect, test } from 'vitest'
import { createPlatform } from '../../platform.ts'
import { readBody, UnreadBody } from './body.ts'

const mebibyte = 1024 * 1024

function post(url: string, body: RequestInit['body'], headers: Record<string, string> = {}): Request {
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  return new Request(url, init)
}

/** A body whose sender hangs up after some bytes. */
function hungUp(text = 'people: []\n'): ReadableStream<Uint8Array> {
  let sent = false
  return new ReadableStream({
    pull: (controller) => {
      if (sent) controller.error(new TypeError('terminated'))
      else controller.enqueue(new TextEncoder().encode(text))
      sent = true
    },
  })
}

/** A body that never ends, and whose sender does not even answer that nobody listens any more. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    cancel: () => new Promise(() => {}),
  })
}

const url = 'https://graph.facebook.com/me'

test.each([
  ['with its length', { 'content-length': String(mebibyte) }],
  ['without', {}],
])('a body of one mebibyte %s is read', async (_, headers: Record<string, string>) => {
  const body = new Uint8Array(mebibyte)
  expect((await readBody(post(url, body, headers))).length).toBe(mebibyte)
})

test.each<[string, RequestInit['body'], Record<string, string>, UnreadBody['reason']]>([
  ['larger than that', new Uint8Array(mebibyte + 1), {}, 'too large'],
  ['that says so', '', { 'content-length': String(mebibyte + 1) }, 'too large'],
  ['larger than it says', new Uint8Array(mebibyte + 1), { 'content-length': '1' }, 'too large'],
  ['without an end', endless(), {}, 'too large'],
  ['that breaks off', hungUp(), {}, 'broken off'],
  ['that breaks off before its length', hungUp(), { 'content-length': '100' }, 'broken off'],
])('a body %s is not read', async (_, body, headers, reason) => {
  await expect(readBody(post(url, body, headers))).rejects.toMatchObject({ name: 'UnreadBody', reason })
})

test('a body that was read before counts as broken off', async () => {
  const request = post(url, 'a=1')
  await request.text()
  await expect(readBody(request)).rejects.toThrow(UnreadBody)
})

describe('every surface answers', () => {
  const form = 'application/x-www-form-urlencoded'
  const surfaces = [
    [url, form],
    ['https://graph.instagram.com/me', 'application/json'],
    ['https://api.instagram.com/oauth/access_token', form],
    ['https://www.instagram.com/accounts/login/', form],
    ['https://www.facebook.com/login/', 'multipart/form-data; boundary=x'],
    ['https://developers.facebook.com/login/', form],
    ['http://localhost:4000/console/', form],
    ['http://localhost:4000/console/api/v1/clock', 'application/json'],
  ] as const

  test.each(surfaces.flatMap(([to, type]) => [false, true].map((hasLength) => [to, type, hasLength] as const)))(
    'half a body and one without end at %s (%s, with its length: %s) by refusing it',
    async (to, type, hasLength) => {
      const faults: unknown[] = []
      await using platform = createPlatform({ asOf: '2024-11-01', onFault: (fault) => faults.push(fault) })
      const headers = { 'content-type': type, ...(hasLength ? { 'content-length': '100' } : {}) }
      const half = await platform.fetch(post(to, hungUp(), headers))
      expect(half.status).toBe(400)
      if (!hasLength) expect((await platform.fetch(post(to, endless(), headers))).status).toBeOneOf([400, 413])
      expect(faults).toEqual([])
    },
  )

  test('a world file that breaks off does not replace the world', async () => {
    await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
    const world = 'http://localhost:4000/console/api/v1/world'
    const headers = { 'content-type': 'application/yaml' }
    const before = await (await platform.fetch(new Request(world))).text()
    const init = { method: 'PUT', headers, body: hungUp(), duplex: 'half' } as RequestInit
    const answer = await platform.fetch(new Request(world, init))
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { parameter: 'body' } }])
    expect(await (await platform.fetch(new Request(world))).text()).toBe(before)
  })
})
