import { describe, expect, test } from 'vitest'
import { checkedOptions } from './check-options.ts'
import { createInstagram } from './create-instagram.ts'
import { facebook } from './facebook/rules.ts'
import { createInstagram as createInstagramLogin } from './instagram/index.ts'
import { instagram } from './instagram/rules.ts'
import { scripted } from './testing/app.ts'

const base = { ...scripted([]).options, login: 'instagram' as const }

describe('an option', () => {
  test.each<[string, unknown]>([
    ['login', 'myspace'],
    ['login', '__proto__'],
    ['appId', undefined],
    ['appId', ''],
    ['appId', 990602627938098],
    ['appId', 'abc'],
    ['appSecret', undefined],
    ['appSecret', '  '],
    ['redirectUri', undefined],
    ['redirectUri', '/auth'],
    ['redirectUri', 'https://app.example/auth#_'],
    ['redirectUri', ' https://app.example/auth'],
    ['redirectUri', 'https://app.example/auth?code=1'],
    ['redirectUri', 'javascript:alert(1)'],
    ['scopes', undefined],
    ['scopes', 'instagram_business_basic'],
    ['scopes', ['instagram_business_basic,other']],
    ['scopes', ['instagram_business_content_publish']],
    ['scopes', []],
    ['fetch', 'https://proxy.example'],
    ['now', 0],
    ['random', 4],
    ['hosts', 'localhost:4000'],
    ['hosts', 'http://localhost:4000/'],
    ['hosts', { 'graph.instagram.com': 'ftp://x' }],
    ['hosts', 7],
    ['version', '25'],
    ['version', 25],
    ['deadline', 0],
    ['deadline', Number.NaN],
    ['attempts', '3'],
    ['maximumReplyBytes', -1],
    ['consumeState', {}],
    ['logger', 5],
    ['logger', console.warn],
    ['hosts', { 'graph.instagram.com': '' }],
  ])('%s that is %j is refused by its name, and not quoted', (name, value) => {
    const make = (): unknown => createInstagram({ ...base, [name]: value })
    expect(make).toThrow(expect.objectContaining({ name: 'OptionError', code: 'option_invalid' }))
    expect(make).toThrow(new RegExp(`^${name} must be`))
  })

  test.each([[undefined], [null], ['x'], [{}]])('object that is %j is refused', (options) => {
    expect(() => createInstagram(options as never)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
    expect(() => createInstagramLogin(options as never)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
  })

  test.each([[null], [undefined], [7]])('of a window that is %j is none', async (window) => {
    const { url } = await createInstagramLogin(base).authorizationUrl(window as never)
    expect(url).toContain('client_id=')
  })

  test.each([
    [
      'a name that is misspelt',
      { 'graph.instgram.com': 'http://localhost:4000', 'www.instgram.com': 'http://localhost:4000' },
    ],
    ['none of its names', {}],
    ['a Map of them', new Map([['graph.instagram.com', 'http://localhost:4000']])],
  ])('for hosts with %s never leads to the real platform', async (_, hosts) => {
    const instagram = createInstagramLogin({ ...base, hosts } as never)
    const wrong = {
      code: 'option_invalid',
      message: 'hosts must be an object with a base URL for www.instagram.com, but is a different object.',
    }
    await expect(instagram.authorizationUrl()).rejects.toMatchObject(wrong)
    await expect(instagram.as('IGAAexample').me()).rejects.toMatchObject({ code: 'option_invalid' })
  })

  test.each([[undefined], [new Uint8Array(0)], [5]])('that gives %j for randomness makes no state', async (bytes) => {
    const instagram = createInstagramLogin({ ...base, random: () => bytes } as never)
    await expect(instagram.authorizationUrl()).rejects.toMatchObject({
      code: 'option_invalid',
      message: expect.stringMatching(/^random must be/),
    })
  })

  test('for scopes names the one that is needed', () => {
    expect(() => createInstagramLogin({ ...base, scopes: ['instagram_business_manage_comments'] } as never)).toThrow(
      'scopes must be a list of names with instagram_business_basic among them, but is a list of 1 item.',
    )
    expect(() => createInstagramLogin({ ...base, scopes: ['business_basic'] } as never)).not.toThrow()
  })

  test.each(['instagram', 'facebook', 'basic-display'] as const)(
    'state that is absent is noticed with %s',
    async (login) => {
      const scopes = login === 'basic-display' ? ['user_profile'] : ['instagram_business_basic']
      const app = createInstagram({ ...base, login, scopes: scopes as never })
      const complete = app.completeSignIn as (url: string) => Promise<unknown>
      await expect(complete('/auth?code=x&state=y')).rejects.toMatchObject({ code: 'option_invalid' })
    },
  )

  test('that is undefined counts as absent', async () => {
    const instagram = createInstagram({ ...base, version: undefined, deadline: undefined, random: undefined })
    expect((await instagram.authorizationUrl()).state).toMatch(/^[0-9a-f]{64}\.instagram$/)
  })

  test('of a clock that gives no time is noticed', async () => {
    let moment = 0
    const instagram = createInstagram({ ...base, now: () => moment })
    instagram.as('IGAAexample')
    moment = Number.NaN
    expect(() => instagram.as('IGAAexample')).toThrow(expect.objectContaining({ code: 'option_invalid' }))
  })
})

test.each([
  ['appID', 'appId'],
  ['redirectURI', 'redirectUri'],
  ['clientSecret', undefined],
  ['onUsages', 'onUsage'],
  ['dead_line', 'deadline'],
])('an option %s that nothing looks at is named, with what was meant', (name, meant) => {
  const make = (): unknown => createInstagramLogin({ ...base, [name]: 'x' })
  expect(make).toThrow(expect.objectContaining({ name: 'OptionError', code: 'option_invalid' }))
  expect(make).toThrow(meant ? `${name}: did you mean ${meant}?` : `${name} is none of the options`)
})

async function rejects(pages: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pages) return
}

test('an unknown option of any call is named', async () => {
  const app = createInstagram({ ...base, login: 'facebook', scopes: ['instagram_basic'] })
  const reader = app.as('EAAexample')
  const calls: [string, () => unknown][] = [
    ['rerequest', () => app.authorizationUrl({ reRequests: true } as never)],
    ['deadline', () => app.completeSignIn('/auth?code=a', { state: 'x'.repeat(32), deadlin: 5 } as never)],
    ['fields', () => reader.me({ field: ['id'] } as never)],
    ['parameters', () => reader.node('1').get({ parameter: {} } as never)],
    ['limit', () => rejects(reader.node('1').edge('media', { limits: 5 } as never))],
    ['signal', () => reader.ids(['1'], { signals: 5 } as never)],
    ['deadline', () => reader.get('/me', {}, { deadlines: 5 } as never)],
    ['repeatable', () => reader.post('/me', {}, { repeat_able: true } as never)],
    ['parameters', () => reader.batch([{ path: '/me', parameter: {} } as never])],
  ]
  for (const [meant, call] of calls) {
    const calling = (async () => call())()
    await expect(calling, meant).rejects.toMatchObject({
      code: 'option_invalid',
      message: expect.stringContaining(`did you mean ${meant}?`),
    })
  }
})

describe('what is sent in the open', () => {
  test.each([
    ['redirectUri', 'http://app.example/auth'],
    ['redirectUri', 'http://localhost.example/auth'],
    ['redirectUri', 'http://127.0.0.1.example/auth'],
    ['redirectUri', 'ftp://app.example/auth'],
    ['redirectUri', 'myapp://auth'],
    ['redirectUri', 'https://user:secret@app.example/auth'],
    ['hosts', 'http://proxy.example'],
    ['hosts', { 'graph.instagram.com': 'http://10.0.0.1:4000' }],
  ])('is refused: %s %j', (name, value) => {
    expect(() => createInstagramLogin({ ...base, [name]: value })).toThrow(new RegExp(`^${name} must be`))
  })

  test.each([
    ['redirectUri', 'http://localhost:3000/auth'],
    ['redirectUri', 'http://app.localhost/auth'],
    ['redirectUri', 'http://127.0.0.1/auth'],
    ['redirectUri', 'http://[::1]:3000/auth'],
    ['redirectUri', 'https://app.example/auth?tenant=1'],
    ['hosts', 'http://localhost:4000'],
    ['hosts', { 'graph.instagram.com': 'https://proxy.example/ig', 'www.instagram.com': 'http://127.1.2.3:1' }],
  ])('is not: %s %j', (name, value) => {
    expect(() => createInstagramLogin({ ...base, [name]: value })).not.toThrow()
  })

  test('a native app’s own scheme is Facebook Login’s alone, and no scheme of scripts or files', () => {
    const make = (redirectUri: string) => (): unknown =>
      createInstagram({ ...base, login: 'facebook', scopes: ['instagram_basic'], redirectUri })
    expect(make('fb990602627938098://authorize')).not.toThrow()
    for (const wrong of ['javascript:alert(1)', 'data:text/html,x', 'file:///auth', 'http://app.example/', 'ws://x/']) {
      expect(make(wrong), wrong).toThrow(/^redirectUri must be/)
    }
  })
})

describe('in a web page', () => {
  const page = { window: { document: {} }, navigator: {} }
  const check = (options: object, globals: object): unknown =>
    checkedOptions({ ...base, ...options }, instagram, globals)

  test('the app secret is refused', () => {
    const error = { name: 'OptionError', message: expect.stringMatching(/^appSecret must .+ dangerouslyAllowBrowser/) }
    expect(() => check({}, page)).toThrow(expect.objectContaining(error))
    expect(() => check({ dangerouslyAllowBrowser: false }, page)).toThrow(expect.objectContaining(error))
    // As bundlers stand in for it.
    expect(() => check({}, { ...page, process: { env: {}, versions: {} } })).toThrow(expect.objectContaining(error))
  })

  test('an app of Facebook Login without a secret is not', () => {
    const { appSecret: _, login: __, ...options } = base
    expect(() => checkedOptions({ ...options, pkce: true }, facebook, page)).not.toThrow()
  })

  test('it is taken where that is allowed', () => {
    expect(() => check({ dangerouslyAllowBrowser: true }, page)).not.toThrow()
  })

  test.each([
    ['Node', { process: { versions: { node: '24.0.0' } } }],
    ['a page’s stand-in in Node', { ...page, process: { versions: { node: '24.0.0' } } }],
    ['Deno', { window: {}, Deno: {} }],
    ['Bun', { ...page, Bun: {} }],
    ['a worker', { self: {}, navigator: { userAgent: 'Cloudflare-Workers' } }],
  ])('%s is none', (_, globals) => {
    expect(() => check({}, globals)).not.toThrow()
  })
})

test('options that a class holds are refused, since they would be lost', () => {
  class Configuration {
    appId = base.appId
    redirectUri = base.redirectUri
    scopes = base.scopes
    get appSecret(): string {
      return 'app secret'
    }
  }
  const make = (): unknown => createInstagram({ ...base, ...new Configuration() })
  expect(make).not.toThrow()
  const held = Object.assign(new Configuration(), { login: 'instagram' as const })
  expect(() => createInstagram(held)).toThrow(/^appSecret must be/)
})

test.each(['instagram', 'basic-display'] as const)('%s has no PKCE, and no app without a secret', (login) => {
  const scopes = login === 'instagram' ? ['instagram_business_basic'] : ['user_profile']
  const make = (more: object) => (): unknown => createInstagram({ ...base, login, scopes, ...more } as never)
  expect(make({ pkce: true })).toThrow(/^pkce is none of the options/)
  expect(make({ appSecret: undefined })).toThrow(/^appSecret must be/)
})
