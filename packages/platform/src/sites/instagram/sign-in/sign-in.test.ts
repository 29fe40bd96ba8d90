import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { createVisitor } from '../testing/visitor.ts'

const site = 'https://www.instagram.com'
const frozen = (): number => Date.UTC(2024, 10, 1)

test('signing in leads home, and signing out back to the form', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  const home = await visitor.signIn('jayposiris')
  expect(home.url).toBe(`${site}/`)
  expect(home.text).toContain('Newest posts')
  const out = await visitor.send(home, { button: 'Sign out' })
  expect(out.url).toContain('/accounts/login/')
})

test('usernames are read without regard to case', async () => {
  await using platform = createPlatform()
  expect((await createVisitor(platform).signIn(' JayPosiris ')).url).toBe(`${site}/`)
})

test('a wrong password and an unknown username get the same answer', async () => {
  await using platform = createPlatform({ now: () => Date.UTC(2026, 10, 1) })
  const visitor = createVisitor(platform)
  const wrong = await visitor.signIn('jayposiris', 'nope')
  const unknown = await visitor.signIn('nobody.here', 'nope')
  expect([wrong.status, unknown.status]).toEqual([403, 403])
  expect(unknown.html.replaceAll('nobody.here', 'jayposiris')).toBe(wrong.html)
})

test('an unknown username is not let in with an empty password', async () => {
  await using platform = createPlatform()
  expect((await createVisitor(platform).signIn('nobody.here', '')).status).toBe(403)
})

test('after five wrong passwords even the right one has to wait a minute of world time', async () => {
  await using platform = createPlatform({ now: frozen })
  const visitor = createVisitor(platform)
  for (let count = 0; count < 5; count++) await visitor.signIn('jayposiris', 'nope')
  const waiting = await visitor.signIn('jayposiris')
  expect(waiting.status).toBe(403)
  expect(waiting.text).toContain('Too many wrong passwords')
  platform.clock.advance(60_000)
  expect((await visitor.signIn('jayposiris')).url).toBe(`${site}/`)
})

test('next leads within the site only', async () => {
  await using platform = createPlatform()
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example/']) {
    const visitor = createVisitor(platform)
    const form = await visitor.get(`${site}/accounts/login/?${new URLSearchParams({ next })}`)
    const page = await visitor.send(form, { fields: { username: 'jayposiris', password: 'safelight' } })
    expect(page.url).toBe(`${site}/`)
    expect(page.status).toBe(200)
  }
})

test('whoever is signed in goes straight on from the sign-in page', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  expect((await visitor.get(`${site}/accounts/login/?next=/accounts/edit/`)).url).toBe(`${site}/accounts/edit/`)
})

test('a form with a made-up token signs nobody in', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  const form = await visitor.get(`${site}/accounts/login/`)
  const fields = { username: 'jayposiris', password: 'safelight', form_token: 'forged' }
  expect((await visitor.send(form, { fields })).status).toBe(403)
  expect((await visitor.get(`${site}/`)).url).toContain('/accounts/login/')
})

test('a form of another browser signs nobody in', async () => {
  await using platform = createPlatform()
  const form = await createVisitor(platform).get(`${site}/accounts/login/`)
  const fields = { username: 'jayposiris', password: 'safelight' }
  expect((await createVisitor(platform).send(form, { fields })).status).toBe(403)
})

test.each([
  { origin: 'https://evil.example' },
  { origin: 'http://www.instagram.com' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('a form sent from another site is refused: %j', async (headers) => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  const form = await visitor.get(`${site}/accounts/login/`)
  const page = await visitor.send(form, { fields: { username: 'jayposiris', password: 'safelight' }, headers })
  expect(page.status).toBe(403)
  expect(page.text).toContain('another site')
})

test('the bare host name leads to www, path and query kept', async () => {
  await using platform = createPlatform()
  const page = await createVisitor(platform).get('https://instagram.com/accounts/login/?next=/accounts/edit/')
  expect(page.url).toBe(`${site}/accounts/login/?next=/accounts/edit/`)
})

test('below a prefix, links, forms and redirects stay below it', async () => {
  await using platform = createPlatform()
  const prefixed = 'http://localhost:4000/www.instagram.com'
  const home = await createVisitor(platform, prefixed).signIn('jayposiris')
  expect(home.url).toBe(`${prefixed}/`)
  const links = [...home.html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, link]) => link)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((link) => !link?.startsWith('/www.instagram.com/'))).toEqual([])
})
