import { expect, test } from 'vitest'
import { createPlatform } from '../../platform.ts'
import { findPersonByEmail, setPersonCheckpoint, setPersonConfirmed } from '../../world/records/people.ts'
import { facebook, facebookVisitor, signedInTo } from './testing/visitor.ts'

const dana = 'dana@darkroom.test'
const frozen = (): number => Date.UTC(2026, 10, 1)

test('signing in leads home, and signing out to the form', async () => {
  await using platform = createPlatform()
  const visitor = facebookVisitor(platform)
  const home = await visitor.signIn(' DANA@darkroom.test ')
  expect(home.url).toBe(`${facebook}/`)
  expect(home.text).toContain('Dana Developer')
  const out = await visitor.send(home, { button: 'Sign out' })
  expect(out.url).toContain('/login/')
  expect((await visitor.get(`${facebook}/pages/`)).url).toContain('/login/?next=%2Fpages%2F')
})

test('a wrong password and an unknown address get the same answer, and guessing is slowed', async () => {
  await using platform = createPlatform({ now: frozen })
  const visitor = facebookVisitor(platform)
  const wrong = await visitor.signIn(dana, 'nope')
  const unknown = await visitor.signIn('nobody@darkroom.test', 'nope')
  expect([wrong.status, unknown.status]).toEqual([403, 403])
  expect(unknown.html.replaceAll('nobody@darkroom.test', dana)).toBe(wrong.html)
  for (let count = 0; count < 4; count++) await visitor.signIn(dana, 'nope')
  expect((await visitor.signIn(dana)).text).toContain('Too many wrong passwords')
  platform.clock.advance(60_000)
  expect((await visitor.signIn(dana)).url).toBe(`${facebook}/`)
})

test.each(['https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)'])(
  'neither sign-in, sign-out nor checkpoint leads to %s',
  async (next) => {
    await using platform = createPlatform()
    const visitor = facebookVisitor(platform)
    const query = new URLSearchParams({ next })
    const form = await visitor.get(`${facebook}/login/?${query}`)
    expect((await visitor.send(form, { fields: { email: dana, password: 'safelight' } })).url).toBe(`${facebook}/`)
    setPersonCheckpoint(platform.world, findPersonByEmail(platform.world, dana)?.id ?? '', true)
    const checkpoint = await visitor.get(`${facebook}/checkpoint/?${query}`)
    expect((await visitor.send(checkpoint, { button: 'All is well' })).url).toBe(
      `${facebook}/?notice=checkpoint-passed`,
    )
    const home = await visitor.get(`${facebook}/`)
    expect((await visitor.send(home, { button: 'Sign out', fields: { next } })).url).toBe(`${facebook}/login/?next=%2F`)
  },
)

test('who is before a checkpoint, or not confirmed, is told so at home, and sees to it', async () => {
  await using platform = createPlatform()
  const { world } = platform
  const id = findPersonByEmail(world, dana)?.id ?? ''
  setPersonCheckpoint(world, id, true)
  setPersonConfirmed(world, id, false)
  const visitor = await signedInTo(platform)
  const home = await visitor.get(`${facebook}/`)
  expect(home.text).toMatch(/has to pass a checkpoint.*have not confirmed/)
  await visitor.send(await visitor.get(`${facebook}/checkpoint/`), { button: 'All is well' })
  const account = await visitor.get(`${facebook}/settings/?tab=account`)
  expect(account.text).toContain('not confirmed')
  const confirmed = await visitor.send(account, { button: 'Confirm e-mail address' })
  expect(confirmed.text).toContain('Your e-mail address is confirmed')
  expect(findPersonByEmail(world, dana)).toMatchObject({ checkpointed: 0, confirmed: 1 })
  expect((await visitor.get(`${facebook}/checkpoint/`)).text).toContain('nothing to pass')
})

test.each([
  ['/logout/', '/'],
  ['/pages/create/', '/pages/'],
  ['/pages/107365519284017/link/', '/pages/107365519284017/'],
  ['/pages/107365519284017/take/', '/pages/107365519284017/'],
  ['/settings/password/', '/settings/?tab=password'],
  ['/settings/email', '/settings/?tab=account'],
  ['/settings/applications/remove/', '/settings/?tab=applications'],
  ['/settings/applications/delete_data/', '/settings/?tab=applications'],
])('%s, which only takes a form, leads to its page', async (path, page) => {
  await using platform = createPlatform()
  const seen = await (await signedInTo(platform)).get(facebook + path)
  expect([seen.url, seen.status]).toEqual([facebook + page, 200])
})

test('the bare host name leads to www, path and query kept', async () => {
  await using platform = createPlatform()
  const visitor = await signedInTo(platform)
  expect((await visitor.get('https://facebook.com/settings/?tab=password')).url).toBe(
    `${facebook}/settings/?tab=password`,
  )
})

test('who signs in to Facebook by its name is signed in to the dashboard by its name, and out again', async () => {
  await using platform = createPlatform()
  const ask = (url: string, cookie: string, form?: Record<string, string>): Promise<Response> =>
    platform.fetch(
      new Request(url, { headers: { cookie }, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}) }),
    )
  const tokenOn = async (page: Response): Promise<string> =>
    /name="form_token" value="([^"]*)"/.exec(await page.text())?.[1] ?? ''
  const page = await ask(`${facebook}/login/`, '')
  const [stranger = ''] = page.headers.getSetCookie().map((line) => line.split(';')[0])
  const credentials = { email: dana, password: 'safelight', form_token: await tokenOn(page) }
  const cookies = (await ask(`${facebook}/login/`, stranger, credentials)).headers.getSetCookie()
  const session = cookies.find((line) => line.startsWith('darkroom_facebook=')) ?? ''
  expect(session).toMatch(/; Domain=facebook\.com; .*HttpOnly.*SameSite=Lax/)
  const jar = cookies.map((line) => line.split(';')[0]).join('; ')
  expect((await ask('https://developers.facebook.com/apps/', jar)).status).toBe(200)
  const form_token = await tokenOn(await ask(`${facebook}/`, jar))
  const out = (await ask(`${facebook}/logout/`, jar, { form_token })).headers.getSetCookie()
  expect(out.find((line) => line.startsWith('darkroom_facebook='))).toMatch(/Max-Age=0; Domain=facebook\.com/)
  expect((await ask('https://developers.facebook.com/apps/', jar)).status).toBe(303)
})

test('the dashboard and Facebook share a session below a prefix', async () => {
  await using platform = createPlatform()
  const visitor = facebookVisitor(platform, 'http://localhost:4000/www.facebook.com')
  await visitor.signIn(dana)
  expect((await visitor.get('http://localhost:4000/developers.facebook.com/apps/')).text).toContain('My Apps')
})

test('below a prefix, links, forms and redirects stay below it', async () => {
  await using platform = createPlatform()
  const prefixed = 'http://localhost:4000/www.facebook.com'
  const visitor = facebookVisitor(platform, prefixed)
  const home = await visitor.signIn(dana)
  expect(home.url).toBe(`${prefixed}/`)
  for (const path of ['/', '/pages/', '/pages/107365519284017/', '/settings/']) {
    const { html } = await visitor.get(prefixed + path)
    const links = [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, link]) => link)
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => !link?.startsWith('/www.facebook.com/'))).toEqual([])
  }
})

test('unknown paths are not there, and every page forbids framing', async () => {
  await using platform = createPlatform()
  const visitor = await signedInTo(platform)
  for (const path of ['/nothing', '/pages/1/', '/pages/%00/', '/v25.0/', '/connect/']) {
    const page = await visitor.get(facebook + path)
    expect(page.status, path).toBe(404)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  }
})
