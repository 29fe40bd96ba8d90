import { describe, expect, test } from 'vitest'
import { clip, jpeg, type Publisher, publisher, type Served, serveFiles } from '../testing/publisher.ts'

const mp4 = (name: string): Served => ({ type: 'video/mp4', bytes: clip(name) })

/** Makes a reel of the file at an address, and returns its state once the file was looked at. */
async function stateOf(mira: Publisher, url: string, more: Record<string, string> = {}): Promise<string> {
  const made = await mira.post(`/${mira.account}/media`, { media_type: 'REELS', video_url: url, ...more })
  expect(made).toEqual({ status: 200, body: { id: expect.any(String) } })
  await mira.platform.settleContainers()
  return (await mira.read(`/${made.body.id}?fields=status`)).body.status
}

const error = (subcode: number): string => `Error: Media upload has failed with error code ${subcode}`

test('a reel answers at once, is IN_PROGRESS while its file is fetched, and then FINISHED', async () => {
  const asked = Promise.withResolvers<() => void>()
  const slow: Served = (_, response) => {
    const bytes = clip('reel.mp4')
    asked.resolve(() =>
      response.writeHead(206, { 'content-length': bytes.length, 'content-type': 'video/mp4' }).end(bytes),
    )
  }
  await using files = await serveFiles({ '/reel.mp4': slow })
  await using mira = await publisher('instagram')
  const made = await mira.post('/me/media', { media_type: 'REELS', video_url: files.url('/reel.mp4') })
  const path = `/${made.body.id}?fields=status_code,status,copyright_check_status`
  expect((await mira.read(path)).body).toMatchObject({
    status_code: 'IN_PROGRESS',
    status: 'In Progress: Media is still being processed.',
    copyright_check_status: { status: 'in_progress' },
  })
  const early = await mira.post('/me/media_publish', { creation_id: made.body.id })
  expect(early.body.error).toMatchObject({
    message: 'Media ID is not available',
    type: 'OAuthException',
    code: 9007,
    error_subcode: 2207027,
    error_user_title: 'Cannot Publish',
  })
  const send = await asked.promise
  send()
  await mira.platform.settleContainers()
  expect((await mira.read(path)).body).toMatchObject({
    status_code: 'FINISHED',
    copyright_check_status: { matches_found: false, status: 'completed' },
  })
  const { id } = (await mira.post('/me/media_publish', { creation_id: made.body.id })).body
  const { media_url } = (await mira.read(`/${id}?fields=media_url`)).body
  const file = await mira.platform.fetch(new Request(media_url))
  expect(file.headers.get('content-type')).toBe('video/mp4')
  expect(Buffer.from(await file.arrayBuffer()).equals(clip('reel.mp4'))).toBe(true)
})

describe('a video that cannot be had or used fails in its status', () => {
  const page = new TextEncoder().encode('<html><body>Tunnel</body></html>')
  test.each<[string, Served, number]>([
    ['404', (_, response) => response.writeHead(404).end(), 2207052],
    ['a page', { type: 'text/html', bytes: page }, 2207052],
    ['a page that says it is a video', { type: 'video/mp4', bytes: page }, 2207052],
    ['a status of 500', (_, response) => response.writeHead(500).end(), 2207076],
    ['a status of 423', (_, response) => response.writeHead(423).end(), 2207076],
    ['a server without ranges', (_, response) => response.writeHead(200).end(clip('reel.mp4')), 2207077],
    ['redirects without an end', (_, response) => response.writeHead(302, { location: '/x' }).end(), 2207052],
    ['a redirect elsewhere', (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(), 2207052],
    ['a length above the limit', (_, response) => response.writeHead(206, { 'content-length': 4e8 }).end(), 2207082],
    ['text', { type: 'video/mp4', bytes: new TextEncoder().encode('hello') }, 2207076],
    ['an empty file', { type: 'video/mp4', bytes: new Uint8Array() }, 2207076],
    ['WebM', { type: 'video/mp4', bytes: clip('codec.webm') }, 2207026],
    ['MPEG-4 Part 2', mp4('mpeg4.mp4'), 2207026],
    ['ten frames a second', mp4('ten-fps.mp4'), 2207026],
    ['a second of film', mp4('short.mp4'), 2207076],
  ])('%s', async (_, served, subcode) => {
    await using files = await serveFiles({ '/x': served })
    await using mira = await publisher('facebook')
    expect(await stateOf(mira, files.url('/x'))).toBe(error(subcode))
  })

  test('a server that hangs', async () => {
    const over = new AbortController()
    await using files = await serveFiles({ '/x': () => over.abort() })
    await using mira = await publisher('facebook', { timeLimit: () => over.signal })
    expect(await stateOf(mira, files.url('/x'))).toBe(error(2207082))
  })

  test('cut off at every hundredth of its length', async () => {
    const whole = clip('reel.mp4')
    const cuts = Array.from({ length: 99 }, (_, index) => Math.floor((whole.length * (index + 1)) / 100))
    const files = Object.fromEntries(
      cuts.map((cut) => [`/${cut}`, { type: 'video/mp4', bytes: whole.subarray(0, cut) }] as const),
    )
    await using server = await serveFiles(files)
    await using mira = await publisher('instagram')
    for (const cut of cuts) expect([cut, await stateOf(mira, server.url(`/${cut}`))]).toEqual([cut, error(2207076)])
  }, 120_000)
})

test('assumed: thumb_offset past the end fails in the status too', async () => {
  await using files = await serveFiles({ '/reel.mp4': mp4('reel.mp4') })
  await using mira = await publisher('facebook')
  expect(await stateOf(mira, files.url('/reel.mp4'), { thumb_offset: '9000' })).toBe(error(2207057))
  expect(await stateOf(mira, files.url('/reel.mp4'), { thumb_offset: '3000' })).toMatch(/^Finished/)
})

test('an index behind the film is taken', async () => {
  await using files = await serveFiles({ '/reel.mp4': mp4('end-moov.mp4') })
  await using mira = await publisher('facebook')
  expect(await stateOf(mira, files.url('/reel.mp4'))).toMatch(/^Finished/)
})

test('a cover is fetched, and stands for the reel', async () => {
  await using files = await serveFiles({
    '/reel.mp4': mp4('reel.mp4'),
    '/cover.jpg': { type: 'image/jpeg', bytes: await jpeg(400, 700) },
  })
  await using mira = await publisher('instagram')
  expect(await stateOf(mira, files.url('/reel.mp4'), { cover_url: files.url('/cover.jpg') })).toMatch(/^Finished/)
  expect(await stateOf(mira, files.url('/reel.mp4'), { cover_url: files.url('/none.jpg') })).toBe(error(2207052))
})
