import { describe, expect, test } from 'vitest'
import { clip, publisher, serveFiles, usualFiles } from '../publishing/testing/publisher.ts'
import { facebookPlatform, onFacebook } from '../testing/facebook.ts'
import { listMedia } from '../world/records/media/media.ts'
import { fileAddress } from './address.ts'
import { mediaUrl, pictureUrlOf } from './media-url.ts'

const byHost = { reachedBy: 'host', origin: 'https://graph.facebook.com' } as const

/** The address of a drawn picture, in a world with one. */
function drawnAddress(platform: ReturnType<typeof facebookPlatform>): string {
  const [media] = listMedia(platform.world, onFacebook.mira)
  return fileAddress({ world: platform.world, destination: byHost }, { mediaId: media?.id ?? '', part: 'file' }, false)
}

test('an address has the host, the signature and the end that Instagram’s have', async () => {
  await using platform = facebookPlatform({ asOf: '2026-11-01' })
  const url = new URL(drawnAddress(platform))
  expect(url.host).toBe('scontent.cdninstagram.com')
  expect(url.pathname).toMatch(/^\/v\/t51\.82787-15\/\d+_0_n\.jpg$/)
  expect(url.searchParams.get('oh')).toMatch(/^00_[\w-]{43}$/)
  const end = Number.parseInt(url.searchParams.get('oe') ?? '', 16) * 1000
  expect(end).toBeGreaterThan(platform.clock.now())
})

test('a media without a file is drawn', async () => {
  await using platform = facebookPlatform()
  const answer = await platform.fetch(new Request(drawnAddress(platform)))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength)
})

describe('403', () => {
  test('when the address has ended', async () => {
    await using platform = facebookPlatform()
    const url = drawnAddress(platform)
    platform.clock.advance(97 * 3600 * 1000)
    const answer = await platform.fetch(new Request(url))
    expect([answer.status, await answer.text()]).toEqual([403, 'URL signature expired\n'])
  })

  test.each<[string, (url: URL) => void]>([
    ['for another media', (url) => (url.pathname = url.pathname.replace(/\d+_0/, '17900000000000001_0'))],
    ['for another part', (url) => (url.pathname = url.pathname.replace('_0_n', '_1_n'))],
    ['with a later end', (url) => url.searchParams.set('oe', 'FFFFFFFF')],
    ['without a signature', (url) => url.searchParams.delete('oh')],
    ['without an end', (url) => url.searchParams.delete('oe')],
  ])('when it was forged %s', async (_, forge) => {
    await using platform = facebookPlatform()
    const url = new URL(drawnAddress(platform))
    forge(url)
    expect((await platform.fetch(new Request(url))).status).toBe(403)
  })

  test('when it is of another world', async () => {
    await using one = facebookPlatform()
    await using other = facebookPlatform({ seed: 'another' })
    expect((await other.fetch(new Request(drawnAddress(one)))).status).toBe(403)
  })
})

test.each(['/', '/v/t51.82787-15/x.jpg', '/../../world.db'])('there is nothing at %s', async (path) => {
  await using platform = facebookPlatform()
  expect((await platform.fetch(new Request(`https://scontent.cdninstagram.com${path}`))).status).toBe(404)
})

test('a video has ranges, a head and its cover; reached by prefix, its address is too', async () => {
  await using files = await serveFiles(await usualFiles())
  await using mira = await publisher('facebook')
  const made = await mira.post(`/${mira.account}/media`, { media_type: 'REELS', video_url: files.url('/reel.mp4') })
  await mira.platform.settleContainers()
  const { id } = (await mira.post(`/${mira.account}/media_publish`, { creation_id: made.body.id })).body
  const [media] = listMedia(mira.platform.world, mira.account).filter((each) => each.id === id)
  if (media === undefined) throw new Error('Nothing was published.')
  const read = await mira.platform.fetch(
    new Request(`http://localhost:4000/graph.facebook.com/v25.0/${id}?fields=media_url&access_token=${mira.token}`),
  )
  const { media_url: url } = (await read.json()) as { media_url: string }
  expect(url).toMatch(/^http:\/\/localhost:4000\/scontent\.cdninstagram\.com\/o1\/v\/t2\/f2\/m86\/\d+_0_n\.mp4\?/)
  const film = clip('reel.mp4')
  const part = await mira.platform.fetch(new Request(url, { headers: { range: 'bytes=100-199' } }))
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${film.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(film.subarray(100, 200))).toBe(true)
  const head = await mira.platform.fetch(new Request(url, { method: 'HEAD' }))
  expect([head.headers.get('content-length'), await head.text()]).toEqual([String(film.length), ''])
  const beyond = await mira.platform.fetch(new Request(url, { headers: { range: 'bytes=99999999-' } }))
  expect(beyond.status).toBe(416)
  expect((await mira.platform.fetch(new Request(url, { method: 'POST' }))).status).toBe(405)
  const call = { context: { world: mira.platform.world }, destination: byHost } as unknown as Parameters<
    typeof mediaUrl
  >[0]
  const cover = await mira.platform.fetch(new Request(pictureUrlOf(call, media)))
  expect(cover.headers.get('content-type')).toBe('image/jpeg')
  expect(mediaUrl(call, media)).toMatch(/\.mp4\?/)
})

test('a file of this world can be published again: it is had without the network', async () => {
  await using mira = await publisher('instagram')
  const [media] = listMedia(mira.platform.world, mira.account)
  const { media_url } = (await mira.read(`/${media?.id}?fields=media_url`)).body
  const made = await mira.post('/me/media', { image_url: media_url })
  expect([made.status, made.body.id]).toEqual([200, expect.any(String)])
})
