import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { personToken, usualScopes } from '../../testing/facebook.ts'
import { temporaryDirectory } from '../../world/testing/temporary-directory.ts'
import { clip, type Publisher, publisher, serveFiles, usualFiles } from '../testing/publisher.ts'

const film = clip('reel.mp4')

interface Sent {
  readonly offset?: string | undefined
  readonly file_size?: string
  readonly file_url?: string
  readonly token?: string
  readonly body?: Uint8Array | ReadableStream | undefined
}

async function begin(mira: Publisher): Promise<{ id: string; uri: string }> {
  const { body } = await mira.post(`/${mira.account}/media`, {
    media_type: 'REELS',
    upload_type: 'resumable',
    caption: 'Up',
  })
  return body
}

async function send(mira: Publisher, uri: string, sent: Sent): Promise<[number, unknown]> {
  const { token = mira.token, body, ...own } = sent
  const headers = new Headers({ authorization: `OAuth ${token}` })
  for (const [name, value] of Object.entries(own)) if (value !== undefined) headers.set(name, value)
  const init = { method: 'POST', headers, ...(body === undefined ? {} : { body, duplex: 'half' }) }
  const answer = await mira.platform.fetch(new Request(uri, init as RequestInit))
  return [answer.status, await answer.json()]
}

async function offsetOf(mira: Publisher, uri: string): Promise<unknown> {
  const headers = { authorization: `OAuth ${mira.token}` }
  return (await mira.platform.fetch(new Request(uri, { headers }))).json()
}

const whole = { offset: '0', file_size: String(film.length), body: new Uint8Array(film) }
const debug = (retriable: boolean, type: string, message: string): unknown => ({
  debug_info: { retriable, type, message },
})

test('a file that is uploaded whole is published', async () => {
  await using mira = await publisher('facebook')
  const { id, uri } = await begin(mira)
  expect(uri).toBe(`https://rupload.facebook.com/ig-api-upload/v25.0/${id}`)
  expect((await mira.read(`/${id}?fields=video_status,status_code`)).body).toEqual({
    video_status: {
      uploading_phase: { status: 'not_started', bytes_transferred: 0 },
      processing_phase: { status: 'not_started' },
    },
    status_code: 'IN_PROGRESS',
    id,
  })
  expect(await send(mira, uri, whole)).toEqual([200, { success: true, message: 'Upload successful.' }])
  expect((await mira.read(`/${id}?fields=video_status,status_code`)).body).toEqual({
    video_status: {
      uploading_phase: { status: 'complete', bytes_transferred: film.length, source_file_size: film.length },
      processing_phase: { status: 'complete' },
    },
    status_code: 'FINISHED',
    id,
  })
  const published = await mira.post(`/${mira.account}/media_publish`, { creation_id: id })
  const { media_url } = (await mira.read(`/${published.body.id}?fields=media_url`)).body
  const file = await mira.platform.fetch(new Request(media_url))
  expect(Buffer.from(await file.arrayBuffer()).equals(film)).toBe(true)
})

test('one that broke off is gone on with where it stopped, and nowhere else', async () => {
  await using mira = await publisher('facebook')
  const { id, uri } = await begin(mira)
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(film.subarray(0, 3000)))
    },
    pull(controller) {
      controller.error(new Error('The connection was lost.'))
    },
  })
  expect((await send(mira, uri, { ...whole, body: broken }))[0]).toBe(400)
  expect(await offsetOf(mira, uri)).toEqual({ offset: 3000 })
  expect((await mira.read(`/${id}?fields=video_status`)).body).toMatchObject({
    video_status: {
      uploading_phase: { status: 'in_progress', bytes_transferred: 3000, source_file_size: film.length },
    },
  })
  const rest = (offset: number): Sent => ({
    ...whole,
    offset: String(offset),
    body: new Uint8Array(film.subarray(offset)),
  })
  for (const offset of [0, 2999, 3001])
    expect(await send(mira, uri, rest(offset))).toEqual([
      412,
      debug(true, 'OffsetInvalidError', 'Request starting offset is invalid'),
    ])
  expect((await send(mira, uri, rest(3000)))[0]).toBe(200)
  expect((await mira.read(`/${id}?fields=status_code`)).body).toMatchObject({ status_code: 'FINISHED' })
})

test('a body that is shorter or longer than file_size is partial', async () => {
  await using mira = await publisher('facebook')
  const { uri } = await begin(mira)
  const partial = [400, debug(true, 'PartialRequestError', 'Partial request (did not match length of file)')]
  expect(await send(mira, uri, { ...whole, body: new Uint8Array(Buffer.concat([film, film])) })).toEqual(partial)
  expect(await offsetOf(mira, uri)).toEqual({ offset: 0 })
  expect(await send(mira, uri, { ...whole, body: new Uint8Array(film.subarray(0, 100)) })).toEqual(partial)
  expect(await offsetOf(mira, uri)).toEqual({ offset: 100 })
  expect(await send(mira, uri, { ...whole, offset: '100', file_size: '200', body: new Uint8Array(100) })).toEqual(
    partial,
  )
  expect((await send(mira, uri, { ...whole, file_size: '', body: new Uint8Array(1) }))[0]).toBe(400)
  expect((await send(mira, uri, { ...whole, offset: 'x' }))[0]).toBe(412)
})

test('who may not publish may not upload, with one answer for all reasons', async () => {
  await using mira = await publisher('facebook')
  const { uri } = await begin(mira)
  const refused = [400, debug(false, 'NotAuthorizedError', 'User not authorized to perform this request')]
  const kim = personToken(mira.platform, {
    email: 'kim@darkroom.test',
    scopes: [...usualScopes, 'instagram_content_publish'],
  })
  const reader = personToken(mira.platform)
  for (const token of ['EAAnonsense', kim.token, reader.token, '1284605937421856|91d4e7b06c2f4a3895f1c08be27a6d53'])
    expect([token, await send(mira, uri, { ...whole, token })]).toEqual([token, refused])
  const nobodys = uri.replace(/\d{17}/, '17889000000000001')
  expect(await send(mira, nobodys, whole)).toEqual(refused)
})

test('a file that is no video is refused, its container fails, and nothing is kept', async () => {
  using directory = temporaryDirectory()
  const data = directory.path
  await using mira = await publisher('facebook', { data })
  const { id, uri } = await begin(mira)
  const failed = [400, debug(false, 'ProcessingFailedError', 'Request processing failed')]
  expect(await send(mira, uri, { ...whole, body: new Uint8Array(film.length) })).toEqual(failed)
  expect((await mira.read(`/${id}?fields=status`)).body.status).toMatch(/2207076$/)
  expect(readdirSync(join(data, 'files', 'incoming'))).toEqual([])
  expect(await send(mira, uri, whole)).toEqual(failed)
})

test('file_url is fetched, and what its server answered is in the refusal', async () => {
  await using files = await serveFiles({
    ...(await usualFiles()),
    '/robots.mp4': (_, response) => response.writeHead(403, 'Restricted by robots.txt').end(),
  })
  await using mira = await publisher('facebook')
  const { uri } = await begin(mira)
  const message = 'Unable to fetch media from URL, got status code: 403'
  const [status, body] = await send(mira, uri, { file_url: files.url('/robots.mp4') })
  expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining(message)])
  expect((await send(mira, uri, { file_url: 'http://10.0.0.1/x.mp4' }))[0]).toBe(422)
  expect((await send(mira, uri, { file_url: files.url('/reel.mp4') }))[0]).toBe(200)
})

test('a container that was not made for an upload, or that has its file, takes none', async () => {
  await using files = await serveFiles(await usualFiles())
  await using mira = await publisher('facebook')
  const image = await mira.post(`/${mira.account}/media`, { image_url: files.url('/a.jpg') })
  const at = (id: string): string => `https://rupload.facebook.com/ig-api-upload/v25.0/${id}`
  expect((await send(mira, at(image.body.id), whole))[1]).toMatchObject({
    debug_info: { type: 'ProcessingFailedError' },
  })
  const { uri } = await begin(mira)
  expect((await send(mira, uri, whole))[0]).toBe(200)
  expect((await send(mira, uri, whole))[1]).toMatchObject({ debug_info: { type: 'ProcessingFailedError' } })
})

test('an upload is gone on with after a stop', async () => {
  using directory = temporaryDirectory()
  const data = directory.path
  const first = await publisher('facebook', { data })
  const { uri } = await begin(first)
  await send(first, uri, { ...whole, body: new Uint8Array(film.subarray(0, 4000)) })
  await first[Symbol.asyncDispose]()
  await using again = await publisher('facebook', { data })
  expect(await offsetOf(again, uri)).toEqual({ offset: 4000 })
  const rest = { ...whole, offset: '4000', body: new Uint8Array(film.subarray(4000)) }
  expect((await send(again, uri, rest))[0]).toBe(200)
})

test.each(['/', '/ig-api-upload', '/ig-api-upload/v25.0/x', '/ig-api-upload/v25.0/1/2'])(
  '%s is no upload',
  async (path) => {
    await using mira = await publisher('facebook')
    expect((await send(mira, `https://rupload.facebook.com${path}`, whole))[0]).toBe(404)
  },
)
