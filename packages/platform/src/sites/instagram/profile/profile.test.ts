import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { follow } from '../../../world/records/follows.ts'
import { insertUserTag } from '../../../world/records/media/user-tags.ts'
import { addMedia, idOf } from '../testing/add-media.ts'
import { createVisitor } from '../testing/visitor.ts'

const site = 'https://www.instagram.com'

test('a profile shows name, type, counts, and each picture by its caption', async () => {
  await using platform = createPlatform()
  const page = await createVisitor(platform).get(`${site}/ana.bakes/`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Ana Bakes')
  expect(page.text).toMatch(/ana\.bakes Business .* 9 posts 4,821 followers 305 following/)
  expect(page.html).toContain('aria-label="Cardamom knots"')
})

test('Edit Profile is on one’s own profile only', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  expect((await visitor.get(`${site}/jayposiris/`)).text).toContain('Edit Profile')
  expect((await visitor.get(`${site}/ana.bakes/`)).text).not.toContain('Edit Profile')
})

test('following changes both counts and the list of followers, and is undone', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('quiet.quinn')
  const followed = await visitor.send(await visitor.get(`${site}/ana.bakes/`), { button: 'Follow' })
  expect(followed.text).toContain('4,822 followers')
  expect((await visitor.get(`${site}/ana.bakes/followers/`)).text).toContain('quiet.quinn Quinn')
  expect((await visitor.get(`${site}/quiet.quinn/following/`)).text).toContain('ana.bakes Ana Bakes')
  expect((await visitor.get(`${site}/quiet.quinn/`)).text).toContain('58 following')
  expect((await visitor.send(followed, { button: 'Unfollow' })).text).toContain('4,821 followers')
})

test('a private account shows its posts to itself and its followers only, on every page', async () => {
  await using platform = createPlatform()
  const { url } = addMedia(platform, 'quiet.quinn', { caption: 'Just for friends #quiet' })
  const stranger = createVisitor(platform)
  await stranger.signIn('mira.prints')
  for (const path of ['/quiet.quinn/', '/quiet.quinn/tagged/', '/', '/explore/tags/quiet/'])
    expect((await stranger.get(site + path)).html).not.toContain('Just for friends')
  const profile = await stranger.get(`${site}/quiet.quinn/`)
  expect(profile.text).toContain('This account is private')
  expect(profile.forms.flatMap(({ buttons }) => buttons)).not.toContain('Follow')
  expect((await stranger.get(url)).status).toBe(403)
  expect((await stranger.get(`${site}/quiet.quinn/followers/`)).status).toBe(403)
  follow(platform.world, idOf(platform, 'ana.bakes'), idOf(platform, 'quiet.quinn'))
  for (const username of ['quiet.quinn', 'ana.bakes']) {
    const friend = createVisitor(platform)
    await friend.signIn(username)
    for (const path of ['/quiet.quinn/', '/', '/explore/tags/quiet/'])
      expect((await friend.get(site + path)).html).toContain('Just for friends')
    expect((await friend.get(url)).status).toBe(200)
  }
})

test('posts, reels and tags are three tabs; a reel that was not shared is not among the posts', async () => {
  await using platform = createPlatform()
  const reel = { mediaType: 'VIDEO', productType: 'REELS', caption: 'Moving' } as const
  addMedia(platform, 'mira.prints', { ...reel, sharedToFeed: 0 })
  const { media } = addMedia(platform, 'ana.bakes', { caption: 'With Mira' })
  insertUserTag(platform.world, {
    mediaId: media.id,
    accountId: idOf(platform, 'mira.prints'),
    x: null,
    y: null,
    position: 0,
  })
  const visitor = createVisitor(platform)
  expect((await visitor.get(`${site}/mira.prints/`)).html).not.toContain('Moving')
  expect((await visitor.get(`${site}/mira.prints/reels/`)).html).toContain('aria-label="Moving"')
  expect((await visitor.get(`${site}/mira.prints/tagged/`)).html).toContain('aria-label="With Mira"')
})

test('more posts than a page holds are shown page by page, each once', async () => {
  await using platform = createPlatform({ world: { accounts: [{ username: 'mallory', password: 'safelight' }] } })
  for (let at = 0; at < 60; at++) addMedia(platform, 'mallory', { caption: `Number ${at}` })
  const visitor = createVisitor(platform)
  const seen: string[] = []
  let next: string | undefined = '/mallory/'
  while (next !== undefined) {
    const page = await visitor.get(site + next)
    seen.push(...Array.from(page.html.matchAll(/aria-label="(Number \d+)"/g), ([, name = '']) => name))
    next = /href="https:\/\/www\.instagram\.com(\/mallory\/\?after=\d+)">Older/.exec(page.html)?.[1]
  }
  expect([seen.length, new Set(seen).size]).toEqual([60, 60])
})

test.each([
  '/nobody.here/',
  '/%00/',
  '/%E0%A4%A/',
  '/accounts/',
  '/a/b/c',
  '/nobody.here/reels/',
  `/${'x'.repeat(5000)}/`,
])('a path that is nobody’s is not found: %s', async (path) => {
  await using platform = createPlatform()
  expect((await createVisitor(platform).get(site + path)).status).toBe(404)
})

test('HTML in names, captions and descriptions is text', async () => {
  await using platform = createPlatform({ world: { accounts: [{ username: 'mallory', password: 'safelight' }] } })
  const visitor = createVisitor(platform)
  const nasty = fc.oneof(fc.constant('<script>alert(1)</script>"\'&'), fc.string({ unit: 'grapheme', maxLength: 60 }))
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (text, altText) => {
      const { url } = addMedia(platform, 'mallory', { caption: `<b>${text}`, altText })
      const page = await visitor.get(url)
      expect(page.html).not.toMatch(/<(?:b>[^<]*<\/p|script>|img src=x)/)
      expect(page.html).not.toContain(`<b>${text || 'x'}`)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    }),
    { numRuns: 40, examples: [['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>']] },
  )
})
