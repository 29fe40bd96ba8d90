import { describe, expect, test } from 'vitest'
import { createInstagram } from './create-instagram.ts'
import { createInstagram as createInstagramLogin } from './instagram/index.ts'
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
    const wrong = { code: 'option_invalid', message: 'hosts must be given for www.instagram.com.' }
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
      'scopes must be names with instagram_business_basic.',
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
    expect((await instagram.authorizationUrl()).state).toMatch(/^[0-9a-f]{64}$/)
  })

  test('of a clock that gives no time is noticed', async () => {
    let moment = 0
    const instagram = createInstagram({ ...base, now: () => moment })
    instagram.as('IGAAexample')
    moment = Number.NaN
    expect(() => instagram.as('IGAAexample')).toThrow(expect.objectContaining({ code: 'option_invalid' }))
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
