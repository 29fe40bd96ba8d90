import { expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'
import { SnapshotError } from './snapshot.ts'

const window =
  'https://www.instagram.com/oauth/authorize?client_id=1093847265518402&redirect_uri=https%3A%2F%2Fsocialsizzle.herokuapp.com%2Fauth%2F&scope=instagram_business_basic&response_type=code'

function exchange(platform: { fetch: (request: Request) => Promise<Response> }, code: string): Promise<Response> {
  const body = new URLSearchParams({
    client_id: '1093847265518402',
    client_secret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
    grant_type: 'authorization_code',
    redirect_uri: 'https://socialsizzle.herokuapp.com/auth/',
    code,
  })
  return platform.fetch(new Request('https://api.instagram.com/oauth/access_token', { method: 'POST', body }))
}

test('a world that begins as a snapshot goes on where that was taken, codes, keys and time included', async () => {
  await using first = createPlatform({ asOf: '2026-10-01' })
  const code = new URL(first.authorize({ url: window, username: 'mira.prints' })).searchParams.get('code') ?? ''
  first.clock.freeze()
  const snapshot = first.snapshot()
  await using second = createPlatform({ snapshot })
  expect(second.clock.now()).toBe(first.clock.now())
  expect(second.clock.state().mode).toBe('frozen')
  expect((await exchange(second, code)).status).toBe(200)
  // The first world is another one, and knows nothing of that.
  expect((await exchange(first, code)).status).toBe(200)
  second.restore(snapshot)
  expect((await exchange(second, code)).status).toBe(200)
  first.restore(second.snapshot())
  expect((await exchange(first, code)).status).toBe(400)
  second.reset()
  expect((await exchange(second, code)).status).toBe(200)
})

test('a date moves it on, and never back', async () => {
  await using first = createPlatform({ asOf: '2026-10-01' })
  const snapshot = first.snapshot()
  await using second = createPlatform({ snapshot, asOf: '2026-12-24' })
  expect(second.clock.day()).toBe('2026-12-24')
  expect(() => createPlatform({ snapshot, asOf: '2026-09-01' })).toThrow('does not go back')
})

test('what is no snapshot, or was damaged, is refused in words', async () => {
  await using first = createPlatform({ asOf: '2026-10-01' })
  const snapshot = first.snapshot()
  for (const at of [25, 60, 200, 5000, snapshot.bytes.length - 3]) {
    const bytes = Uint8Array.from(snapshot.bytes)
    bytes[at] = (bytes[at] ?? 0) ^ 0x55
    expect(() => createPlatform({ snapshot: { bytes } })).toThrow(SnapshotError)
  }
  for (const bytes of [new Uint8Array(0), snapshot.bytes.subarray(0, 1000), new TextEncoder().encode('sqlite')])
    expect(() => createPlatform({ snapshot: { bytes } })).toThrow(SnapshotError)
  expect(() => createPlatform({ snapshot, data: '/nowhere' })).toThrow('give data or snapshot')
})
