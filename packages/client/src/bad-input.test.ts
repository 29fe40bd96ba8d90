import { describe, expect, test } from 'vitest'
import * as basicDisplay from './basic-display/index.ts'
import * as facebook from './facebook/index.ts'
import * as incoming from './incoming/index.ts'
import * as testing from './incoming/testing.ts'
import * as instagram from './instagram/index.ts'

/** Whatever a program in JavaScript may hand over. */
const junk: readonly unknown[] = [
  undefined,
  null,
  0,
  7,
  Number.NaN,
  '',
  'x',
  'a\nb',
  '\ud800',
  true,
  false,
  [],
  [1],
  [null],
  {},
  { a: 1 },
  () => 1,
  async () => 5,
  10n,
  new Date(Number.NaN),
  new Map(),
  new URL('https://x.example/'),
  /x/,
  new Uint8Array(3),
]

const appSecret = 'app-secret-of-the-test'
const accessToken = 'IGAAsecretsecretsecretsecret'
const state = 'q83vEjRWeJCrze8SNFZ4kAq83vEjRW'
const reply = { id: '1', data: [], access_token: accessToken, user_id: '1', expires_in: 5_000_000 }

/** Any function of the package, called as no type allows. */
type Loose = (...given: unknown[]) => unknown

/** Calls a method, where there is one: not every login has all. */
function on(target: unknown, name: string, ...given: unknown[]): unknown {
  return (target as Readonly<Record<string, Loose | undefined>> | undefined)?.[name]?.(...given)
}

/** A call, by what is done in it. */
type Try = readonly [what: string, call: () => unknown]

/** Runs calls, and tells of those that ended in anything but an answer or an error of this package without a secret. */
async function faultsOf(tries: readonly Try[]): Promise<string[]> {
  const faults: string[] = []
  for (const [what, call] of tries) {
    try {
      const result = await call()
      if (Symbol.asyncIterator in Object(result)) for await (const _ of result as AsyncIterable<unknown>) break
    } catch (error) {
      const told = `${String((error as Error).stack)} ${JSON.stringify(error)}`
      if (!(error instanceof instagram.InstagramError)) faults.push(`${what}: ${told}`)
      if (told.includes(appSecret) || told.includes(accessToken)) faults.push(`${what} tells a secret: ${told}`)
    }
  }
  return faults
}

describe.each([
  ['instagram', instagram, 'instagram_business_basic'],
  ['facebook', facebook, 'instagram_basic'],
  ['basic-display', basicDisplay, 'user_profile'],
] as const)('with %s', (login, entry, scope) => {
  const day = 86_400_000
  const { createToken, createInstagram, completeSignIn } = entry as unknown as Readonly<Record<string, Loose>> & {
    createInstagram: Loose
  }
  const token = createToken?.({
    login,
    kind: 'longLived',
    accessToken,
    issuedAt: Date.now() - 2 * day,
    expiresAt: Date.now() + 50 * day,
    userId: '1',
  })
  const options = {
    appId: '990602627938098',
    appSecret,
    redirectUri: 'https://app.example/auth',
    scopes: [scope],
    fetch: async () => Response.json(reply),
    timer: () => () => undefined,
    wait: async () => undefined,
    attempts: 1,
  }
  const app = (changes: object = {}): unknown => createInstagram({ ...options, ...changes })
  const redirect = `/auth?code=a&state=${state}`
  const reader = (changes: object = {}): unknown => on(app(changes), 'as', token)
  const node = (): unknown => on(reader(), 'node', '1')

  test.each(junk.map((thing) => [thing]))(
    '%o as an argument is answered, or refused by a typed error',
    async (thing) => {
      const calls: Try[] = [
        ['createInstagram', () => createInstagram(thing)],
        ['authorizationUrl', () => on(app(), 'authorizationUrl', thing)],
        ['redirect', () => on(app(), 'completeSignIn', thing, { state })],
        ['complete', () => on(app(), 'completeSignIn', redirect, thing)],
        ['node', () => on(reader(), 'node', thing)],
        ['edge', () => on(node(), 'edge', thing)],
        ['ids', () => on(reader(), 'ids', thing)],
        ['an id', () => on(reader(), 'ids', [thing])],
        ['me', () => on(reader(), 'me', thing)],
        ['a field', () => on(reader(), 'me', { fields: [thing] })],
        ['an expansion', () => on(reader(), 'me', { fields: [{ media: thing }] })],
        ['a limit', () => on(reader(), 'me', { fields: [{ media: { limit: thing } }] })],
        ['a token', () => on(on(app(), 'as', thing), 'me')],
        ["a source's token", () => on(on(app(), 'as', { get: () => thing }), 'me')],
        ['batch', () => on(reader(), 'batch', thing)],
        ['a call of a batch', () => on(reader(), 'batch', [thing])],
        ['keepFresh', () => on(app(), 'keepFresh', thing)],
        ['a stored token', () => on(on(app(), 'keepFresh', { load: () => thing, save() {} }), 'get')],
        ...['state', 'signal', 'deadline', 'choose'].map(
          (name): Try => [name, () => on(app(), 'completeSignIn', redirect, { state, [name]: thing })],
        ),
        ...['exchangeForLongLived', 'refresh', 'debugToken', 'listAccounts', 'selectAccount'].flatMap((name): Try[] => [
          [name, () => on(app(), name, thing)],
          [`${name} of a token`, () => on(app(), name, token, thing)],
        ]),
        ...['fields', 'parameters', 'limit', 'signal', 'deadline'].flatMap((name): Try[] => [
          [`${name} of me`, () => on(reader(), 'me', { [name]: thing })],
          [`${name} of a node`, () => on(node(), 'get', { [name]: thing })],
          [`${name} of an edge`, () => on(node(), 'edge', 'media', { [name]: thing })],
          [`${name} of ids`, () => on(reader(), 'ids', ['1'], { [name]: thing })],
        ]),
        ...['get', 'post', 'delete'].flatMap((name): Try[] => [
          [name, () => on(reader(), name, thing)],
          [`${name} parameters`, () => on(reader(), name, '/1', thing)],
          [`${name} parameter`, () => on(reader(), name, '/1', { a: thing })],
          [`${name} options`, () => on(reader(), name, '/1', {}, thing)],
        ]),
        ...['method', 'path', 'parameters'].map(
          (name): Try => [`${name} of a batch`, () => on(reader(), 'batch', [{ path: '/1', [name]: thing }])],
        ),
      ]
      expect(await faultsOf(calls)).toEqual([])
    },
  )

  const names = 'appId appSecret redirectUri scopes fetch now random wait timer hosts version logger onUsage proof'
  const all = `${names} deadline attempts maximumReplyBytes consumeState`.split(' ')

  test.each(junk.map((thing) => [thing]))('%o as an option, or what one gives, too', async (thing) => {
    const tries = (changes: object, what: string): Try[] => [
      [`${what}, URL`, () => on(app(changes), 'authorizationUrl')],
      [`${what}, me`, () => on(reader(changes), 'me')],
      [`${what}, sign-in`, () => completeSignIn?.({ ...options, ...changes }, redirect, { state })],
    ]
    const calls = all.flatMap((name) => [
      ...tries({ [name]: thing }, name),
      ...(name === 'timer' ? [] : [...tries({ [name]: () => thing }, `${name}()`)]),
      ...tries({ [name]: async () => thing }, `async ${name}()`),
    ])
    expect(await faultsOf(calls)).toEqual([])
  })

  test.each(['null', '7', '"x"', '[]', '[1]', '{}', '{"toString":1}', '1e17', '-1', 'true', '', '{"a":'])(
    '%s in a reply, too',
    async (json) => {
      const bodies = [
        json,
        `{"data":${json}}`,
        `{"id":${json}}`,
        `{"error":${json}}`,
        `{"error":{"code":${json},"message":${json},"error_subcode":${json}}}`,
        `{"access_token":${json},"user_id":${json},"expires_in":${json},"permissions":${json}}`,
        `{"data":[{"id":${json},"access_token":"x","user_id":${json}}],"paging":${json}}`,
        `{"data":[],"paging":{"next":${json},"cursors":${json}}}`,
      ]
      const calls = bodies.flatMap((body) =>
        [200, 400, 500].flatMap((status): Try[] => {
          const headers = { 'x-app-usage': body, 'x-business-use-case-usage': `{"1":${json}}` }
          const changes = { fetch: async () => new Response(body, { status, headers }) }
          return [
            [`${status} ${body}, me`, () => on(reader(changes), 'me')],
            [`${status} ${body}, edge`, () => on(on(reader(changes), 'node', '1'), 'edge', 'media')],
            [`${status} ${body}, batch`, () => on(reader(changes), 'batch', [{ path: '/1' }])],
            [`${status} ${body}, sign-in`, () => on(app(changes), 'completeSignIn', redirect, { state })],
            ...['refresh', 'debugToken', 'listAccounts'].map(
              (name): Try => [`${status} ${body}, ${name}`, () => on(app(changes), name, token)],
            ),
          ]
        }),
      )
      expect(await faultsOf(calls)).toEqual([])
    },
  )
})

describe('of what Instagram sends', () => {
  const request = (): Request => new Request('https://app.example/', { method: 'POST', body: '{}' })
  const secrets = ['secret']

  test.each(junk.map((thing) => [thing]))('%o is answered, or refused by a typed error', async (thing) => {
    const webhook = { secrets, verifyToken: 't', onEvent: () => undefined }
    const signed = { secrets, onDeauthorize: () => undefined }
    const calls: Try[] = [
      ['verifyWebhook', () => on(incoming, 'verifyWebhook', thing)],
      ['parseWebhook', () => on(incoming, 'parseWebhook', thing)],
      ['parseWebhook options', () => on(incoming, 'parseWebhook', '{}', thing)],
      ['webhookHandler', () => on(incoming, 'webhookHandler', thing)],
      ['a webhook', () => (on(incoming, 'webhookHandler', webhook) as Loose)(thing)],
      ['deauthorizeHandler', () => on(incoming, 'deauthorizeHandler', thing)],
      ['dataDeletionHandler', () => on(incoming, 'dataDeletionHandler', thing)],
      ['parseSignedRequest', () => on(incoming, 'parseSignedRequest', thing, secrets)],
      ['its secrets', () => on(incoming, 'parseSignedRequest', 'x', thing)],
      ['its options', () => on(incoming, 'parseSignedRequest', 'x', secrets, thing)],
      ['answerSubscription', () => on(incoming, 'answerSubscription', thing, 't')],
      ['its token', () => on(incoming, 'answerSubscription', 'https://x.example/?a', thing)],
      ['signWebhook', () => on(testing, 'signWebhook', thing, 's')],
      ['signRequest', () => on(testing, 'signRequest', thing, 's')],
      ['escapeLikeMeta', () => on(testing, 'escapeLikeMeta', thing)],
      ['createToken', () => on(instagram, 'createToken', thing)],
      ['serializeToken', () => on(instagram, 'serializeToken', thing)],
      ['parseToken', () => on(instagram, 'parseToken', thing)],
      ['printFields', () => on(instagram, 'printFields', thing)],
      ['parseRedirect', () => on(instagram, 'parseRedirect', thing, 'https://app.example/auth')],
      ['its redirect URI', () => on(instagram, 'parseRedirect', '/x', thing)],
      ...['secrets', 'verifyToken', 'onEvent', 'maximumBytes', 'onError'].map(
        (name): Try => [
          name,
          () => (on(incoming, 'webhookHandler', { ...webhook, [name]: thing }) as Loose)(request()),
        ],
      ),
      ...['now', 'clockTolerance', 'maximumAge', 'onError'].map(
        (name): Try => [
          name,
          () => (on(incoming, 'deauthorizeHandler', { ...signed, [name]: thing }) as Loose)(request()),
        ],
      ),
    ]
    expect(await faultsOf(calls)).toEqual([])
  })
})
