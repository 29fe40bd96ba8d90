import { samplePassword } from '@darkroom/platform'
import { type CustomEmulator, createEmulator } from 'emulate'
import { describe, expect, test } from 'vitest'
import { signInByPages } from '../../platform/src/testing/sign-in-by-pages.ts'
import { type InstagramState, instagram } from './index.ts'

type Api = CustomEmulator<InstagramState>

const baseUrl = 'http://localhost:3000/emulate/instagram'
const who = { username: 'mira.prints', password: samplePassword }
const app = {
  client_id: '1093847265518402',
  client_secret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
  redirect_uri: 'https://socialsizzle.herokuapp.com/auth/',
}

function open(options: Parameters<typeof instagram>[0] = { asOf: '2026-10-01' }, seed?: InstagramState): Promise<Api> {
  const rest = seed === undefined ? {} : { seed }
  return createEmulator({ service: instagram(options), listen: false, baseUrl, ...rest })
}

function ask(api: Api, path: string, form?: Record<string, string>): Promise<Response> {
  const init = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
  return api.fetch(new Request(baseUrl + path, init))
}

/** Signs in through the pages. @returns The code. */
async function codeOf(api: Api): Promise<string> {
  const { client_id, redirect_uri } = app
  const asked = new URLSearchParams({
    client_id,
    redirect_uri,
    scope: 'instagram_business_basic',
    response_type: 'code',
  })
  const window = `${baseUrl}/www.instagram.com/oauth/authorize?${asked}`
  const { url } = await signInByPages((request) => api.fetch(request), window, who)
  expect(url).toContain('https://socialsizzle.herokuapp.com/auth/?code=AQ')
  return new URL(url).searchParams.get('code') ?? ''
}

async function tokenOf(api: Api, code: string): Promise<string> {
  const answer = await ask(api, '/api.instagram.com/oauth/access_token', {
    ...app,
    grant_type: 'authorization_code',
    code,
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  return access_token
}

async function nameOf(api: Api, token: string): Promise<unknown> {
  const answer = await ask(api, `/graph.instagram.com/me?fields=username&access_token=${token}`)
  return ((await answer.json()) as { username?: string }).username
}

describe('in emulate, below a path', () => {
  test('somebody signs in through the pages, and the token reads', async () => {
    const api = await open()
    expect(await nameOf(api, await tokenOf(api, await codeOf(api)))).toBe('mira.prints')
    await api.close()
  })

  test('a snapshot holds the world, its codes and tokens included: restored, a code that was used can be used again', async () => {
    const api = await open()
    const code = await codeOf(api)
    const before = api.snapshot()
    const token = await tokenOf(api, code)
    expect(await nameOf(api, token)).toBe('mira.prints')
    await api.restore(before)
    expect(await nameOf(api, token)).toBeUndefined()
    expect(await nameOf(api, await tokenOf(api, code))).toBe('mira.prints')
    await api.reset()
    expect(await tokenOf(api, code)).toBeUndefined()
    await api.close()
  })

  test('a snapshot that was written down goes on in another emulator, on its date', async () => {
    const first = await open({ asOf: '2026-10-01' })
    const token = await tokenOf(first, await codeOf(first))
    const clock = await first.fetch(
      new Request(`${baseUrl}/console/api/v1/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advance: '30m' }),
      }),
    )
    expect(clock.status).toBe(200)
    const kept = JSON.stringify(first.snapshot())
    await first.close()
    expect(kept.length).toBeLessThan(400_000)
    const second = await open({ asOf: '2020-01-01' })
    await second.restore(JSON.parse(kept) as ReturnType<Api['snapshot']>)
    expect(await nameOf(second, token)).toBe('mira.prints')
    const now = (await (await ask(second, '/console/api/v1/clock')).json()) as { now: string }
    expect(now.now).toMatch(/^2026-10-01T00:3/)
    await second.close()
  })

  test('what emulate persists is opened again', async () => {
    let saved: string | null = null
    const persistence = {
      load: async () => saved,
      save: async (data: string) => {
        saved = data
      },
    }
    const first = await createEmulator({
      service: instagram({ asOf: '2026-10-01' }),
      listen: false,
      baseUrl,
      persistence,
    })
    const token = await tokenOf(first, await codeOf(first))
    await first.close()
    const second = await createEmulator({ service: instagram(), listen: false, baseUrl, persistence })
    expect(await nameOf(second, token)).toBe('mira.prints')
    await second.close()
  })
})

describe('seeds', () => {
  const world = { accounts: [{ username: 'ada.lens', password: 'darkroom' }] }

  test('a seed says the date and who is there', async () => {
    const api = await open({}, { asOf: '2024-11-01', world })
    const accounts = await (await ask(api, '/console/api/v1/world')).text()
    expect(accounts).toContain('ada.lens')
    expect(accounts).not.toContain('mira.prints')
    const clock = (await (await ask(api, '/console/api/v1/clock')).json()) as { now: string }
    expect(clock.now).toMatch(/^2024-11-01/)
    await api.close()
  })

  test.each([
    [{ asOf: '2026-02-30' }, 'asOf: Write a date like'],
    [{ asOf: 20261001 }, 'asOf: Write a date like "2026-10-01", in quotes.'],
    [{ date: '2026-10-01' }, 'has a key "date", which means nothing. It takes asOf and world.'],
    [{ now: { snapshot: 7 } }, 'now: is put there by a snapshot'],
    [{ now: { snapshot: 'bm90aGluZw==' } }, 'now: this is no snapshot of Instagram, or it was cut.'],
    [{ world: { acounts: [] } }, 'acounts'],
    [{ world: { accounts: [{ username: 'a b' }] } }, 'username'],
    [[], 'The seed of Instagram is an object'],
  ])('%j is refused in words', async (seed, message) => {
    await expect(open({}, seed as unknown as InstagramState)).rejects.toThrow(message)
  })

  test('a snapshot that was changed, or is another emulator’s, is refused, and the world stays', async () => {
    const api = await open()
    const token = await tokenOf(api, await codeOf(api))
    const snapshot = api.snapshot()
    const other = { ...snapshot, definition: 'github' }
    await expect(api.restore(other)).rejects.toThrow('Incompatible snapshot')
    const cut = {
      ...snapshot,
      state: { ...snapshot.state, now: { snapshot: snapshot.state.now?.snapshot.slice(0, 9000) ?? '' } },
    }
    await expect(api.restore(cut)).rejects.toThrow('no snapshot of Instagram, or it was cut')
    expect(await nameOf(api, token)).toBe('mira.prints')
    await api.close()
  })
})

test('over HTTP, at the root, other names than this machine’s are not answered', async () => {
  const api = await createEmulator({ service: instagram({ asOf: '2026-10-01' }), port: 0 })
  expect((await fetch(`${api.url}/graph.instagram.com/me`)).status).toBe(400)
  expect((await fetch(`${api.url}/www.instagram.com/accounts/login/`)).status).toBe(200)
  await api.close()
})
