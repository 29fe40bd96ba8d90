import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../index.ts'
import { facebookExchange, facebookTokenRequest, pagesApp } from '../../../testing/facebook.ts'
import { replaceRedirectUris } from '../../../world/records/apps/products.ts'
import { findPersonByEmail, removeRole, setPersonCheckpoint } from '../../../world/records/people.ts'
import { facebook, facebookVisitor, signedInTo } from '../testing/visitor.ts'
import { type AppChanges, dana, dialogGrant, dialogUrl, kim, sampleWith } from './testing/dialog.ts'

const asOf = '2026-11-01'
const instagram = 'pages_show_list,instagram_basic,instagram_content_publish'
const url = dialogUrl({ scope: instagram, state: 'a b&c' })
const button = 'Continue as Dana Developer'

function openPlatform(changes: AppChanges = {}): Platform {
  return createPlatform({ asOf, world: sampleWith(changes) })
}

describe('the dialog', () => {
  test('asks who it is first, and comes back', async () => {
    await using platform = openPlatform()
    const visitor = facebookVisitor(platform)
    const door = await visitor.get(url)
    expect(door.url).toContain('/login/?next=%2Fv25.0%2Fdialog%2Foauth')
    const page = await visitor.send(door, { fields: { email: dana, password: 'safelight' } })
    expect(page.url).toBe(url)
    expect(page.text).toContain('Sizzle Pages asks for access')
  })

  test('shows the app, the person, the permissions, the Pages and the accounts', async () => {
    await using platform = openPlatform()
    const page = await (await signedInTo(platform)).get(url)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/Dana Developer\s+dana@darkroom\.test/)
    expect(page.text).toMatch(/name and profile picture \(required\).*list of your Pages \(optional\)/)
    expect(page.text).toMatch(/Pages it may use.*Mira Prints.*Ana Bakes.*Instagram accounts it may use.*mira\.prints/)
    expect(page.text).toContain(pagesApp.redirectUri)
    expect(page.text).not.toContain('implicit flow')
  })

  test('lets a form lead to itself and to the redirect’s origin, and nobody frame it', async () => {
    await using platform = openPlatform()
    const { headers } = await (await signedInTo(platform)).get(url)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("form-action 'self' https://sizzlepages.example;")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('says of the implicit flow that it is discouraged, and why', async () => {
    await using platform = openPlatform()
    const page = await (await signedInTo(platform)).get(dialogUrl({ response_type: 'token' }))
    expect(page.text).toMatch(/implicit flow, which is discouraged.*history/)
  })

  test('says which task is lacking on a Page, and what no Page can give', async () => {
    const scope = 'instagram_basic,instagram_manage_messages'
    await using platform = openPlatform({ mode: 'live', advancedAccess: scope.split(',') })
    const page = await (await signedInTo(platform, kim)).get(dialogUrl({ scope }))
    expect(page.text).toContain('Your tasks for it do not allow instagram_manage_messages')
    expect(page.text).toContain('None of your Pages allows instagram_manage_messages')
  })

  test('shows HTML in names as text', async () => {
    await using platform = createPlatform({
      asOf,
      world: { ...sampleWith(), pages: [{ name: '<b>Page</b>', roles: { [dana]: ['PROFILE_PLUS_FULL_CONTROL'] } }] },
    })
    const page = await (await signedInTo(platform)).get(url)
    expect(page.html).toContain('&lt;b&gt;Page&lt;/b&gt;')
    expect(page.html).not.toContain('<b>Page')
  })
})

test('a malformed challenge is refused on the page, which says how to fix it', async () => {
  await using platform = openPlatform()
  const page = await facebookVisitor(platform).get(dialogUrl({ code_challenge: 'short' }))
  expect(page.status).toBe(400)
  expect(page.text).toMatch(/Invalid parameter: code_challenge.*43 to 128 characters/)
})

describe('the answer', () => {
  test('Continue leads to the redirect URI with code and state', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    const answer = await visitor.send(await visitor.get(url), { button })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(
      /^https:\/\/sizzlepages\.example\/auth\/\?code=AQ[\w-]+&state=a\+b%26c#_=_$/,
    )
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(dialogGrant(platform)).toMatchObject({
      scopes: 'public_profile,pages_show_list,instagram_basic,instagram_content_publish',
      pageIds: null,
      accountIds: null,
    })
  })

  test('to a dialog with a challenge gives a code that wants the verifier, and brings an id_token with openid', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    const asked = { code_challenge: 'v'.repeat(43), scope: 'openid' }
    const answer = await visitor.send(await visitor.get(dialogUrl(asked)), { button })
    const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
    expect((await facebookTokenRequest(platform, facebookExchange(code))).status).toBe(400)
    const proven = facebookExchange(code, { client_secret: undefined, code_verifier: 'v'.repeat(43) })
    const reply = await facebookTokenRequest(platform, proven)
    expect(await reply.json()).toHaveProperty('id_token')
  })

  test('grants what was ticked, for the Pages and accounts that were chosen', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    const fields = {
      scope_instagram_content_publish: undefined,
      scope_email: 'on',
      scope_public_profile: undefined,
      pages: 'some',
      page_104928371650283: undefined,
      page_1: 'on',
      accounts: 'some',
      account_17841408261739405: undefined,
    }
    await visitor.send(await visitor.get(url), { button, fields })
    const grant = dialogGrant(platform)
    expect(grant).toMatchObject({
      scopes: 'public_profile,pages_show_list,instagram_basic',
      declined: 'instagram_content_publish',
      pageIds: '107365519284017',
    })
    expect(grant?.accountIds?.split(',')).toHaveLength(1)
    expect(grant?.accountIds).not.toContain('17841408261739405')
  })

  test('without any Page gives nothing of Instagram', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    const fields = { pages: 'some', page_104928371650283: undefined, page_107365519284017: undefined }
    await visitor.send(await visitor.get(url), { button, fields })
    expect(dialogGrant(platform)).toMatchObject({ scopes: 'public_profile,pages_show_list', pageIds: '' })
  })

  test('given once is one step the next time, with what was chosen before', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    const fields = { pages: 'some', page_104928371650283: undefined }
    await visitor.send(await visitor.get(url), { button, fields })
    const again = await visitor.get(url)
    expect(again.text).toContain('Continue to Sizzle Pages')
    expect(again.text).toContain('You already gave Sizzle Pages everything it asks for')
    await visitor.send(again, { button })
    expect(dialogGrant(platform)?.pageIds).toBe('107365519284017')
  })

  test('that declined is not asked again without rerequest', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    await visitor.send(await visitor.get(url), { button, fields: { scope_instagram_content_publish: undefined } })
    const again = await visitor.get(url)
    expect(again.html).not.toContain('scope_instagram_content_publish')
    expect(again.text).toContain('not asked for again: instagram_content_publish')
    const rerequest = await visitor.get(`${url}&auth_type=rerequest`)
    expect(rerequest.html).toContain('scope_instagram_content_publish')
  })

  test('Cancel leads back with the refusal, and grants nothing', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    const answer = await visitor.send(await visitor.get(url), { button: 'Cancel' })
    expect(answer.headers.get('location')).toBe(
      `${pagesApp.redirectUri}?error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied&state=a+b%26c#_=_`,
    )
    expect(dialogGrant(platform)).toBeUndefined()
  })

  test('is taken once, within an hour, and in the browser it was shown in', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    const page = await visitor.get(url)
    await visitor.send(page, { button })
    expect((await visitor.send(page, { button })).status).toBe(403)
    const stale = await visitor.get(url)
    platform.clock.advance(61 * 60_000)
    expect((await visitor.send(stale, { button })).status).toBe(403)
    const fresh = await visitor.get(url)
    const other = await signedInTo(platform, kim)
    expect((await other.send(fresh, { button })).status).toBe(403)
    const token = { form_token: (await other.get(`${facebook}/`)).forms[0]?.fields.get('form_token') }
    expect((await other.send(fresh, { button, fields: token })).text).toContain('was shown to somebody else')
    expect(dialogGrant(platform, kim)).toBeUndefined()
  })

  test.each<[string, (platform: Platform) => void, string]>([
    [
      'its redirect URI is gone',
      ({ world }) => replaceRedirectUris(world, pagesApp.id, 'facebook', []),
      "Can't Load URL",
    ],
    [
      'the person lost the role',
      ({ world }) => removeRole(world, pagesApp.id, findPersonByEmail(world, dana)?.id ?? ''),
      'App not set up',
    ],
  ])('is refused when meanwhile %s', async (_, change, words) => {
    await using platform = createPlatform({ asOf, world: withoutWebsite(sampleWith()) })
    const visitor = await signedInTo(platform)
    const page = await visitor.get(url)
    change(platform)
    const answer = await visitor.send(page, { button })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(words)
    expect(dialogGrant(platform)).toBeUndefined()
  })

  test('from another site, or with neither answer, is refused', async () => {
    await using platform = openPlatform()
    const visitor = await signedInTo(platform)
    const page = await visitor.get(url)
    const headers = { origin: 'https://evil.example' }
    expect((await visitor.send(page, { button, headers })).status).toBe(403)
    expect((await visitor.send(page, { button, fields: { answer: 'yes' } })).status).toBe(400)
    expect(dialogGrant(platform)).toBeUndefined()
  })

  test('below a prefix stays there, the page for desktop programs too', async () => {
    await using platform = openPlatform({ facebookLogin: { settings: { embeddedBrowserOauthLogin: true } } })
    const prefixed = 'http://localhost:4000/www.facebook.com'
    const visitor = facebookVisitor(platform, prefixed)
    await visitor.signIn(dana)
    const redirect_uri = 'https://www.facebook.com/connect/login_success.html'
    const page = await visitor.get(dialogUrl({ redirect_uri }).replace(facebook, prefixed))
    const end = await visitor.send(page, { button })
    expect(end.url).toMatch(/^http:\/\/localhost:4000\/www\.facebook\.com\/connect\/login_success\.html\?code=/)
    expect(end.text).toContain('The dialog was answered')
  })
})

describe('a refusal', () => {
  test('stands on the page in Facebook’s words, with the reason, and is never redirected', async () => {
    await using platform = openPlatform()
    const page = await facebookVisitor(platform).get(dialogUrl({ redirect_uri: 'https://sizzlepages.example/other/' }))
    expect(page.status).toBe(400)
    expect(page.headers.get('location')).toBeNull()
    expect(page.text).toContain('URL Blocked: This redirect failed because the redirect URI is not whitelisted')
    expect(page.text).toContain('authorization/dialog/check-redirect-uri')
    expect(page.headers.get('darkroom-explanation')).toMatch(/\/console\/explanations\/\d+$/)
  })

  test('for a checkpoint leads to it, and on to the dialog', async () => {
    await using platform = openPlatform()
    setPersonCheckpoint(platform.world, findPersonByEmail(platform.world, dana)?.id ?? '', true)
    const visitor = await signedInTo(platform)
    const refused = await visitor.get(url)
    expect(refused.status).toBe(400)
    const link = /href="([^"]*\/checkpoint\/[^"]*)"/.exec(refused.html)?.[1] ?? ''
    const passed = await visitor.send(await visitor.get(link.replaceAll('&amp;', '&')), { button: 'All is well' })
    expect(passed.url).toBe(url)
    expect(passed.text).toContain('Sizzle Pages asks for access')
  })

  test.each([
    'https://www.facebook.com/dialog/oauth',
    'https://www.facebook.com/v1.0/dialog/oauth?client_id[]=1&redirect_uri=%00&state=%ff',
    `${url}&response_type=%00`,
    `${facebook}/dialog/oauth?${'x'.repeat(50_000)}`,
  ])('is what nonsense gets, never a failure: %s', async (address) => {
    await using platform = openPlatform()
    const page = await (await signedInTo(platform)).get(address)
    expect(page.status).toBe(400)
  })
})

function withoutWebsite(world: ReturnType<typeof sampleWith>): ReturnType<typeof sampleWith> {
  return { ...world, apps: (world.apps ?? []).map((app) => ({ ...app, websiteUrl: undefined })) }
}
