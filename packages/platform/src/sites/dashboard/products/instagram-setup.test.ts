import { expect, test } from 'vitest'
import { findGrant } from '../../../world/records/grants.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/52/instagram/api-setup/'
const password = 'safelight'

test('the Instagram app has an ID, a secret and a name of its own', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const seen = await visitor.open(page)
  expect(seen.text).toContain('Instagram app ID 4712')
  expect(seen.html).not.toContain('direct-secret')
  expect((await visitor.send(`${page}show-secret/`)).text).toContain('direct-secret')
  await visitor.send(`${page}reset-secret/`)
  expect((await visitor.send(`${page}show-secret/`)).text).toMatch(/Instagram app secret [0-9a-f]{32}/)
  expect((await visitor.send(page, { instagram_display_name: 'Sizzle Two' })).text).toContain(
    'Instagram app name Sizzle Two',
  )
})

test('a token is generated for an accepted tester with a public professional account, and shown once', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const seen = await visitor.send(`${page}token/`, { username: '@Mira.Prints', password })
  const token = /<pre id="access-token"[^>]*>(IGAA[\w-]+)<\/pre>/.exec(seen.html)?.[1] ?? ''
  expect(token).not.toBe('')
  expect((await visitor.open(page)).html).not.toContain(token)
  expect((await visitor.open('/apps/52/activity-log/')).html).not.toContain(token)
  const url = `https://graph.instagram.com/me?fields=username&access_token=${token}`
  expect(await (await platform.fetch(new Request(url))).text()).toContain('mira.prints')
  platform.clock.advance(60 * 86_400_000 + 1000)
  expect((await platform.fetch(new Request(url))).status).toBe(400)
  const key = { appId: '52', login: 'instagram', subjectId: '17841405793187220' } as const
  expect(findGrant(platform.world, key)?.scopes).toMatch(/^instagram_business_basic,/)
})

test('an account that cannot have a token has the way to its settings', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const { html } = await visitor.open(page)
  const rows = html.split('<tr>').filter((row) => /is a personal account|is private/.test(row))
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row).toContain('href="https://www.instagram.com/accounts/edit/"')
})

test('an account that can have a token has the way to it, with its name filled in', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const { html } = await visitor.open(page)
  expect(html).toContain('aria-label="Generate token for mira.prints"')
  expect(html).toContain('/apps/52/instagram/api-setup/?account=mira.prints#add-account"')
  expect((await visitor.open(`${page}?account=mira.prints`)).html).toMatch(/name="username"[^>]*value="mira.prints"/)
  expect((await visitor.open(`${page}?account=%22%3E%3Cscript%3E`)).html).not.toContain('<script')
})

test.each([
  ['ana.bakes', password, /Insufficient developer role/],
  ['jayposiris', password, /is a personal account/],
  ['quiet.quinn', password, /is private/],
  ['mira.prints', 'wrong', /Wrong username or password/],
  ['nobody<b>', password, /Wrong username or password/],
  ['', '', /Wrong username or password/],
])('no token is generated for %s with %s', async (username, typed, problem) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const seen = await visitor.send(`${page}token/`, { username, password: typed })
  expect(seen.status).toBe(422)
  expect(seen.text).toMatch(problem)
  expect(seen.html).not.toMatch(/IGAA|<b>/)
})

test('guessing the password of an account is slowed down', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  for (let count = 0; count < 5; count++)
    await visitor.send(`${page}token/`, { username: 'mira.prints', password: 'no' })
  expect((await visitor.send(`${page}token/`, { username: 'mira.prints', password })).text).toContain('Wait a minute')
})

test('the Embed URL asks for today’s permissions, with the parameter of its day', async () => {
  for (const [asOf, scope, end] of [
    ['2024-08-01', 'business_basic', '&enable_fb_login=0&force_authentication=1'],
    ['2025-06-13', 'instagram_business_basic', '&enable_fb_login=0&force_authentication=1'],
    ['2025-06-14', 'instagram_business_basic', '&force_reauth=true'],
  ] as const) {
    await using platform = crowdedPlatform(asOf)
    const { text } = await (await signedIn(platform)).open(page)
    expect(text).toContain(
      `https://www.instagram.com/oauth/authorize?client_id=4712&redirect_uri=https://sizzle.test/direct/&scope=${scope},`,
    )
    expect(text).toContain(`&response_type=code${end}`)
  }
})

test('the business login settings are held against the same rules as any redirect URI', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const bad = await visitor.send(page, { redirect_uris: 'http://a.test', deauthorize_url: 'nowhere' })
  expect(bad.status).toBe(422)
  expect(bad.text).toMatch(/Line 1: .*beginning with https/)
  const saved = await visitor.send(page, {
    redirect_uris: 'https://a.test\nhttps://b.test/x',
    deauthorize_url: 'https://a.test/gone',
    data_deletion_url: '',
  })
  expect(saved.html).toContain('>https://a.test/\nhttps://b.test/x</textarea>')
  expect(saved.html).toContain('value="https://a.test/gone"')
})

test('a tester changes nothing, sees no secret and generates no token', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'tess@darkroom.test')
  expect((await visitor.open(page)).text).not.toContain('Generate token')
  for (const path of [page, `${page}token/`, `${page}show-secret/`, `${page}reset-secret/`]) {
    await visitor.open(page)
    const answer = await visitor.forge(path, { username: 'mira.prints', password })
    expect(answer.status).toBe(403)
    expect(answer.html).not.toMatch(/IGAA|direct-secret/)
  }
})
