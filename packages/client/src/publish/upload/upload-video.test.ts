import { describe, expect, test } from 'vitest'
import { createToken, reader } from '../../facebook/index.ts'
import { type Published, type PublishRecord, publisher } from '../../facebook/publish.ts'
import { json, rejection, type Scripted } from '../../testing/app.ts'
import { type PublishingApp, publishingApp } from '../../testing/publishing-app.ts'

const page = createToken({
  login: 'facebook',
  kind: 'page',
  accessToken: 'EAAexample',
  userId: '17841472020051826',
  issuedAt: 0,
})
const film = new Blob([new Uint8Array(1000).fill(7)], { type: 'video/mp4' })

/** What the host for uploads does with a POST: takes it all, takes some bytes and breaks off, or answers. */
type Upload = 'whole' | number | Response

interface Uploads {
  readonly app: PublishingApp
  readonly sent: {
    readonly offset: string | null
    readonly size: string | null
    readonly token: string | null
    readonly bytes: number
  }[]
  held: number
}

function uploads(script: Upload[], changes: Partial<Scripted['options']> = {}): Uploads {
  const inner = publishingApp()
  const own = inner.options.fetch as (request: Request) => Promise<Response>
  const fetch = async (request: Request): Promise<Response> => {
    if (!request.url.includes('rupload.facebook.com')) {
      // Not ready before all of it is there.
      const isState = request.method === 'GET' && request.url.includes('status_code')
      if (isState && all.held < film.size && app.states.length === 0) app.states.push({ status_code: 'IN_PROGRESS' })
      return own(request)
    }
    if (request.method === 'GET') return json({ offset: all.held })
    const { headers } = request
    const bytes = (await request.arrayBuffer()).byteLength
    all.sent.push({
      offset: headers.get('offset'),
      size: headers.get('file_size'),
      token: headers.get('authorization'),
      bytes,
    })
    const step = script.shift() ?? 'whole'
    if (step instanceof Response) return step
    all.held += step === 'whole' ? bytes : step
    if (step === 'whole') return json({ success: true, message: 'Upload successful.' })
    throw new TypeError('fetch failed: socket hang up')
  }
  const app = Object.assign(inner, { options: { ...inner.options, fetch, ...changes } })
  const all: Uploads = { app, sent: [], held: 0 }
  return all
}

const publish = ({ app }: Uploads, more: object = {}): Promise<Published> =>
  publisher(reader(app.options, page)).reel({ video: film, caption: 'The press' }, more)

describe('a video that is here', () => {
  test('is uploaded whole, with the token in the header that uploads have', async () => {
    const all = uploads([])
    const { id } = await publish(all)
    expect(all.sent).toEqual([{ offset: '0', size: '1000', token: 'OAuth EAAexample', bytes: 1000 }])
    expect(id).toBe(all.app.media[0]?.id)
    expect(all.app.calls[0]?.form).toEqual({ media_type: 'REELS', caption: 'The press', upload_type: 'resumable' })
  })

  test('goes on where it was cut off, as long as it gets any further', async () => {
    const all = uploads([300, 200, 0, 100, 0, 0])
    await publish(all)
    expect(all.sent.map(({ offset, bytes }) => [offset, bytes])).toEqual([
      ['0', 1000],
      ['300', 700],
      ['500', 500],
      ['500', 500],
      ['600', 400],
      ['600', 400],
      ['600', 400],
    ])
  })

  test('is given up after three tries without a byte more', async () => {
    const all = uploads([0, 0, 0, 0])
    all.app.states.push(...Array.from({ length: 9 }, () => ({ status_code: 'IN_PROGRESS' })))
    const error = await rejection(publish(all))
    expect(error).toMatchObject({ code: 'upload_failed', retryable: true })
    expect(all.sent).toHaveLength(3)
  })

  test('is not sent again after a lasting refusal, unless its container is ready all the same', async () => {
    const refused = (): Response =>
      json(
        { debug_info: { retriable: false, type: 'ProcessingFailedError', message: 'Request processing failed' } },
        400,
      )
    const lasting = uploads([refused()])
    lasting.app.states.push({ status_code: 'ERROR', status: 'Error: Media upload has failed with error code 2207076' })
    expect(await rejection(publish(lasting))).toMatchObject({
      code: 'upload_failed',
      platform: { type: 'ProcessingFailedError', message: 'Request processing failed' },
    })
    expect(lasting.sent).toHaveLength(1)
    const ready = uploads([refused()])
    ready.held = film.size
    expect((await publish(ready)).id).toBe(ready.app.media[0]?.id)
  })

  test('with a wrong offset asks for the right one', async () => {
    const wrong = json(
      { debug_info: { retriable: true, type: 'OffsetInvalidError', message: 'Request starting offset is invalid' } },
      412,
    )
    const all = uploads([wrong])
    all.held = 250
    await publish(all)
    expect(all.sent.map(({ offset }) => offset)).toEqual(['0', '250'])
  })

  test('as a stream is opened where it goes on', async () => {
    const opened: number[] = []
    const stream = (from: number): ReadableStream<Uint8Array<ArrayBuffer>> => {
      opened.push(from)
      return new Blob([new Uint8Array(1000 - from)]).stream()
    }
    const all = uploads([400])
    await publisher(reader(all.app.options, page)).reel({ video: { size: 1000, stream } })
    expect([opened, all.held]).toEqual([[0, 400], 1000])
  })

  test('whose program ends goes on at the byte that the platform has', async () => {
    const all = uploads([300])
    const records: PublishRecord[] = []
    const abort = new AbortController()
    const onProgress = ({ sent }: { sent?: number }): void => (sent === 300 ? abort.abort() : undefined)
    const error = await rejection(
      publish(all, { save: (record: PublishRecord) => void records.push(record), onProgress, signal: abort.signal }),
    )
    expect(error).toMatchObject({ code: 'aborted' })
    const record = JSON.parse(JSON.stringify(records.at(-1))) as PublishRecord
    const again = publisher(reader(all.app.options, page))
    expect(await rejection(again.resume(record))).toMatchObject({
      name: 'OptionError',
      message: expect.stringContaining('files'),
    })
    await again.resume(record, { files: [film] })
    expect(all.held).toBe(1000)
    expect(all.app.media).toHaveLength(1)
  })

  test('goes to no other host than that for uploads', async () => {
    for (const uri of [
      'https://evil.example/ig-api-upload/v25.0/1',
      'https://rupload.facebook.com.evil.example/1',
      'https://rupload.facebook.com/../x',
      undefined,
    ]) {
      const all = uploads([])
      all.app.answers['POST /{id}/media'] = Array.from({ length: 3 }, () => json({ id: '17889000000000001', uri }))
      const error = await rejection(publish(all))
      expect(error).toMatchObject({ code: 'container_refused', cause: { code: 'reply_malformed' } })
      expect(all.sent).toEqual([])
    }
  })
})

test('phases of an upload that failed end the wait, though the state stays IN_PROGRESS', async () => {
  const all = uploads([])
  const errors = [{ code: 1_363_008, message: 'OIL Error[FILE_NOT_FOUND: 6]: File not found.' }]
  const video_status = {
    uploading_phase: { status: 'error', bytes_transferred: 0, errors },
    processing_phase: { status: 'error' },
  }
  all.app.states.push({
    status_code: 'IN_PROGRESS',
    status: 'In Progress: Media is still being processed.',
    video_status,
  })
  expect(await rejection(publish(all))).toMatchObject({
    code: 'container_failed',
    message: expect.stringContaining('File not found'),
  })
})
