import { describe, expect, test, vi } from 'vitest'
import { type Answer, graphError, json, rejection, type Scripted, scripted } from '../testing/app.ts'
import { createInstagram, createToken, type FacebookCompleteOptions, type SignInError, type Token } from './index.ts'

const userToken = json({ access_token: 'EAAperson', token_type: 'bearer', expires_in: 5_183_944 })
const info = {
  app_id: '990602627938098',
  type: 'USER',
  is_valid: true,
  user_id: '10158374629184756',
  expires_at: 0,
  data_access_expires_at: 1_900_000_000,
  scopes: ['instagram_basic'],
}
const pageOf = (n: number, account?: string): object => ({
  id: `10${n}`,
  name: `Page ${n}`,
  access_token: `EAApage${n}`,
  tasks: ['MANAGE'],
  ...(account === undefined ? {} : { instagram_business_account: { id: account, username: `user${n}` } }),
})
const usual: Record<string, Answer> = {
  '/v25.0/oauth/access_token': userToken,
  '/v25.0/debug_token': json({ data: info }),
  '/v25.0/me/accounts': json({ data: [pageOf(1), pageOf(2, '17841472020051826')] }),
}
const scopes = { scopes: ['instagram_basic', 'pages_show_list'] as never }

async function signIn(
  app: Scripted,
  more: Partial<FacebookCompleteOptions> = {},
  redirect = '?code=AQcode',
): Promise<Token<'facebook'>> {
  const instagram = createInstagram(app.options)
  const { state } = await instagram.authorizationUrl()
  return instagram.completeSignIn(`https://app.example/auth${redirect}&state=${state}`, { state, ...more })
}

describe('the dialog’s URL', () => {
  test.each([
    [{}, { response_type: 'code', scope: 'instagram_basic,pages_show_list' }],
    [{ rerequest: true }, { auth_type: 'rerequest' }],
    [
      { onboarding: true },
      { response_type: 'token', display: 'page', extras: '{"setup":{"channel":"IG_API_ONBOARDING"}}' },
    ],
    [{ configId: '77' }, { config_id: '77' }],
  ])('with %j asks %j', async (dialog, expected) => {
    const { url } = await createInstagram(scripted(usual, scopes).options).authorizationUrl(dialog)
    const asked = Object.fromEntries(new URL(url).searchParams)
    expect(asked).toMatchObject(expected)
    expect('scope' in asked).toBe(!('configId' in dialog))
  })
})

describe('a sign-in with Facebook', () => {
  test('leads from code to person, to Page, to the account behind it', async () => {
    const app = scripted(usual, scopes)
    const token = await signIn(app)
    expect(token).toMatchObject({
      login: 'facebook',
      kind: 'page',
      id: '10158374629184756',
      pageId: '102',
      userId: '17841472020051826',
      username: 'user2',
      permissions: ['instagram_basic'],
      missing: ['pages_show_list'],
      dataAccessExpiresAt: 1_900_000_000_000,
    })
    expect(token.expiresAt).toBeUndefined()
    expect(token.accessToken).toBe('EAApage2')
    expect(app.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /v25.0/oauth/access_token',
      'POST /v25.0/oauth/access_token',
      'GET /v25.0/debug_token',
      'GET /v25.0/me/accounts',
    ])
    for (const { url } of app.requests) expect(url).not.toContain(app.options.appSecret)
  })

  test('with several accounts asks which', async () => {
    const several = {
      ...usual,
      '/v25.0/me/accounts': json({ data: [pageOf(1, '17841400000000001'), pageOf(2, '17841400000000002')] }),
    }
    const error = (await rejection(signIn(scripted(several, scopes)))) as unknown as SignInError
    expect(error.code).toBe('account_choice_needed')
    expect(error.choices.map(({ userId, pageName }) => [userId, pageName])).toEqual([
      ['17841400000000001', 'Page 1'],
      ['17841400000000002', 'Page 2'],
    ])
    expect(JSON.stringify(error)).not.toMatch(/EAA/)
    const instagram = createInstagram(scripted(several, scopes).options)
    const token = await instagram.selectAccount(error.token as Token<'facebook'>, '17841400000000002')
    expect(token).toMatchObject({ pageId: '102', kind: 'page' })

    expect((await signIn(scripted(several, scopes), { choose: (choices) => choices[0]?.pageId })).pageId).toBe('101')
    expect(await rejection(signIn(scripted(several, scopes), { choose: () => 'none of them' }))).toMatchObject({
      code: 'account_choice_needed',
    })
  })

  test('with something else than a function to choose is refused before the code is spent', async () => {
    const app = scripted(usual, scopes)
    await expect(signIn(app, { choose: 'first' as never })).rejects.toMatchObject({
      code: 'option_invalid',
      message: expect.stringMatching(/^choose must be/),
    })
    expect(app.requests).toEqual([])
  })

  test('has a token that sees no Pages, which is told rather than that there is no account', async () => {
    const app = scripted(usual, scopes)
    const page = await signIn(app)
    const instagram = createInstagram(app.options)
    const wrong = {
      code: 'option_invalid',
      message: "token must be a person's token and not a Page's, but is a different object.",
    }
    await expect(instagram.listAccounts(page)).rejects.toMatchObject(wrong)
    await expect(instagram.selectAccount(page, '102')).rejects.toMatchObject(wrong)
  })

  test('counts a Page that is listed twice once', async () => {
    const twice = {
      ...usual,
      '/v25.0/me/accounts': json({ data: [pageOf(1, '17841400000000001'), pageOf(1, '17841400000000001')] }),
    }
    expect((await signIn(scripted(twice, scopes))).pageId).toBe('101')
  })

  test('reads all pages of Pages, by cursor', async () => {
    const paging = {
      cursors: { after: 'B' },
      next: 'https://graph.facebook.com/v25.0/me/accounts?access_token=EAAperson&after=B',
    }
    const answers = [json({ data: [pageOf(1)], paging }), json({ data: [pageOf(2, '17841472020051826')] })]
    const app = scripted({ ...usual, '/v25.0/me/accounts': () => answers.shift() ?? json({}) }, scopes)
    expect((await signIn(app)).pageId).toBe('102')
    expect(new URL(app.requests.at(-1)?.url ?? '').searchParams.get('after')).toBe('B')
  })

  test('without a professional account says so', async () => {
    for (const data of [[], [pageOf(1)]]) {
      const app = scripted({ ...usual, '/v25.0/me/accounts': json({ data }) }, scopes)
      expect(await rejection(signIn(app))).toMatchObject({ code: 'no_professional_account' })
    }
  })

  test('refuses a token of another app, or of none', async () => {
    for (const changes of [{ app_id: '1' }, { is_valid: false, error: { code: 190, message: 'No.' } }]) {
      const app = scripted({ ...usual, '/v25.0/debug_token': json({ data: { ...info, ...changes } }) }, scopes)
      const error = await rejection(signIn(app))
      expect(error).toMatchObject({ code: 'token_foreign', message: expect.stringMatching(/^The token is .+\.$/) })
      // The code is spent: whoever wants to look into it has the token.
      expect((error as unknown as SignInError).token?.accessToken).toBe('EAAperson')
    }
  })

  test('of which Facebook tells less than usual is no lost token', async () => {
    for (const data of [
      {},
      { is_valid: true },
      { ...info, app_id: undefined, user_id: {}, scopes: 7, expires_at: 9e15 },
    ]) {
      const app = scripted({ ...usual, '/v25.0/debug_token': json({ data }) }, scopes)
      expect((await signIn(app)).accessToken).toBe('EAApage2')
    }
  })

  test('trusts no token of a fragment whose app is not told', async () => {
    for (const data of [{}, { is_valid: true }, { ...info, app_id: undefined }]) {
      const app = scripted({ ...usual, '/v25.0/debug_token': json({ data }) }, scopes)
      const error = await rejection(signIn(app, {}, '#access_token=EAAshort&long_lived_token=EAAlong'))
      expect([error['code'], error['token']]).toEqual(['token_foreign', undefined])
    }
  })

  test('whose choose fails has the token, the choices and what was thrown', async () => {
    const fault = new Error('no database')
    const several = json({ data: [pageOf(1, '17841472020051826'), pageOf(2, '17841472020051827')] })
    for (const choose of [
      () => Promise.reject(fault),
      () => {
        throw fault
      },
    ]) {
      const app = scripted({ ...usual, '/v25.0/me/accounts': several }, scopes)
      const error = (await rejection(signIn(app, { choose }))) as unknown as SignInError
      expect([error.code, error.cause, error.token?.accessToken, error.choices.length]).toEqual([
        'account_choice_needed',
        fault,
        'EAAperson',
        2,
      ])
    }
  })

  test('takes the app’s id as a number, as a page prints it', async () => {
    const app = scripted(
      { ...usual, '/v25.0/debug_token': json({ data: { ...info, app_id: 990602627938098 } }) },
      scopes,
    )
    expect((await signIn(app)).kind).toBe('page')
  })

  test('of the onboarding takes the long-lived token of the fragment, once it is known to be the app’s', async () => {
    const app = scripted(usual, scopes)
    const fragment = '#access_token=EAAshort&expires_in=4000&long_lived_token=EAAlong'
    expect((await signIn(app, {}, fragment)).userId).toBe('17841472020051826')
    expect(app.requests.map(({ url }) => new URL(url).pathname)).toEqual(['/v25.0/debug_token', '/v25.0/me/accounts'])
    expect(new URL(app.requests[0]?.url ?? '').searchParams.get('input_token')).toBe('EAAlong')
  })

  test('of the onboarding asks once for its state, though the first call is repeated', async () => {
    const answers = [new Response('', { status: 503 }), json({ data: info })]
    const consumeState = vi.fn(async () => true)
    const debug = () => answers.shift() ?? json({ data: info })
    const app = scripted({ ...usual, '/v25.0/debug_token': debug }, { ...scopes, consumeState })
    const token = await signIn(app, {}, '#access_token=EAAfragment&long_lived_token=')
    expect([token.kind, consumeState.mock.calls.length]).toEqual(['page', 1])
  })

  test('of the onboarding makes a long-lived token where there is none', async () => {
    const app = scripted(usual, scopes)
    await signIn(app, {}, '#access_token=EAAshort&expires_in=4000')
    expect(app.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v25.0/debug_token',
      '/v25.0/oauth/access_token',
      '/v25.0/me/accounts',
    ])
    expect(app.requests.at(-1)?.headers.get('authorization')).toBe('Bearer EAAperson')
  })

  test.each<[string, string]>([
    ['/v25.0/debug_token', 'account_unresolved'],
    ['/v25.0/me/accounts', 'account_unresolved'],
  ])('that fails at %s keeps what it has', async (path, code) => {
    const refused = graphError({ message: '(#10) Application does not have permission for this action', code: 10 }, 403)
    const error = (await rejection(signIn(scripted({ ...usual, [path]: refused }, scopes)))) as unknown as SignInError
    expect(error).toMatchObject({ code, cause: { code: 'permission_missing' } })
    expect(error.token?.accessToken).toBe('EAAperson')
  })
})

describe('debugToken', () => {
  test('tells what Facebook knows, moments in milliseconds, no end as none', async () => {
    const data = {
      ...info,
      granular_scopes: [{ scope: 'pages_show_list', target_ids: ['1'] }, { scope: 'email' }],
      issued_at: 1_500_000_000,
    }
    const app = scripted({ '/v25.0/debug_token': json({ data }) }, scopes)
    expect(await createInstagram(app.options).debugToken('EAAx')).toMatchObject({
      isValid: true,
      issuedAt: 1_500_000_000_000,
      expiresAt: undefined,
      granularScopes: [
        { scope: 'pages_show_list', targetIds: ['1'] },
        { scope: 'email', targetIds: undefined },
      ],
      error: undefined,
    })
    expect(app.requests[0]?.headers.get('authorization')).toBe('Bearer 990602627938098|app-secret-of-the-test')
  })

  test('tells why a token is not valid, as it was recorded', async () => {
    const data = {
      error: { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' },
      is_valid: false,
      scopes: [],
    }
    const app = scripted({ '/v25.0/debug_token': json({ data }) }, scopes)
    expect(await createInstagram(app.options).debugToken('garbage')).toMatchObject({
      isValid: false,
      error: { code: 190 },
    })
  })
})

test('a list of accounts is not empty because the reply has none', async () => {
  const person = createToken({ login: 'facebook', kind: 'longLived', accessToken: 'EAAperson', issuedAt: 0 })
  for (const reply of [
    {},
    { data: {} },
    { data: null },
    { data: [], paging: { next: 'https://x.example/?offset=5' } },
  ]) {
    const instagram = createInstagram(scripted([json(reply)], scopes).options)
    expect(await rejection(instagram.listAccounts(person))).toMatchObject({ code: 'reply_malformed' })
  }
  const instagram = createInstagram(scripted([json({ data: [] })], scopes).options)
  expect(await instagram.listAccounts(person)).toEqual([])
})

test.each([undefined, null, '', 7])('%j selects no account, not even the only one', async (chosen) => {
  const person = createToken({ login: 'facebook', kind: 'longLived', accessToken: 'EAAperson', issuedAt: 0 })
  const app = scripted([json({ data: [pageOf(2, '17841472020051826')] })], scopes)
  const selecting = createInstagram(app.options).selectAccount(person, chosen as never)
  expect(await rejection(selecting)).toMatchObject({
    code: 'option_invalid',
    message: expect.stringMatching(/^pageIdOrUserId must be/),
  })
  expect(app.requests).toEqual([])
})
