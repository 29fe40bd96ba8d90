import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { dana, dialogGrant, dialogPlatform, dialogUrl, kim, lou } from '../../sites/facebook/dialog/testing/dialog.ts'
import { facebookExchange, facebookTokenRequest, onFacebook, pagesApp, readFacebook } from '../../testing/facebook.ts'
import { findGrant, removeGrant } from '../../world/records/grants.ts'
import { linkAccount } from '../../world/records/pages.ts'

const instagram = 'pages_show_list,instagram_basic,instagram_content_publish'
const { redirectUri } = pagesApp

function queryOf(location: string): string[] {
  return [...new URL(location).searchParams.keys()]
}

function fragmentOf(location: string): URLSearchParams {
  return new URLSearchParams(new URL(location).hash.slice(1))
}

describe('the answer is sent back', () => {
  test.each([undefined, 'code'])(
    'as a code in the query, followed by state and #_=_: response_type %s',
    async (response_type) => {
      await using platform = dialogPlatform()
      const url = dialogUrl({ response_type, state: 'a b&c' })
      expect(platform.authorize({ url, username: dana })).toMatch(
        /^https:\/\/sizzlepages\.example\/auth\/\?code=AQ[\w-]+&state=a\+b%26c#_=_$/,
      )
    },
  )

  test('as a token in the fragment, with its lifetime and the end of data access', async () => {
    await using platform = dialogPlatform()
    const location = platform.authorize({ url: dialogUrl({ response_type: 'token', state: 's' }), username: dana })
    expect(location).toMatch(/^https:\/\/sizzlepages\.example\/auth\/#access_token=EAA/)
    const fragment = fragmentOf(location)
    expect([...fragment.keys()]).toEqual(['access_token', 'data_access_expiration_time', 'expires_in', 'state'])
    expect(fragment.get('expires_in')).toBe('5400')
    expect(fragment.get('data_access_expiration_time')).toBe(String(Date.UTC(2026, 10, 1) / 1000 + 90 * 86_400))
    expect(await readFacebook(platform, '/me', fragment.get('access_token') ?? '')).toMatchObject({
      name: 'Dana Developer',
    })
  })

  test.each(['code token', 'token,code'])('as both in the fragment: %s', async (response_type) => {
    await using platform = dialogPlatform()
    const location = platform.authorize({ url: dialogUrl({ response_type }), username: dana })
    expect(queryOf(location)).toEqual([])
    expect([...fragmentOf(location).keys()].sort()).toEqual([
      'access_token',
      'code',
      'data_access_expiration_time',
      'expires_in',
    ])
  })

  test('with the names of granted permissions, in the query or (with a token) in the fragment', async () => {
    await using platform = dialogPlatform()
    const inQuery = platform.authorize({ url: dialogUrl({ response_type: 'code granted_scopes' }), username: dana })
    expect(new URL(inQuery).searchParams.get('granted_scopes')).toBe('public_profile,pages_show_list')
    expect(
      queryOf(platform.authorize({ url: dialogUrl({ response_type: 'granted_scopes' }), username: dana })),
    ).toContain('code')
    const inFragment = platform.authorize({ url: dialogUrl({ response_type: 'token granted_scopes' }), username: dana })
    expect(fragmentOf(inFragment).get('granted_scopes')).toBe('public_profile,pages_show_list')
  })

  test('assumed: with the names of declined permissions too', async () => {
    await using platform = dialogPlatform()
    const url = dialogUrl({ response_type: 'code granted_scopes', scope: 'email,pages_show_list' })
    const location = platform.authorize({ url, username: dana, decline: ['email'] })
    expect(Object.fromEntries(new URL(location).searchParams)).toMatchObject({
      granted_scopes: 'public_profile,pages_show_list',
      denied_scopes: 'email',
    })
    const lore = platform.authorize({ url: dialogUrl({ return_scopes: 'true' }), username: dana })
    expect(new URL(lore).searchParams.get('granted_scopes')).toBe('public_profile,pages_show_list')
  })

  test('after onboarding with a long-lived token too; garbled extras are ignored', async () => {
    await using platform = dialogPlatform()
    const asked = { response_type: 'token', display: 'page', scope: instagram }
    const extras = '{"setup":{"channel":"IG_API_ONBOARDING"}}'
    const onboarded = fragmentOf(platform.authorize({ url: dialogUrl({ ...asked, extras }), username: dana }))
    expect([...onboarded.keys()]).toEqual([
      'access_token',
      'data_access_expiration_time',
      'expires_in',
      'long_lived_token',
    ])
    expect(await readFacebook(platform, '/me', onboarded.get('long_lived_token') ?? '')).toHaveProperty('id')
    for (const garbled of ['{', 'null', '[]', '{"setup":"IG_API_ONBOARDING"}', '{"__proto__":{"setup":{}}}']) {
      const location = platform.authorize({ url: dialogUrl({ ...asked, extras: garbled }), username: dana })
      expect(fragmentOf(location).has('long_lived_token')).toBe(false)
    }
  })

  test('as a refusal when the person cancels, in the recorded order', async () => {
    await using platform = dialogPlatform()
    const url = dialogUrl({ state: 's', response_type: 'token' })
    expect(platform.authorize({ url, username: dana, cancel: true })).toBe(
      `${redirectUri}?error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied&state=s#_=_`,
    )
    expect(dialogGrant(platform)).toBeUndefined()
  })

  test('after a query that the URI has already, and the code is redeemed with the same URI', async () => {
    await using platform = dialogPlatform()
    const redirect_uri = `${redirectUri}?state=x`
    const location = platform.authorize({ url: dialogUrl({ redirect_uri }), username: dana })
    expect(location).toContain('/auth/?state=x&code=')
    const code = new URL(location).searchParams.get('code') ?? ''
    const reply = await facebookTokenRequest(platform, facebookExchange(code, { redirect_uri }))
    expect(await reply.json()).toMatchObject({ token_type: 'bearer' })
  })

  test('to a desktop program’s page, where the app allows it', async () => {
    await using platform = dialogPlatform({ facebookLogin: { settings: { embeddedBrowserOauthLogin: true } } })
    const redirect_uri = 'https://www.facebook.com/connect/login_success.html'
    expect(platform.authorize({ url: dialogUrl({ redirect_uri }), username: dana })).toContain(`${redirect_uri}?code=`)
  })

  test('assumed: to localhost while the app is in development', async () => {
    await using platform = dialogPlatform()
    const redirect_uri = 'http://localhost:3000/cb'
    expect(platform.authorize({ url: dialogUrl({ redirect_uri }), username: dana })).toContain(`${redirect_uri}?code=`)
  })
})

describe('the dialog is found', () => {
  test.each(['/dialog/oauth', '/dialog/oauth/', '/v19.0/dialog/oauth', '//v25.0/dialog/oauth'])(
    'at %s',
    async (path) => {
      await using platform = dialogPlatform()
      expect(platform.authorize({ url: dialogUrl({}, path), username: dana })).toContain('code=')
      const prefixed = dialogUrl({}, path).replace('https://', 'http://localhost:4000/')
      expect(platform.authorize({ url: prefixed, username: dana })).toContain('code=')
    },
  )

  test.each(['/oauth/authorize', '/v25.0/oauth/authorize'])('at %s on graph.facebook.com', async (path) => {
    await using platform = dialogPlatform()
    const url = dialogUrl({}, path).replace('www.', 'graph.')
    expect(platform.authorize({ url, username: dana })).toContain('code=')
  })

  test.each(['/oauth/authorize', '/x/dialog/oauth', '/dialog/oauth/x', '/dialog'])('and not at %s', async (path) => {
    await using platform = dialogPlatform()
    expect(() => platform.authorize({ url: dialogUrl({}, path), username: dana })).toThrow(
      /^url is not an authorization window/,
    )
  })
})

describe('permissions', () => {
  const scopesOf = (platform: Platform, email?: string): string | undefined => dialogGrant(platform, email)?.scopes

  test.each(['pages_show_list,email', 'pages_show_list email', ' pages_show_list ,, email '])(
    'are separated by commas or spaces: %j',
    async (scope) => {
      await using platform = dialogPlatform()
      platform.authorize({ url: dialogUrl({ scope }), username: dana })
      expect(scopesOf(platform)).toBe('public_profile,pages_show_list,email')
    },
  )

  test('are public_profile when none is named', async () => {
    await using platform = dialogPlatform()
    platform.authorize({ url: dialogUrl({ scope: undefined }), username: dana })
    expect(scopesOf(platform)).toBe('public_profile')
  })

  test('that were declined are remembered, and only asked for again with rerequest', async () => {
    await using platform = dialogPlatform()
    const url = dialogUrl({ scope: 'email,pages_show_list' })
    platform.authorize({ url, username: dana, decline: ['email'] })
    expect(dialogGrant(platform)).toMatchObject({ scopes: 'public_profile,pages_show_list', declined: 'email' })
    platform.authorize({ url, username: dana })
    expect(dialogGrant(platform)).toMatchObject({ scopes: 'public_profile,pages_show_list', declined: 'email' })
    const again = dialogUrl({ scope: 'email,pages_show_list', auth_type: 'rerequest' })
    platform.authorize({ url: again, username: dana })
    expect(dialogGrant(platform)).toMatchObject({ scopes: 'public_profile,email,pages_show_list', declined: '' })
  })

  test('that were granted before stay when others are asked for', async () => {
    await using platform = dialogPlatform()
    platform.authorize({ url: dialogUrl({ scope: 'email' }), username: dana })
    platform.authorize({ url: dialogUrl(), username: dana })
    expect(scopesOf(platform)?.split(',').sort()).toEqual(['email', 'pages_show_list', 'public_profile'])
  })

  test('are all asked for again after the app was removed', async () => {
    await using platform = dialogPlatform()
    const url = dialogUrl({ scope: 'email' })
    platform.authorize({ url, username: dana, decline: ['email'] })
    removeGrant(platform.world, dialogGrant(platform)?.id ?? '')
    platform.authorize({ url, username: dana })
    expect(scopesOf(platform)).toBe('public_profile,email')
  })

  test('public_profile cannot be declined, and neither can a permission that is not asked for', async () => {
    await using platform = dialogPlatform()
    for (const scope of ['public_profile', 'email', 'nonsense'])
      expect(() => platform.authorize({ url: dialogUrl(), username: dana, decline: [scope] })).toThrow(/^decline: /)
  })

  test('need Advanced Access for somebody without a role; unknown names are ignored', async () => {
    await using platform = dialogPlatform({ mode: 'live', advancedAccess: ['email'] })
    platform.authorize({ url: dialogUrl({ scope: 'email,pages_show_list,read_stream' }), username: lou })
    expect(scopesOf(platform, lou)).toBe('public_profile,email')
  })

  test('are those of the configuration and of scope when a configuration is named', async () => {
    const configurations = [{ id: '77', name: 'Web', scopes: ['instagram_basic' as const, 'pages_show_list' as const] }]
    await using platform = dialogPlatform({ facebookLogin: { configurations } })
    platform.authorize({ url: dialogUrl({ config_id: '77', scope: 'email' }), username: dana })
    expect(scopesOf(platform)).toBe('public_profile,instagram_basic,pages_show_list,email')
  })

  test('exist from their day on', async () => {
    const url = dialogUrl({ scope: 'instagram_manage_contents' }, '/dialog/oauth')
    await using before = dialogPlatform({}, '2025-12-02')
    await using after = dialogPlatform({}, '2025-12-03')
    expect(() => before.authorize({ url, username: dana })).toThrow('Invalid Scopes: instagram_manage_contents')
    expect(after.authorize({ url, username: dana })).toContain('code=')
  })
})

describe('Pages', () => {
  test('are all chosen by default, or those named by id or name', async () => {
    await using platform = dialogPlatform()
    platform.authorize({ url: dialogUrl(), username: dana })
    expect(dialogGrant(platform)).toMatchObject({ pageIds: null, accountIds: null })
    platform.authorize({ url: dialogUrl(), username: dana, pages: ['Ana Bakes', onFacebook.miraPage] })
    expect(dialogGrant(platform)?.pageIds?.split(',').sort()).toEqual([onFacebook.miraPage, onFacebook.anaPage].sort())
    platform.authorize({ url: dialogUrl({ scope: 'email' }), username: dana })
    expect(dialogGrant(platform)?.pageIds, 'kept where no Pages are asked about').toContain(onFacebook.miraPage)
  })

  test('of other people cannot be chosen, and none can be when the dialog does not ask', async () => {
    await using platform = dialogPlatform()
    expect(() => platform.authorize({ url: dialogUrl(), username: kim, pages: ['Mira Prints'] })).toThrow(
      'pages: Mira Prints cannot be chosen; there are Ana Bakes.',
    )
    const url = dialogUrl({ scope: 'email' })
    expect(() => platform.authorize({ url, username: dana, pages: ['Ana Bakes'] })).toThrow('none are asked for')
  })

  test('give only the permissions that the person’s tasks allow', async () => {
    await using platform = dialogPlatform()
    const url = dialogUrl({ scope: `${instagram},instagram_manage_messages` })
    platform.authorize({ url, username: kim })
    expect(dialogGrant(platform, kim)).toMatchObject({
      scopes: 'public_profile,pages_show_list,instagram_basic,instagram_content_publish',
      declined: '',
    })
    platform.authorize({ url: dialogUrl({ scope: instagram }), username: dana, pages: [onFacebook.barePage] })
    expect(dialogGrant(platform)?.scopes).toBe('public_profile,pages_show_list')
  })

  test('without an Instagram account give no Instagram permissions, which are asked for again once they have one', async () => {
    await using platform = dialogPlatform()
    const url = dialogUrl({ scope: 'instagram_basic' })
    linkAccount(platform.world, onFacebook.anaPage, null)
    platform.authorize({ url, username: kim })
    expect(dialogGrant(platform, kim)?.scopes).toBe('public_profile')
    linkAccount(platform.world, onFacebook.anaPage, onFacebook.ana)
    platform.authorize({ url, username: kim })
    expect(dialogGrant(platform, kim)?.scopes).toBe('public_profile,instagram_basic')
  })
})

test.each(['nobody@darkroom.test', '', 'jayposiris'])(
  'the username must be the e-mail address of somebody, not %j',
  async (username) => {
    await using platform = dialogPlatform()
    expect(() => platform.authorize({ url: dialogUrl(), username })).toThrow(/^username: nobody here/)
  },
)

test('a grant to one app is not a grant to another', async () => {
  await using platform = dialogPlatform()
  platform.authorize({ url: dialogUrl(), username: dana })
  const subjectId = dialogGrant(platform)?.personId ?? ''
  expect(findGrant(platform.world, { appId: pagesApp.otherId, login: 'facebook', subjectId })).toBeUndefined()
})
