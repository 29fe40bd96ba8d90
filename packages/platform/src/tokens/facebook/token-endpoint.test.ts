import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import {
  appTokenText,
  facebookDialogCode,
  facebookExchange,
  facebookGraph,
  facebookPlatform,
  facebookTokenRequest,
  pagesApp,
  personToken,
  readFacebook,
} from '../../testing/facebook.ts'
import { messageOf, urlencoded } from '../../testing/tutorial.ts'
import { resetAppSecret, setAppState } from '../../world/records/apps/apps.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json' }

function multipart(parameters: URLSearchParams): FormData {
  const body = new FormData()
  for (const [name, value] of parameters) body.set(name, value)
  return body
}

describe('a code is exchanged', () => {
  test.each<[string, (parameters: URLSearchParams) => [string, RequestInit]]>([
    ['by GET', (parameters) => [`?${parameters}`, {}]],
    ['by POST with a query', (parameters) => [`?${parameters}`, { method: 'POST' }]],
    ['by POST with a form', (parameters) => ['', { method: 'POST', body: String(parameters), headers: form }]],
    ['by POST with multipart', (parameters) => ['', { method: 'POST', body: multipart(parameters) }]],
    [
      'by POST with JSON',
      (parameters) => ['', { method: 'POST', body: JSON.stringify(Object.fromEntries(parameters)), headers: json }],
    ],
    [
      'with grant_type=authorization_code',
      (parameters) => [`?grant_type=authorization_code&${parameters}`, { method: 'POST' }],
    ],
    ['beside parameters nobody knows', (parameters) => [`?foo=bar&appsecret_proof=0&${parameters}`, {}]],
  ])('%s', async (_, send) => {
    await using platform = facebookPlatform()
    const [query, init] = send(facebookExchange(facebookDialogCode(platform)))
    const answer = await facebookGraph(platform, `/oauth/access_token${query}`, init)
    const reply = (await answer.json()) as { access_token: string }
    expect(reply).toEqual({ access_token: expect.stringMatching(/^EAA/), token_type: 'bearer', expires_in: 5400 })
    expect(await readFacebook(platform, '/me', reply.access_token)).toMatchObject({ name: 'Dana Developer' })
  })

  test.each(['/v25.0', '/v2.8', ''])('in version %s', async (version) => {
    await using platform = facebookPlatform()
    const parameters = facebookExchange(facebookDialogCode(platform))
    expect((await facebookGraph(platform, `${version}/oauth/access_token?${parameters}`)).status).toBe(200)
  })

  test('with credentials as HTTP Basic, or under their older names', async () => {
    await using platform = facebookPlatform()
    const without = { client_id: undefined, client_secret: undefined }
    const basic = facebookExchange(facebookDialogCode(platform), without)
    const authorization = `Basic ${Buffer.from(`${pagesApp.id}:${pagesApp.secret}`).toString('base64')}`
    const init = { method: 'POST', body: String(basic), headers: { ...form, authorization } }
    expect((await facebookGraph(platform, '/oauth/access_token', init)).status).toBe(200)
    const older = { ...without, app_id: pagesApp.id, app_secret: pagesApp.secret }
    const exchange = facebookExchange(facebookDialogCode(platform), older)
    expect((await facebookTokenRequest(platform, exchange)).status).toBe(200)
  })
})

describe('an exchange is refused', () => {
  async function refusal(platform: Platform, changes: Parameters<typeof facebookExchange>[1]): Promise<string> {
    return messageOf(await facebookTokenRequest(platform, facebookExchange(facebookDialogCode(platform), changes)))
  }

  test.each([
    [{ client_id: undefined }, 'Missing client_id parameter.'],
    [{ client_secret: undefined }, '(#100) The parameter client_secret is required'],
    [{ redirect_uri: undefined }, 'Missing redirect_uri parameter.'],
    [{ code: '' }, '(#100) The parameter code is required'],
    [{ client_id: '1' }, 'Error validating application. Cannot get application info due to a system error.'],
    [{ client_secret: 'x' }, 'Error validating client secret.'],
    [{ grant_type: 'password' }, '(#100) Invalid grant_type'],
    [{ grant_type: '__proto__' }, '(#100) Invalid grant_type'],
    [{ code: 'AQx' }, 'Invalid verification code format.'],
  ])('with %o; the order of checks is assumed', async (changes, message) => {
    await using platform = facebookPlatform()
    expect(await refusal(platform, changes)).toBe(message)
  })

  test.each([
    'https://sizzlepages.example/auth',
    'https://sizzlepages.example/auth/?x=1',
    'http://sizzlepages.example/auth/',
    '',
  ])('with redirect_uri=%s, which is not what the dialog was opened with', async (redirect_uri) => {
    await using platform = facebookPlatform()
    expect(await refusal(platform, { redirect_uri })).toMatch(/^Error validating verification code/)
  })

  test.each([
    'https%3A%2F%2Fsizzlepages.example%2Fauth%2F',
    'null',
    'undefined',
    '/auth/',
    'sizzlepages.example/auth/',
  ])('with redirect_uri=%s, which is no absolute URI, before the code is looked at', async (redirect_uri) => {
    await using platform = facebookPlatform()
    const message = "redirect_uri isn't an absolute URI. Check RFC 3986."
    expect(await refusal(platform, { redirect_uri })).toBe(message)
    expect(await refusal(platform, { redirect_uri, code: 'garbled' })).toBe(message)
  })

  test('for an app that was deleted, which is told apart from one that never was', async () => {
    await using platform = facebookPlatform()
    setAppState(platform.world, pagesApp.id, 'deleted')
    const deleted = 'Error validating application. Application has been deleted.'
    expect(await refusal(platform, {})).toBe(deleted)
    setAppState(platform.world, pagesApp.id, 'active')
    expect(await refusal(platform, { client_id: '1' })).toMatch(/Cannot get application info/)
  })

  test.each(['/3.2/oauth/access_token', '/25.0/oauth/access_token', '/x/oauth/access_token'])(
    'at %s, a version without its v, before a token is missed',
    async (path) => {
      await using platform = facebookPlatform()
      const answer = await facebookGraph(platform, path)
      expect(await messageOf(answer)).toBe('Unknown path components: /oauth/access_token')
    },
  )

  test('for another app, whose code it is not, and leaves the code good', async () => {
    await using platform = facebookPlatform()
    const code = facebookDialogCode(platform)
    const other = { client_id: pagesApp.otherId, client_secret: pagesApp.otherSecret }
    const stolen = await facebookTokenRequest(platform, facebookExchange(code, other))
    expect(await messageOf(stolen)).toBe('Invalid verification code format.')
    expect((await facebookTokenRequest(platform, facebookExchange(code))).status).toBe(200)
  })

  test('of one of two at once', async () => {
    await using platform = facebookPlatform()
    const parameters = facebookExchange(facebookDialogCode(platform))
    const both = [facebookTokenRequest(platform, parameters), facebookTokenRequest(platform, parameters)]
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 400])
  })

  test('by any method but GET and POST', async () => {
    await using platform = facebookPlatform()
    const answer = await facebookGraph(platform, '/oauth/access_token', { method: 'DELETE' })
    expect(await messageOf(answer)).toBe('Unsupported request - method type: delete')
  })

  test('with the secret that was before a reset', async () => {
    await using platform = facebookPlatform()
    resetAppSecret(platform.world, pagesApp.id)
    expect(await refusal(platform, {})).toBe('Error validating client secret.')
  })
})

describe('client_credentials', () => {
  const credentials = { client_id: pagesApp.id, client_secret: pagesApp.secret, grant_type: 'client_credentials' }

  test('gives an app token, without an end and without the secret in it', async () => {
    await using platform = facebookPlatform()
    const reply = await (await facebookTokenRequest(platform, urlencoded(credentials))).json()
    const token = (reply as { access_token: string }).access_token
    expect(reply).toEqual({
      access_token: expect.stringMatching(`^${pagesApp.id}\\|[\\w-]{27}$`),
      token_type: 'bearer',
    })
    expect(token).not.toContain(pagesApp.secret)
    expect(await readFacebook(platform, `/${pagesApp.id}`, token)).toEqual({ name: 'Sizzle Pages', id: pagesApp.id })
    expect(await readFacebook(platform, `/debug_token?input_token=${token}`, appTokenText)).toMatchObject({
      data: { type: 'APP', is_valid: true },
    })
    resetAppSecret(platform.world, pagesApp.id)
    expect(await readFacebook(platform, `/${pagesApp.id}`, token)).toMatchObject({
      error: { code: 190, message: 'Invalid OAuth access token signature.' },
    })
  })

  test('needs the secret', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const answer = await facebookTokenRequest(platform, urlencoded({ ...credentials, client_secret: token }))
    expect(answer.status).toBe(400)
  })
})
