import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../platform.ts'
import { grantOf } from '../../../testing/tutorial.ts'
import { findAccountByUsername, setAccountCheckpoint } from '../../../world/records/accounts.ts'
import { removeInstagramTester } from '../../../world/records/apps/instagram-testers.ts'
import { findClient, replaceRedirectUris } from '../../../world/records/apps/products.ts'
import type { WorldFile } from '../../../world-file/file.ts'
import { sampleWorld } from '../../../world-file/sample/sample.ts'
import { redeem, redirectUri, tryToken, windowQuery } from '../testing/token.ts'
import { createVisitor, type Visitor } from '../testing/visitor.ts'

const site = 'https://www.instagram.com'
const windowUrl = `${site}/oauth/authorize?${windowQuery({ state: 'a b&c' })}`
const asOf = '2024-11-01'
const appId = sampleWorld('').apps?.[0]?.id ?? ''

/** The sample world with changes to its app. */
function worldWith(
  changes: {
    displayName?: string
    redirectUris?: string[]
  },
  instagramTesters?: Record<string, 'accepted'>,
): WorldFile {
  const world = sampleWorld('http://localhost:4000')
  const [app] = world.apps ?? []
  if (app?.basicDisplay === undefined) throw new Error('the sample world has no app')
  return {
    ...world,
    apps: [
      { ...app, ...(instagramTesters && { instagramTesters }), basicDisplay: { ...app.basicDisplay, ...changes } },
    ],
  }
}

async function signedIn(
  platform: { fetch(request: Request): Promise<Response> },
  username = 'jayposiris',
): Promise<Visitor> {
  const visitor = createVisitor(platform)
  await visitor.signIn(username)
  return visitor
}

/** As a data directory can hold it from before the dashboard's rules were the world file's too. */
function storeRedirectUri({ world }: Platform, uri: string): void {
  replaceRedirectUris(world, '358205879134926', 'basic-display', [uri])
}

describe('the consent page', () => {
  test('shows the account, the app and what it asks for', async () => {
    await using platform = createPlatform({ asOf })
    const page = await (await signedIn(platform)).get(windowUrl)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Social Sizzle asks for access to your account')
    expect(page.text).toMatch(/jayposiris\s+Jay Posiris/)
    expect(page.text).toMatch(/Profile information.*\(required\).*Media.*\(optional\)/)
    expect(page.text).toContain(redirectUri)
  })

  test('lets a form lead to itself and to the redirect’s origin, and nobody frame it', async () => {
    await using platform = createPlatform({ asOf })
    const page = await (await signedIn(platform)).get(windowUrl)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("form-action 'self' https://socialsizzle.herokuapp.com;")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.headers.get('x-frame-options')).toBe('DENY')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['http://[::1]:3000/', 'http:'],
    ['myapp://auth', 'myapp:'],
    ['http://a;sandbox/', 'http:'],
    ['http://localhost:3000/auth', 'http://localhost:3000'],
    ['no URL at all', ''],
  ])('names %s in its policy as %j', async (uri, source) => {
    await using platform = createPlatform({ asOf })
    storeRedirectUri(platform, uri)
    const page = await (await signedIn(platform)).get(`${site}/oauth/authorize?${windowQuery({ redirect_uri: uri })}`)
    const allowed = /form-action ([^;]*);/.exec(page.headers.get('content-security-policy') ?? '')?.[1]
    expect(allowed).toBe(`'self' ${source}`.trim())
  })

  test('shows HTML in names as text', async () => {
    const markup = '</h1><script>alert(1)</script>'
    await using platform = createPlatform({ asOf, world: worldWith({ displayName: markup }) })
    const page = await (await signedIn(platform)).get(windowUrl)
    expect(page.html).not.toContain('<script>')
    expect(page.text).toContain(markup)
  })

  test('tells a private account that access ends after 90 days', async () => {
    await using platform = createPlatform({ asOf })
    expect((await (await signedIn(platform, 'quiet.quinn')).get(windowUrl)).text).toContain('ends after 90 days')
    expect((await (await signedIn(platform)).get(windowUrl)).text).not.toContain('90 days')
  })
})

describe('the answer', () => {
  test('Authorize leads to the redirect URI with code, state and #_, and the code is good', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const answer = await visitor.send(await visitor.get(windowUrl), { button: 'Authorize' })
    expect(answer.status).toBe(303)
    const location = answer.headers.get('location') ?? ''
    expect(location).toMatch(/^https:\/\/socialsizzle\.herokuapp\.com\/auth\/\?code=AQ[\w-]+&state=a\+b%26c#_$/)
    expect(await tryToken(platform, await redeem(platform, location))).toBe('ok')
  })

  test.each(['ana.bakes', 'lee.wanders', 'quiet.quinn'])(
    'business, creator and private accounts authorize too: %s',
    async (username) => {
      await using platform = createPlatform({ asOf, world: worldWith({}, { [username]: 'accepted' }) })
      const visitor = await signedIn(platform, username)
      const answer = await visitor.send(await visitor.get(windowUrl), { button: 'Authorize' })
      expect(answer.headers.get('location')).toContain('?code=AQ')
    },
  )

  test('an unticked permission is not granted, a required one always is', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    await visitor.send(await visitor.get(windowUrl), { button: 'Authorize', fields: { scope_user_media: undefined } })
    expect(grantOf(platform, 'jayposiris')?.scopes).toBe('user_profile')
  })

  test('a permission that was not asked for cannot be added', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const page = await visitor.get(`${site}/oauth/authorize?${windowQuery({ scope: 'user_profile' })}`)
    await visitor.send(page, { button: 'Authorize', fields: { scope_user_media: 'on' } })
    expect(grantOf(platform, 'jayposiris')?.scopes).toBe('user_profile')
  })

  test('Cancel leads to the redirect URI with the refusal, and grants nothing', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const answer = await visitor.send(await visitor.get(windowUrl), { button: 'Cancel' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(
      `${redirectUri}?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state=a+b%26c#_`,
    )
    expect(grantOf(platform, 'jayposiris')).toBeUndefined()
  })

  test('a form is good for one answer', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const page = await visitor.get(windowUrl)
    await visitor.send(page, { button: 'Authorize' })
    const second = await visitor.send(page, { button: 'Authorize' })
    expect(second.status).toBe(403)
    expect(second.headers.get('location')).toBeNull()
  })

  test('a form is good for an hour', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const page = await visitor.get(windowUrl)
    platform.clock.advance(3600_001)
    expect((await visitor.send(page, { button: 'Authorize' })).status).toBe(403)
  })

  test('a form that says neither Authorize nor Cancel is refused, and can still be answered', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const page = await visitor.get(windowUrl)
    expect((await visitor.send(page, { button: 'Authorize', fields: { answer: 'maybe' } })).status).toBe(400)
    expect((await visitor.send(page, { button: 'Authorize' })).status).toBe(303)
  })

  test('a consent shown to somebody else is refused', async () => {
    await using platform = createPlatform({ asOf })
    const [jay, quinn] = [await signedIn(platform), await signedIn(platform, 'quiet.quinn')]
    const shownToJay = (await jay.get(windowUrl)).forms.find(({ buttons }) => buttons.includes('Authorize'))
    const fields = { consent: shownToJay?.fields.get('consent') }
    const answer = await quinn.send(await quinn.get(windowUrl), { button: 'Authorize', fields })
    expect(answer.status).toBe(403)
  })

  test('a consent is void after signing out and in again', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const page = await visitor.get(windowUrl)
    const again = await visitor.send(page, { button: 'Sign out' })
    const home = await visitor.send(again, { fields: { username: 'jayposiris', password: 'safelight' } })
    const fields = { form_token: home.forms[0]?.fields.get('form_token') }
    expect((await visitor.send(page, { button: 'Authorize', fields })).status).toBe(403)
  })

  test.each([{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])(
    'a form from another site is refused: %j',
    async (headers) => {
      await using platform = createPlatform({ asOf })
      const visitor = await signedIn(platform)
      const answer = await visitor.send(await visitor.get(windowUrl), { button: 'Authorize', headers })
      expect(answer.status).toBe(403)
      expect(answer.headers.get('location')).toBeNull()
    },
  )

  test.each(['Authorize', 'Cancel'])('%s leads nowhere once the redirect URI was taken away', async (button) => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const page = await visitor.get(windowUrl)
    replaceRedirectUris(platform.world, appId, 'basic-display', ['https://elsewhere.example/'])
    const answer = await visitor.send(page, { button })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.text).toContain('Invalid redirect_uri')
  })

  test('a tester who was removed meanwhile is refused', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const page = await visitor.get(windowUrl)
    removeInstagramTester(platform.world, appId, findAccountByUsername(platform.world, 'jayposiris')?.id ?? '')
    const answer = await visitor.send(page, { button: 'Authorize' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Insufficient developer role')
  })

  test('a redirect URI beyond ASCII is followed, encoded', async () => {
    const uri = 'https://example.com/früh/☕'
    await using platform = createPlatform({ asOf })
    storeRedirectUri(platform, uri)
    const visitor = await signedIn(platform)
    const page = await visitor.get(`${site}/oauth/authorize?${windowQuery({ redirect_uri: uri })}`)
    const answer = await visitor.send(page, { button: 'Authorize' })
    expect(answer.headers.get('location')).toMatch(/^https:\/\/example\.com\/fr%C3%BCh\/%E2%98%95\?code=/)
  })
})

describe('who may', () => {
  test.each([
    ['lee.wanders', 'add lee.wanders'],
    ['ana.bakes', 'Tester Invites, and accept'],
  ])('%s, no accepted tester, is refused and told what to do', async (username, words) => {
    await using platform = createPlatform({ asOf })
    const page = await (await signedIn(platform, username)).get(windowUrl)
    expect(page.status).toBe(400)
    expect(page.text).toContain('Insufficient developer role')
    expect(page.text).toContain(words)
    expect(page.headers.get('darkroom-explanation')).toMatch(/^http:\/\/localhost:4000\/console\/explanations\/\d+$/)
  })

  test.each(['ana.bakes', 'jayposiris'])(
    '%s, if it is not you, signs out and comes back as somebody else',
    async (username) => {
      await using platform = createPlatform({ asOf })
      const visitor = await signedIn(platform, username)
      const form = await visitor.send(await visitor.get(windowUrl), { button: 'Sign in as somebody else' })
      expect(form.url).toContain('/accounts/login/?next=')
      const page = await visitor.send(form, { fields: { username: 'quiet.quinn', password: 'safelight' } })
      expect(page.url).toBe(windowUrl)
      expect(page.text).toContain('Not quiet.quinn?')
    },
  )

  test('whoever is signed out signs in first and comes to the window', async () => {
    await using platform = createPlatform({ asOf })
    const visitor = createVisitor(platform)
    const form = await visitor.get(windowUrl)
    const page = await visitor.send(form, { fields: { username: 'jayposiris', password: 'safelight' } })
    expect(page.url).toBe(windowUrl)
    expect(page.forms.some(({ buttons }) => buttons.includes('Authorize'))).toBe(true)
  })
})

describe('a refusal', () => {
  const wrong = `${site}/oauth/authorize?${windowQuery({ redirect_uri: 'https://evil.example/<b>' })}`

  test('is Instagram’s sentence with how to fix it, and never a redirect', async () => {
    await using platform = createPlatform({ asOf })
    const page = await createVisitor(platform).get(wrong)
    expect(page.status).toBe(400)
    expect(page.headers.get('location')).toBeNull()
    expect(page.html).toContain('Invalid Request: Request parameters are invalid: Invalid redirect_uri')
    expect(page.text).toContain('How to fix')
    expect(page.html).not.toContain('<b>')
  })

  test('was JSON before 2024: the bytes for a program, shown on a page in a browser', async () => {
    await using platform = createPlatform({ asOf: '2023-12-31' })
    const bytes = '{"error_type": "OAuthException", "code": 400, "error_message": "Invalid redirect_uri"}'
    const program = await createVisitor(platform).get(wrong, { accept: '*/*' })
    expect(program.html).toBe(bytes)
    expect(program.headers.get('content-type')).toContain('application/json')
    const browser = await createVisitor(platform).get(wrong)
    expect(browser.headers.get('content-type')).toContain('text/html')
    expect(browser.text).toContain(bytes)
  })
})

describe('an app with a thousand redirect URIs', () => {
  const uris = Array.from({ length: 1000 }, (_, index) => `https://a.example/auth/${index}/`)

  test('takes each of them, and no other, and names a few in the explanation', async () => {
    await using platform = createPlatform({ asOf, world: worldWith({ redirectUris: uris }) })
    const visitor = await signedIn(platform)
    const ask = (uri: string) => visitor.get(`${site}/oauth/authorize?${windowQuery({ redirect_uri: uri })}`)
    for (const uri of [uris[0], uris[500], uris[999]]) expect((await ask(uri ?? '')).status).toBe(200)
    const refused = await ask('https://a.example/auth/1000/')
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('or one of 995 more')
    expect(refused.text.length).toBeLessThan(20_000)
  })
})

test('an account that comes before a checkpoint while the form is shown agrees to nothing', async () => {
  await using platform = createPlatform({ asOf })
  const visitor = await signedIn(platform)
  const form = await visitor.get(windowUrl)
  setAccountCheckpoint(platform.world, findAccountByUsername(platform.world, 'jayposiris')?.id ?? '', true)
  const answer = await visitor.send(form, { button: 'Authorize' })
  expect(answer.url).toContain('/challenge/')
  expect(grantOf(platform, 'jayposiris')).toBeUndefined()
})

describe('where the window is', () => {
  test.each([
    ['https://www.instagram.com/oauth/authorize', site],
    ['https://www.instagram.com/oauth/authorize/', site],
    ['https://api.instagram.com/oauth/authorize', site],
    ['https://api.instagram.com/oauth/authorize/', site],
    ['https://instagram.com/oauth/authorize/', site],
    ['http://localhost:4000/api.instagram.com/oauth/authorize', 'http://localhost:4000/www.instagram.com'],
    ['http://localhost:4000/api.instagram.com/oauth/authorize/', 'http://localhost:4000/www.instagram.com'],
    ['http://localhost:4000/www.instagram.com//oauth/authorize', 'http://localhost:4000/www.instagram.com'],
  ])('%s, signed out and signed in', async (address, addressedSite) => {
    await using platform = createPlatform({ asOf })
    const visitor = createVisitor(platform, addressedSite)
    const form = await visitor.get(`${address}?${windowQuery()}`)
    expect(form.url).toContain(`${addressedSite}/accounts/login/`)
    const first = await visitor.send(form, { fields: { username: 'jayposiris', password: 'safelight' } })
    expect(first.text).toContain('asks for access')
    const page = await visitor.get(`${address}?${windowQuery()}`)
    const answer = await visitor.send(page, { button: 'Authorize' })
    expect(answer.headers.get('location')).toMatch(/^https:\/\/socialsizzle\.herokuapp\.com\/auth\/\?code=AQ[\w-]+#_$/)
  })

  test('the app is deleted or unknown: refused on either host', async () => {
    await using platform = createPlatform({ asOf })
    expect(findClient(platform.world, '1')).toBeUndefined()
    for (const host of ['www', 'api']) {
      const page = await createVisitor(platform).get(`https://${host}.instagram.com/oauth/authorize?client_id=1`)
      expect([page.status, page.text.includes('Invalid platform app')]).toEqual([400, true])
    }
  })
})
