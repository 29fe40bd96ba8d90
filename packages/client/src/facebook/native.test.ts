import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Answer, json, rejection, type Scripted, scripted } from '../testing/app.ts'
import { createInstagram, type NativeOptions, type Options } from './index.ts'

const permissions = {
  data: [
    { permission: 'instagram_basic', status: 'granted' },
    { permission: 'pages_show_list', status: 'declined' },
  ],
}
const page = {
  id: '102',
  name: 'Ana Bakes',
  access_token: 'EAApage',
  tasks: [],
  instagram_business_account: { id: '17841472020051826', username: 'ana.bakes' },
}
const usual: Record<string, Answer> = {
  '/v25.0/oauth/access_token': json({ access_token: 'EAAperson', token_type: 'bearer', expires_in: 5400 }),
  '/v25.0/me': json({ id: '10158374629184756', permissions }),
  '/v25.0/me/accounts': json({ data: [page] }),
}

const redirectUri = 'fb990602627938098://authorize'

function native(changes: object = {}): { app: Scripted; options: NativeOptions } {
  const app = scripted(usual)
  const { appSecret: _, proof: __, ...options } = app.options
  const own = { redirectUri, scopes: ['instagram_basic' as const, 'pages_show_list' as const], pkce: true as const }
  return { app, options: { ...options, ...own, ...changes } }
}

const code = (state: string): string => `${redirectUri}?code=AQcode&state=${state}#_=_`

describe('a native app, without a secret', () => {
  test('opens the dialog with the S256 challenge of a verifier that it keeps', async () => {
    const random = (bytes: Uint8Array<ArrayBuffer>): typeof bytes => crypto.getRandomValues(bytes)
    const { codeVerifier = '', url } = await createInstagram(native({ random }).options).authorizationUrl()
    expect(codeVerifier).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      redirect_uri: redirectUri,
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    })
    expect(url).not.toContain(codeVerifier)
  })

  test('makes another verifier for each sign-in', async () => {
    const instagram = createInstagram(
      native({ random: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) }).options,
    )
    const [one, other] = [await instagram.authorizationUrl(), await instagram.authorizationUrl()]
    expect(one.codeVerifier).not.toBe(other.codeVerifier)
    expect(one.state).not.toContain(one.codeVerifier)
  })

  test('signs in: the verifier stands in the place of the secret, and nothing is asked that needs one', async () => {
    const { app, options } = native()
    const instagram = createInstagram(options)
    const start = await instagram.authorizationUrl()
    // All that authorizationUrl gave may be handed over.
    const token = await instagram.completeSignIn(code(start.state), start)
    expect(token).toMatchObject({
      kind: 'page',
      id: '10158374629184756',
      pageId: '102',
      userId: '17841472020051826',
      permissions: ['instagram_basic'],
      missing: ['pages_show_list'],
      // A Page's token ends with the short-lived one that it was asked for with.
      expiresAt: app.time + 5_400_000,
    })
    expect(app.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /v25.0/oauth/access_token',
      'GET /v25.0/me',
      'GET /v25.0/me/accounts',
    ])
    expect(Object.fromEntries(new URLSearchParams(await app.requests[0]?.text()))).toEqual({
      client_id: '990602627938098',
      redirect_uri: redirectUri,
      code: 'AQcode',
      code_verifier: start.codeVerifier,
    })
  })

  test.each([undefined, '', 'short', 5, 'x'.repeat(129)])(
    'without the verifier (%j) sends nothing',
    async (codeVerifier) => {
      const { app, options } = native()
      const instagram = createInstagram(options)
      const { state } = await instagram.authorizationUrl()
      const complete = { state, codeVerifier: codeVerifier as string }
      expect(await rejection(instagram.completeSignIn(code(state), complete))).toMatchObject({
        name: 'OptionError',
        message: expect.stringMatching(/^codeVerifier must be the codeVerifier that authorizationUrl returned/),
      })
      expect(app.requests).toEqual([])
    },
  )

  test('is refused what needs a secret, by an OptionError that names it, before anything is sent', async () => {
    const { app, options } = native()
    const instagram = createInstagram(options)
    const { state, codeVerifier } = await instagram.authorizationUrl()
    const fragment = `${redirectUri}#access_token=EAAforeign&state=${state}`
    const needs = {
      name: 'OptionError',
      message: expect.stringMatching(/^appSecret must be the secret of the app, for \w+/),
    }
    const tries: (() => Promise<unknown>)[] = [
      () => instagram.authorizationUrl({ onboarding: true }),
      () => (instagram as unknown as { debugToken(token: string): Promise<unknown> }).debugToken('EAAexample'),
      () => instagram.completeSignIn(fragment, { state, codeVerifier: codeVerifier ?? '' }),
      async () => createInstagram({ ...options, proof: true } as never),
    ]
    for (const asked of tries) expect(await rejection(asked())).toMatchObject(needs)
    expect(app.requests).toEqual([])
  })

  test('never shows its verifier in an error', async () => {
    const { options } = native()
    const fetch = async (): Promise<Response> => Promise.reject(new Error(`no route for ${'80'.repeat(32)}`))
    const instagram = createInstagram({ ...options, fetch })
    const start = await instagram.authorizationUrl()
    expect(start.codeVerifier).toBe('80'.repeat(32))
    const error = await rejection(instagram.completeSignIn(code(start.state), start))
    expect(error).toMatchObject({ code: 'network_failed' })
    expect(error.message).not.toContain(start.codeVerifier)
  })
})

describe('an app with a secret', () => {
  const scopes = { scopes: ['instagram_basic'] as never }

  test('can use PKCE too, and then sends both', async () => {
    const app = scripted({ ...usual, '/v25.0/debug_token': json({ data: { is_valid: true } }) }, scopes)
    const instagram = createInstagram({ ...app.options, pkce: true })
    const start = await instagram.authorizationUrl()
    await instagram.completeSignIn(`https://app.example/auth?code=AQcode&state=${start.state}`, start)
    const sent = new URLSearchParams(await app.requests[0]?.text())
    expect([sent.get('code_verifier'), sent.get('client_secret')]).toEqual([start.codeVerifier, app.options.appSecret])
  })

  test('that does not say so sends no challenge', async () => {
    const start = await createInstagram(scripted(usual, scopes).options).authorizationUrl()
    expect('codeVerifier' in start).toBe(false)
    expect(start.url).not.toContain('code_challenge')
  })

  test('that left its secret out by mistake is told, and how it would be right', () => {
    const { appSecret: _, ...options } = scripted(usual, scopes).options
    const message = /^appSecret must be .+ \(or absent, with pkce\), but is missing\.$/
    for (const pkce of [undefined, false]) {
      expect(() => createInstagram({ ...options, pkce } as unknown as Options<'facebook'>)).toThrow(message)
    }
  })
})
