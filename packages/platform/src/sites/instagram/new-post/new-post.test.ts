import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../platform.ts'
import { clip, jpeg } from '../../../publishing/testing/publisher.ts'
import { listChildren, listMedia } from '../../../world/records/media/media.ts'
import { idOf } from '../testing/add-media.ts'
import { createVisitor, type Visitor } from '../testing/visitor.ts'

const create = 'https://www.instagram.com/create/'

async function jayOf(platform: Platform): Promise<Visitor> {
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  return visitor
}

const file = (type: string, size = 10): File => new File([new Uint8Array(size)], 'a file', { type })

test('somebody posts without a file, and it is drawn in the colour that was chosen', async () => {
  await using platform = createPlatform()
  const jay = await jayOf(platform)
  const page = await jay.send(await jay.get(create), { button: 'Post', fields: { caption: 'Hello #fog', hue: '210' } })
  expect(page.url).toMatch(/\/p\/[\w-]{11}\/\?notice=posted$/)
  expect(page.text).toContain('It is posted.')
  expect(listMedia(platform.world, idOf(platform, 'jayposiris'))[0]).toMatchObject({
    caption: 'Hello #fog',
    hue: 210,
    mediaType: 'IMAGE',
    appId: null,
  })
  expect((await jay.get('https://www.instagram.com/explore/tags/fog/')).html).toContain('Hello #fog')
})

test('several files make an album of pictures and videos', async () => {
  await using platform = createPlatform()
  const jay = await jayOf(platform)
  const files = [
    new File([new Uint8Array(await jpeg(400, 500))], 'a.jpg', { type: 'image/jpeg' }),
    new File([new Uint8Array(clip('reel.mp4'))], 'b.mp4', { type: 'video/mp4' }),
  ]
  const page = await jay.send(await jay.get(create), { button: 'Post', files })
  expect(page.html).toContain('aria-label="Album of 2"')
  const [album] = listMedia(platform.world, idOf(platform, 'jayposiris'))
  expect(listChildren(platform.world, album?.id ?? '').map(({ mediaType }) => mediaType)).toEqual(['IMAGE', 'VIDEO'])
  const shown = listChildren(platform.world, album?.id ?? '').map(({ fileId }) => fileId?.replace(/^[0-9a-f]{64}/, ''))
  expect(shown).toEqual(['.jpg', '.mp4'])
})

test('a file that is no picture is refused in words', async () => {
  await using platform = createPlatform()
  const jay = await jayOf(platform)
  const page = await jay.send(await jay.get(create), { button: 'Post', files: [file('image/jpeg')] })
  expect([page.status, page.text]).toEqual([422, expect.stringContaining('cannot be posted')])
})

test('a story is shown for 24 hours of the world’s time, one after the other, and then is gone', async () => {
  await using platform = createPlatform({ asOf: '2026-10-01' })
  const jay = await jayOf(platform)
  const first = await jay.send(await jay.get(create), { button: 'Post', fields: { kind: 'story', caption: 'One' } })
  expect(first.url).toMatch(/\/stories\/jayposiris\/\d+\//)
  platform.clock.advance(3_600_000)
  await jay.send(await jay.get(create), { button: 'Post', fields: { kind: 'story', caption: 'Two' } })
  const start = await jay.get('https://www.instagram.com/stories/jayposiris/')
  expect(start.text).toContain('1 of 2')
  const next = /href="([^"]+)">Next/.exec(start.html)?.[1] ?? ''
  expect((await jay.get(next)).text).toMatch(/2 of 2 .* Two/)
  expect((await jay.get('https://www.instagram.com/')).html).toContain('/stories/jayposiris/"')
  expect((await jay.get('https://www.instagram.com/jayposiris/')).html).toContain('aria-label="Story of jayposiris"')
  platform.clock.advance(23 * 3_600_000)
  expect((await jay.get(first.url)).status).toBe(404)
  platform.clock.advance(3_600_000)
  expect((await jay.get('https://www.instagram.com/stories/jayposiris/')).status).toBe(404)
  expect((await jay.get('https://www.instagram.com/jayposiris/')).html).not.toContain('Story of')
})

test.each([
  ['a caption too long', { caption: 'x'.repeat(2201) }, 'Use at most 2200 characters: these are 2201.'],
  ['too many hashtags', { caption: Array.from({ length: 31 }, (_, at) => `#t${at}`).join(' ') }, '30 hashtags'],
  ['too many names', { caption: Array.from({ length: 21 }, (_, at) => `@user${at}`).join(' ') }, '20 accounts'],
  ['a description too long', { alt_text: 'x'.repeat(1001) }, 'Use at most 1000 characters: these are 1001.'],
])('nothing is posted with %s, and what was typed is kept', async (_, fields, words) => {
  await using platform = createPlatform()
  const jay = await jayOf(platform)
  const before = listMedia(platform.world, idOf(platform, 'jayposiris')).length
  const page = await jay.send(await jay.get(create), { button: 'Post', fields })
  expect([page.status, page.text]).toEqual([422, expect.stringContaining(words)])
  expect(page.html).toContain(Object.values(fields)[0])
  expect(listMedia(platform.world, idOf(platform, 'jayposiris'))).toHaveLength(before)
})

test.each([
  ['eleven files', 'post', Array.from({ length: 11 }, () => file('image/jpeg')), 'at most 10 files'],
  ['a file of words', 'post', [file('text/html')], 'one of these files is neither'],
  ['an empty file', 'post', [file('image/png', 0)], 'One of these files is empty.'],
  ['a picture as a reel', 'reel', [file('image/jpeg')], 'A reel is a video'],
  ['two files as a story', 'story', [file('image/jpeg'), file('image/jpeg')], 'at most one file'],
])('nothing is posted of %s', async (_, kind, files, words) => {
  await using platform = createPlatform()
  const jay = await jayOf(platform)
  const page = await jay.send(await jay.get(create), { button: 'Post', fields: { kind }, files })
  expect([page.status, page.text]).toEqual([422, expect.stringContaining(words)])
})

test('more than 100 MB are not taken, nor more than an ordinary form from whoever is not signed in', async () => {
  await using platform = createPlatform()
  const jay = await jayOf(platform)
  const large = { 'content-length': String(101 * 1024 * 1024) }
  const page = await jay.send(await jay.get(create), { button: 'Post', headers: large })
  expect([page.status, page.text]).toEqual([413, expect.stringContaining('That is more than this form takes.')])
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const body = new Uint8Array(2 * 1024 * 1024)
  const stranger = await platform.fetch(new Request(create, { method: 'POST', body, headers }))
  expect(stranger.status).toBe(413)
})

test('a form of another site posts nothing', async () => {
  await using platform = createPlatform()
  const jay = await jayOf(platform)
  const page = await jay.get(create)
  expect((await jay.send(page, { button: 'Post', fields: { form_token: 'x' } })).status).toBe(403)
  expect((await jay.send(page, { button: 'Post', headers: { origin: 'https://evil.example' } })).status).toBe(403)
})

test('any fields are posted or refused in words', async () => {
  await using platform = createPlatform()
  const jay = await jayOf(platform)
  const page = await jay.get(create)
  const text = fc.string({ unit: 'binary', maxLength: 80 })
  await fc.assert(
    fc.asyncProperty(fc.record({ kind: text, caption: text, alt_text: text, hue: text }), async (fields) => {
      expect((await jay.send(page, { button: 'Post', fields })).status).toBeOneOf([200, 422])
    }),
    { numRuns: 30 },
  )
})
