import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../platform.ts'
import { insertCollaborator } from '../../../world/records/media/collaborators.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import { insertUserTag, listUserTags } from '../../../world/records/media/user-tags.ts'
import { addMedia, idOf } from '../testing/add-media.ts'
import { createVisitor, type Visitor } from '../testing/visitor.ts'

const site = 'https://www.instagram.com'

async function signedIn(platform: Platform, username: string): Promise<Visitor> {
  const visitor = createVisitor(platform)
  await visitor.signIn(username)
  return visitor
}

test('a post shows its caption with links, its description, who is in it, and the app that published it', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints', {
    caption: 'With @ana.bakes and @nobody.at.all #linocut',
    altText: 'A heron',
    appId: '358205879134926',
    outsideLikes: 12,
  })
  const { id } = media
  insertUserTag(platform.world, { mediaId: id, accountId: idOf(platform, 'lee.wanders'), x: 0.5, y: 0.5, position: 0 })
  const collaborator = { mediaId: id, position: 0, createdAt: 0 }
  insertCollaborator(platform.world, { ...collaborator, accountId: idOf(platform, 'ana.bakes'), state: 'Accepted' })
  insertCollaborator(platform.world, { ...collaborator, accountId: idOf(platform, 'jayposiris'), state: 'Pending' })
  const page = await createVisitor(platform).get(url)
  expect(page.status).toBe(200)
  expect(page.text).toContain('mira.prints and ana.bakes')
  expect(page.text).not.toContain('jayposiris')
  expect(page.text).toContain('by Social Sizzle')
  expect(page.text).toContain('With lee.wanders')
  expect(page.text).toContain('12 likes')
  expect(page.html).toContain('aria-label="A heron"')
  expect(page.html).toContain('/explore/tags/linocut/"')
  expect(page.html).toContain('/ana.bakes/">@ana.bakes</a>')
  expect(page.html).not.toContain('/nobody.at.all/"')
})

test('a post and a reel have one address each, and the other one leads there', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  const post = addMedia(platform, 'mira.prints')
  const reel = addMedia(platform, 'mira.prints', { productType: 'REELS', mediaType: 'VIDEO' })
  expect((await visitor.get(post.url.replace('/p/', '/reel/'))).url).toBe(post.url)
  expect(reel.url).toContain('/reel/')
  expect((await visitor.get(reel.url.replace('/reel/', '/p/'))).url).toBe(reel.url)
})

test('an album shows all its parts, and the address of a part shows the album', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints', { mediaType: 'CAROUSEL_ALBUM' })
  const part = { place: 'child', parentId: media.id } as const
  const first = addMedia(platform, 'mira.prints', { ...part, position: 0, altText: 'One' })
  addMedia(platform, 'mira.prints', { ...part, position: 1, altText: 'Two' })
  for (const address of [url, first.url]) {
    const page = await createVisitor(platform).get(address)
    expect(page.html).toContain('aria-label="Album of 2"')
    expect(page.html).toMatch(/aria-label="One".*aria-label="Two"/s)
  }
})

test('a picture and a video that have files are shown from them', async () => {
  await using platform = createPlatform()
  const picture = addMedia(platform, 'mira.prints', { fileId: 'x', altText: 'A heron' })
  const video = addMedia(platform, 'mira.prints', { fileId: 'y', mediaType: 'VIDEO' })
  const visitor = createVisitor(platform)
  const page = await visitor.get(picture.url)
  expect(page.html).toMatch(/<img class="shot" src="https:\/\/scontent\.cdninstagram\.com\/[^"]+" alt="A heron"/)
  expect(page.headers.get('content-security-policy')).toContain(
    "img-src 'self' data: https://scontent.cdninstagram.com http://localhost:4000;",
  )
  expect((await visitor.get(video.url)).html).toMatch(/<video [^>]*controls/)
})

test('somebody likes a post once, and takes it back', async () => {
  await using platform = createPlatform()
  const { url } = addMedia(platform, 'mira.prints')
  const visitor = await signedIn(platform, 'jayposiris')
  const liked = await visitor.send(await visitor.get(url), { button: 'Like' })
  expect([liked.url, liked.text]).toEqual([url, expect.stringContaining('1 like ')])
  expect((await visitor.send(liked, { button: 'Unlike' })).text).toContain('0 likes')
})

test('a like leads back to where it was given, and nowhere else', async () => {
  await using platform = createPlatform()
  const { url } = addMedia(platform, 'mira.prints')
  const visitor = await signedIn(platform, 'jayposiris')
  const home = await visitor.send(await visitor.get(`${site}/`), { button: 'Like' })
  expect(new URL(home.url).pathname).toBe('/')
  await visitor.send(home, { button: 'Unlike' })
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    const after = await visitor.send(await visitor.get(url), { fields: { next, on: '1' }, button: 'Like' })
    expect(after.url).toBe(`${site}/`)
    await visitor.send(await visitor.get(url), { button: 'Unlike' })
  }
})

test('hidden likes are told to the owner only, and comments are turned off for everybody', async () => {
  await using platform = createPlatform()
  const { url } = addMedia(platform, 'mira.prints', { outsideLikes: 7 })
  const owner = await signedIn(platform, 'mira.prints')
  const hidden = await owner.send(await owner.get(url), { button: 'Hide likes' })
  expect(hidden.text).toContain('7 likes, which only you see')
  const off = await owner.send(hidden, { button: 'Turn comments off' })
  expect(off.text).toContain('Comments on this post are turned off.')
  const visitor = await signedIn(platform, 'jayposiris')
  const page = await visitor.get(url)
  expect(page.text).toContain('Likes are hidden')
  expect(page.text).not.toContain('7 likes')
  expect(page.forms.flatMap(({ buttons }) => buttons)).not.toContain('Send')
  expect((await owner.send(off, { button: 'Turn comments on' })).text).not.toContain('are turned off')
})

test('the owner deletes a post, and nobody else can', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints')
  const owner = await signedIn(platform, 'mira.prints')
  const page = await owner.get(url)
  const visitor = await signedIn(platform, 'jayposiris')
  const theirs = await visitor.get(url)
  const deletion = page.forms.find(({ buttons }) => buttons.includes('Delete this post'))
  const forged = theirs.forms.map((form) =>
    form.buttons.includes('Like') ? { ...form, action: deletion?.action ?? '' } : form,
  )
  expect((await visitor.send({ ...theirs, forms: forged }, { button: 'Like' })).status).toBe(403)
  expect(findMedia(platform.world, media.id)).toBeDefined()
  const gone = await owner.send(page, { button: 'Delete this post' })
  expect(gone.text).toContain('The post is deleted.')
  expect((await owner.get(url)).status).toBe(404)
})

test('the owner tags somebody, who takes the tag away', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints')
  const owner = await signedIn(platform, 'mira.prints')
  const nobody = await owner.send(await owner.get(url), { button: 'Tag', fields: { username: 'nobody.at.all' } })
  expect(nobody.text).toContain('no account in this world has that username')
  const tagged = await owner.send(nobody, { button: 'Tag', fields: { username: '@jayposiris' } })
  expect(tagged.text).toContain('With jayposiris')
  const visitor = await signedIn(platform, 'jayposiris')
  expect((await visitor.send(await visitor.get(url), { button: 'Remove the tag' })).text).toContain(
    'The tag is removed.',
  )
  expect(listUserTags(platform.world, media.id)).toEqual([])
})

test.each(['abcdefghijk', 'x', '%00', 'A'.repeat(5000), '___________', '../../etc'])(
  'there is no post %s',
  async (code) => {
    await using platform = createPlatform()
    const visitor = createVisitor(platform)
    expect((await visitor.get(`${site}/p/${code}/`)).status).toBe(404)
  },
)

test('whoever is not signed in signs in first, and comes to the post', async () => {
  await using platform = createPlatform()
  const { url } = addMedia(platform, 'mira.prints')
  const visitor = createVisitor(platform)
  const page = await visitor.get(url)
  expect(page.text).toContain('Sign in to like and comment.')
  const link = /href="([^"]+)">Sign in<\/a> to like/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const inside = await visitor.send(await visitor.get(link), {
    button: 'Sign in',
    fields: { username: 'jayposiris', password: 'safelight' },
  })
  expect(inside.url).toBe(url)
})
