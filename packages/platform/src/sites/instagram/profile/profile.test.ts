import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { createVisitor } from '../testing/visitor.ts'

const site = 'https://www.instagram.com'

test('a profile shows name, type, number of pictures, and each picture by its caption', async () => {
  await using platform = createPlatform()
  const page = await createVisitor(platform).get(`${site}/ana.bakes/`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Ana Bakes')
  expect(page.text).toContain('Business account, 9 pictures')
  expect(page.html).toContain('aria-label="Cardamom knots"')
})

test('Edit Profile is on one’s own profile only', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  expect((await visitor.get(`${site}/jayposiris/`)).text).toContain('Edit Profile')
  expect((await visitor.get(`${site}/ana.bakes/`)).text).not.toContain('Edit Profile')
})

test('a private account shows its pictures to itself only', async () => {
  await using platform = createPlatform()
  const stranger = createVisitor(platform)
  await stranger.signIn('jayposiris')
  const hidden = await stranger.get(`${site}/quiet.quinn/`)
  expect(hidden.html).not.toContain('Just for friends')
  expect(hidden.text).toContain('This account is private')
  expect((await stranger.get(`${site}/`)).html).not.toContain('Just for friends')
  const owner = createVisitor(platform)
  await owner.signIn('quiet.quinn')
  expect((await owner.get(`${site}/quiet.quinn/`)).html).toContain('Just for friends')
  expect((await owner.get(`${site}/`)).html).toContain('Just for friends')
})

test.each(['/nobody.here/', '/%00/', '/%E0%A4%A/', '/accounts/', '/a/b/c', `/${'x'.repeat(5000)}/`])(
  'a path that is nobody’s is not found: %s',
  async (path) => {
    await using platform = createPlatform()
    expect((await createVisitor(platform).get(site + path)).status).toBe(404)
  },
)

test('HTML in names and captions is text', async () => {
  const markup = '<script>alert(1)</script>"\'&'
  await using platform = createPlatform({
    world: { accounts: [{ username: 'mallory', name: markup, password: 'safelight', pictures: [markup] }] },
  })
  const page = await createVisitor(platform).get(`${site}/mallory/`)
  expect(page.html).not.toContain('<script>')
  expect(page.text).toContain(markup)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
})
