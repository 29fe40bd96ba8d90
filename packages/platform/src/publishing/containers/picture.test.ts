import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type AnswerBody, jpeg, type Publisher, publisher, type Served, serveFiles } from '../testing/publisher.ts'

/** Publishes a file as a single image, and returns the refusal. */
async function refused(files: Record<string, Served>, path: string, mira?: Publisher): Promise<AnswerBody['error']> {
  await using server = await serveFiles(files)
  await using own = mira ?? (await publisher('instagram'))
  const { status, body } = await own.post(`/${own.account}/media`, { image_url: server.url(path) })
  expect(status).toBe(400)
  return body.error
}

const page = new TextEncoder().encode('<!doctype html><title>Sign in</title>')

test('outside 4:5 to 1.91:1 a picture is refused with its proportion as a fraction, in a body with every key in recorded order', async () => {
  const error = await refused({ '/wide.jpg': { type: 'image/jpeg', bytes: await jpeg(717, 209) } }, '/wide.jpg')
  expect(Object.entries(error)).toEqual([
    ['message', 'The aspect ratio is not supported.'],
    ['type', 'OAuthException'],
    ['code', 36003],
    ['error_subcode', 2207009],
    ['is_transient', false],
    ['error_user_title', 'Invalid aspect ratio'],
    [
      'error_user_msg',
      "The submitted image with aspect ratio ('717/209',) cannot be published. Please submit an image with a valid aspect ratio.",
    ],
    ['fbtrace_id', expect.any(String)],
  ])
})

test.each<[string, Served, number, number, string]>([
  ['an empty file', { type: 'image/jpeg', bytes: new Uint8Array() }, 36003, 2207009, 'aspect ratio () cannot'],
  ['a page that says it is a JPEG', { type: 'image/jpeg', bytes: page }, 36003, 2207009, 'aspect ratio () cannot'],
  ['a page', { type: 'text/html', bytes: page }, 36003, 2207009, 'aspect ratio () cannot'],
  ['text', { type: 'image/jpeg', bytes: new TextEncoder().encode('hello') }, 9004, 2207052, 'could not be fetched'],
  ['404', (_, response) => response.writeHead(404).end(), 9004, 2207052, 'could not be fetched'],
  ['a status of 500', (_, response) => response.writeHead(500).end(), 9004, 2207052, 'could not be fetched'],
  ['a page behind a login', (_, response) => response.writeHead(401).end(), 9004, 2207052, 'could not be fetched'],
  ['a redirect', (_, response) => response.writeHead(302, { location: '/a.jpg' }).end(), 9004, 2207052, 'fetched'],
  [
    'a redirect to itself',
    (_, response) => response.writeHead(302, { location: '/x' }).end(),
    9004,
    2207052,
    'fetched',
  ],
  [
    'a redirect into a private network',
    (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    9004,
    2207052,
    'fetched',
  ],
  ['a connection that is reset', (request) => request.socket.destroy(), 9004, 2207052, 'could not be fetched'],
  [
    'fewer bytes than announced',
    (_, response) => {
      response.writeHead(200, { 'content-length': '5000' }).write('x'.repeat(10))
      setImmediate(() => response.destroy())
    },
    9004,
    2207052,
    'could not be fetched',
  ],
  [
    'a length above 8 MB',
    (_, response) => response.writeHead(200, { 'content-length': '9000000' }).end(),
    36000,
    2207004,
    'less than 8 MiB',
  ],
  [
    'more than 8 MB without a length',
    (_, response) => {
      response.writeHead(200)
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 20)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    },
    36000,
    2207004,
    'less than 8 MiB',
  ],
])('%s is refused', async (_, served, code, subcode, text) => {
  const error = await refused({ '/x': served, '/a.jpg': { type: 'image/jpeg', bytes: await jpeg(400, 400) } }, '/x')
  expect([error.code, error.error_subcode]).toEqual([code, subcode])
  expect(error.error_user_msg).toContain(text)
})

test('a server that never answers is given up when the time is over', async () => {
  const over = new AbortController()
  await using mira = await publisher('instagram', { timeLimit: () => over.signal })
  const error = await refused({ '/hang': () => over.abort() }, '/hang', mira)
  expect([error.code, error.error_subcode, error.error_user_msg]).toEqual([
    -2,
    2207003,
    'It takes too long to download the media.',
  ])
})

test('one that stops in the middle is, too', async () => {
  const over = new AbortController()
  await using mira = await publisher('facebook', { timeLimit: () => over.signal })
  const stop: Served = (_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' }).write('\xff\xd8\xff')
    setImmediate(() => over.abort())
  }
  expect(await refused({ '/stop': stop }, '/stop', mira)).toMatchObject({ code: -2, error_subcode: 2207003 })
})

test('a picture that is cut off at any hundredth of its length is refused, and leaves no file behind', async () => {
  const noise = { width: 320, height: 320, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 } } as const
  const whole = await sharp({ create: { ...noise, background: '#000' } })
    .jpeg()
    .toBuffer()
  const cuts = Array.from({ length: 99 }, (_, index) => Math.floor((whole.length * (index + 1)) / 100))
  const files = Object.fromEntries(
    cuts.map((cut) => [`/${cut}`, { type: 'image/jpeg', bytes: whole.subarray(0, cut) }] as const),
  )
  await using server = await serveFiles(files)
  await using mira = await publisher('instagram')
  for (const cut of cuts) {
    const { status, body } = await mira.post('/me/media', { image_url: server.url(`/${cut}`) })
    expect([cut, status, [36001, 9004].includes(body.error?.code)]).toEqual([cut, 400, true])
  }
  expect((await mira.read('/me/content_publishing_limit')).body).toEqual({ data: [{ quota_usage: 0 }] })
}, 60_000)

test('a small file that claims to be enormous is refused before it is decoded', async () => {
  const bomb = Buffer.from(
    await sharp(await jpeg(8, 8))
      .png()
      .toBuffer(),
  )
  // Width and height, and the checksum of the part of the file that they are in.
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
  await using mira = await publisher('instagram')
  const error = await refused({ '/bomb.png': { type: 'image/png', bytes: bomb } }, '/bomb.png', mira)
  expect(error).toMatchObject({ code: 36001, error_subcode: 2207083 })
  expect(mira.platform.explanations()[0]?.received).toContain('pixel limit')
})

test('assumed: WebP and progressive JPEG are not taken; PNG is, but not where the world follows the pages', async () => {
  const picture = sharp({ create: { width: 400, height: 400, channels: 3, background: '#a73' } })
  const files = {
    '/a.webp': { type: 'image/webp', bytes: await picture.clone().webp().toBuffer() },
    '/p.jpg': { type: 'image/jpeg', bytes: await picture.clone().jpeg({ progressive: true }).toBuffer() },
    '/a.png': { type: 'image/png', bytes: await picture.clone().png().toBuffer() },
  }
  expect(await refused(files, '/a.webp')).toMatchObject({ code: 9004 })
  expect(await refused(files, '/p.jpg')).toMatchObject({ code: 9004 })
  await using server = await serveFiles(files)
  await using observed = await publisher('instagram')
  expect((await observed.post('/me/media', { image_url: server.url('/a.png') })).status).toBe(200)
  await using documented = await publisher('facebook', { dialect: 'documented' })
  const url = server.url('/a.png')
  expect((await documented.post(`/${documented.account}/media`, { image_url: url })).body.error).toMatchObject({
    code: 36001,
    error_subcode: 2207005,
  })
})

test('an empty image_url is named, and cannot be fetched, as recorded', async () => {
  await using mira = await publisher('facebook')
  expect((await mira.post(`/${mira.account}/media`, { image_url: '' })).body.error).toMatchObject({
    message: 'Only photo or video can be accepted as media type.',
    code: 9004,
    error_subcode: 2207052,
    error_user_title: "Media download has failed. The media URI doesn't meet our requirements.",
    error_user_msg: 'The media could not be fetched from this URI: .',
  })
})

test.each([
  'http://192.168.0.1/a.jpg',
  'https://10.0.0.1/a.jpg',
  'https://pictures.example/a.jpg',
  'file:///etc/passwd',
  'http://me:pw@localhost/a.jpg',
  'ftp://localhost/a.jpg',
  'a.jpg',
])('%s is not asked: files are on this machine unless the world says otherwise', async (url) => {
  const asked: string[] = []
  await using mira = await publisher('instagram', {
    fetch: async (to) => {
      asked.push(to)
      return new Response()
    },
  })
  const { body } = await mira.post('/me/media', { image_url: url })
  expect(body.error).toMatchObject({ code: 9004, error_subcode: 2207052 })
  expect(asked).toEqual([])
})

test('a picture is stored in the widths that Instagram has, upright', async () => {
  const turned = await sharp(await jpeg(2000, 1800))
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const files = {
    '/large.jpg': { type: 'image/jpeg', bytes: turned },
    '/small.jpg': { type: 'image/jpeg', bytes: await jpeg(100, 100) },
  }
  await using server = await serveFiles(files)
  await using mira = await publisher('instagram')
  const sizes = []
  for (const path of Object.keys(files)) {
    const made = await mira.post('/me/media', { image_url: server.url(path) })
    const { id } = (await mira.post('/me/media_publish', { creation_id: made.body.id })).body
    const { media_url } = (await mira.read(`/${id}?fields=media_url`)).body
    const answer = await mira.platform.fetch(new Request(media_url))
    const { width, height } = await sharp(await answer.arrayBuffer()).metadata()
    sizes.push([width, height])
  }
  expect(sizes).toEqual([
    [1440, 1600],
    [320, 320],
  ])
})
