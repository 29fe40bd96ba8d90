import { expect, test } from 'vitest'
import { createPlatform, type Platform, type PlatformOptions } from '../index.ts'
import { deleteApp } from '../world/records/apps/apps.ts'
import { findProduct, saveProduct } from '../world/records/apps/products.ts'
import { type Callback, listCallbacks, sendAgain } from '../world/records/callbacks.ts'
import { type Grant, saveGrant } from '../world/records/grants.ts'
import { queueCallback } from './callbacks/queue.ts'
import { signRequest } from './callbacks/signed-request.ts'

const appId = '358205879134926'
const accountId = '17841405793187218'
const secret = 'eb8c7d2f60a94b1c93be5a3c6f17d024'
const deauthorizeUrl = 'http://localhost:3000/deauthorize'
const dataDeletionUrl = 'http://localhost:3000/deletion'

type AppServer = (request: Request) => Response | Promise<Response>

function newPlatform(server: AppServer, options: PlatformOptions = {}): Platform {
  return createPlatform({
    asOf: '2024-11-01',
    now: () => 0,
    fetch: async (url, init) => server(new Request(url, init)),
    timeLimit: () => new AbortController().signal,
    world: {
      accounts: [{ id: accountId, username: 'jayposiris' }],
      apps: [
        {
          id: appId,
          name: 'Social Sizzle',
          basicDisplay: { instagramAppSecret: secret, redirectUris: [], deauthorizeUrl, dataDeletionUrl },
        },
      ],
    },
    ...options,
  })
}

function grantOf({ world }: Platform): Grant {
  return saveGrant(world, { appId, login: 'basic-display', subjectId: accountId }, { scopes: ['user_profile'] })
}

const only = ({ world }: Platform): Callback => listCallbacks(world, appId)[0] as Callback

test('a deauthorize callback is a POST of one signed_request', async () => {
  const received: { url: string; type: string | null; form: URLSearchParams }[] = []
  await using platform = newPlatform(async (request) => {
    const { url, headers, method } = request
    expect(method).toBe('POST')
    received.push({ url, type: headers.get('content-type'), form: new URLSearchParams(await request.text()) })
    return new Response()
  })
  const grant = grantOf(platform)
  queueCallback(platform.world, { grant, kind: 'deauthorize' })
  expect(await platform.deliverCallbacks()).toBe(1)
  expect(await platform.deliverCallbacks()).toBe(0)
  const [{ url, type, form } = { url: '', type: '', form: new URLSearchParams() }] = received
  expect([url, type]).toEqual([deauthorizeUrl, 'application/x-www-form-urlencoded;charset=UTF-8'])
  expect([...form.keys()]).toEqual(['signed_request'])
  const payload = form.get('signed_request')?.split('.')[1] ?? ''
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({
    user_id: grant.scopedId,
    algorithm: 'HMAC-SHA256',
    issued_at: Date.UTC(2024, 10, 1) / 1000,
  })
  expect(only(platform)).toMatchObject({ state: 'delivered', attempts: 1, nextAttemptAt: null })
})

test('the status page and the code in the answer to a data deletion request are kept', async () => {
  await using platform = newPlatform(() => new Response("{ url: 'https://a.example/d/1', confirmation_code: 'c1' }"))
  queueCallback(platform.world, { grant: grantOf(platform), kind: 'dataDeletion' })
  await platform.deliverCallbacks()
  expect(only(platform)).toMatchObject({
    url: dataDeletionUrl,
    state: 'delivered',
    statusUrl: 'https://a.example/d/1',
    confirmationCode: 'c1',
  })
})

test.each<[string, AppServer, string]>([
  ['answers 500', () => new Response('no', { status: 500 }), 'status 500'],
  ['answers 204', () => new Response(null, { status: 204 }), 'status 204'],
  ['redirects', () => Response.redirect('http://localhost:3000/elsewhere', 307), 'redirect'],
  ['sends junk', () => new Response('\0\u{fffd}<html>'), 'neither a JSON object'],
  ['sends more than 64 KiB', () => new Response('x'.repeat(65_537)), 'larger than 64 KiB'],
  ['sends without end', () => new Response(endless()), 'larger than 64 KiB'],
  ['breaks off in the body', () => new Response(broken()), 'could not be reached: cut'],
  ['closes the connection', () => Promise.reject(closed()), 'could not be reached: ECONNRESET'],
])('an app that %s failed, and is asked again', async (_, server, outcome) => {
  await using platform = newPlatform(server)
  queueCallback(platform.world, { grant: grantOf(platform), kind: 'dataDeletion' })
  expect(await platform.deliverCallbacks()).toBe(1)
  expect(only(platform)).toMatchObject({ state: 'waiting', attempts: 1, statusUrl: null })
  expect(only(platform).outcome).toContain(outcome)
})

test.each<[string, AppServer]>([
  ['never answers', () => new Promise<never>(() => {})],
  ['never ends its answer', () => new Response(new ReadableStream())],
])('an app that %s is given up after the time limit', async (_, server) => {
  const limits: number[] = []
  await using platform = newPlatform(server, {
    timeLimit: (milliseconds) => {
      limits.push(milliseconds)
      return AbortSignal.abort()
    },
  })
  queueCallback(platform.world, { grant: grantOf(platform), kind: 'deauthorize' })
  await platform.deliverCallbacks()
  expect(only(platform)).toMatchObject({ state: 'waiting', outcome: 'No answer within 10 seconds.' })
  expect(limits).toEqual([10_000])
})

test('a failed callback is sent again after growing waits of world time, then given up', async () => {
  await using platform = newPlatform(() => new Response(null, { status: 500 }))
  queueCallback(platform.world, { grant: grantOf(platform), kind: 'deauthorize' })
  expect(await platform.deliverCallbacks()).toBe(1)
  for (const seconds of [60, 600, 3600, 21_600]) {
    platform.clock.advance(seconds * 1000 - 1)
    expect(await platform.deliverCallbacks()).toBe(0)
    platform.clock.advance(1)
    expect(await platform.deliverCallbacks()).toBe(1)
  }
  expect(only(platform)).toMatchObject({ state: 'failed', attempts: 5, nextAttemptAt: null })
  platform.clock.advance(60 * 86_400_000)
  expect(await platform.deliverCallbacks()).toBe(0)
  expect(sendAgain(platform.world, only(platform).id)).toBe(true)
  expect(await platform.deliverCallbacks()).toBe(1)
})

test('no callback is sent twice at once, even when the clock is moved in the meantime', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>()
  let count = 0
  await using platform = newPlatform(() => {
    count++
    return promise
  })
  queueCallback(platform.world, { grant: grantOf(platform), kind: 'deauthorize' })
  const first = platform.deliverCallbacks()
  platform.clock.advance(86_400_000)
  expect(await platform.deliverCallbacks()).toBe(0)
  resolve(new Response())
  expect(await first).toBe(1)
  expect(count).toBe(1)
})

test('closing a platform cancels an attempt in progress, and the callback stays due', async () => {
  const platform = newPlatform(() => new Promise<never>(() => {}))
  queueCallback(platform.world, { grant: grantOf(platform), kind: 'deauthorize' })
  const sending = platform.deliverCallbacks()
  platform.close()
  await expect(sending).resolves.toBe(1)
  expect(await platform.deliverCallbacks()).toBe(0)
})

test('nothing is sent to other machines unless the option says so', async () => {
  const urls: string[] = []
  const server: AppServer = ({ url }) => {
    urls.push(url)
    return new Response()
  }
  const basicDisplay = { instagramAppSecret: secret, redirectUris: [], deauthorizeUrl: 'https://a.example/x' }
  const world = {
    accounts: [{ id: accountId, username: 'jayposiris' }],
    apps: [{ id: appId, name: 'Social Sizzle', basicDisplay }],
  }
  await using here = newPlatform(server, { world })
  queueCallback(here.world, { grant: grantOf(here), kind: 'deauthorize' })
  expect(await here.deliverCallbacks()).toBe(0)
  expect(only(here)).toMatchObject({ state: 'failed', attempts: 0 })
  expect(only(here).outcome).toContain('a.example is not this machine')
  await using anywhere = newPlatform(server, { world, callbacks: 'anywhere' })
  queueCallback(anywhere.world, { grant: grantOf(anywhere), kind: 'deauthorize' })
  expect(await anywhere.deliverCallbacks()).toBe(1)
  expect(urls).toEqual(['https://a.example/x'])
})

test('nothing is sent to an app without a callback URL, or to a deleted app', async () => {
  await using platform = newPlatform(() => new Response())
  const grant = grantOf(platform)
  expect(
    queueCallback(platform.world, { grant: { ...grant, login: 'instagram' }, kind: 'deauthorize' }),
  ).toBeUndefined()
  queueCallback(platform.world, { grant, kind: 'deauthorize' })
  deleteApp(platform.world, appId)
  expect(await platform.deliverCallbacks()).toBe(0)
  expect(only(platform).outcome).toContain('no longer exists')
})

test('a callback is signed with the secret of its login', async () => {
  const signed: string[] = []
  await using platform = newPlatform(
    async (request) => {
      signed.push(new URLSearchParams(await request.text()).get('signed_request') ?? '')
      return new Response()
    },
    { world: undefined },
  )
  const { world } = platform
  const logins = [
    ['358205879134926', 'basic-display', '17841405793187218', 'eb8c7d2f60a94b1c93be5a3c6f17d024'],
    ['358205879134926', 'instagram', '17841405793187218', '6f3d09a1c57e4b82a0d9e1f4782b5c36'],
    ['1284605937421856', 'facebook', '10160825517390462', '91d4e7b06c2f4a3895f1c08be27a6d53'],
  ] as const
  for (const [app, login, subjectId, signedWith] of logins) {
    const product = findProduct(world, app, login)
    if (product !== undefined) saveProduct(world, { ...product, deauthorizeUrl })
    const grant = saveGrant(world, { appId: app, login, subjectId }, { scopes: [] })
    queueCallback(world, { grant, kind: 'deauthorize' })
    expect(await platform.deliverCallbacks()).toBe(1)
    const payload = JSON.stringify({
      user_id: grant.scopedId,
      algorithm: 'HMAC-SHA256',
      issued_at: Date.UTC(2024, 10, 1) / 1000,
    })
    expect(signed.at(-1)).toBe(signRequest(payload, signedWith))
  }
})

test('before app-scoped ids, a callback has the id that the app knows', async () => {
  await using platform = newPlatform(() => new Response(), { asOf: '2021-06-07' })
  queueCallback(platform.world, { grant: grantOf(platform), kind: 'deauthorize' })
  expect(only(platform).userId).toBe(accountId)
})

test('hundreds of callbacks are all sent', async () => {
  let count = 0
  await using platform = newPlatform(() => {
    count++
    return new Response()
  })
  const grant = grantOf(platform)
  for (let queued = 0; queued < 200; queued++) queueCallback(platform.world, { grant, kind: 'deauthorize' })
  expect(await platform.deliverCallbacks()).toBe(200)
  expect(count).toBe(200)
})

function endless(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8192)) })
}

function broken(): ReadableStream {
  return new ReadableStream({ start: (controller) => controller.error(new Error('cut')) })
}

function closed(): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) })
}
