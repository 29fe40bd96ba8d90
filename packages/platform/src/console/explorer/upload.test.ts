import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { clip } from '../../publishing/testing/publisher.ts'
import { facebookPlatform, onFacebook, pagesApp } from '../../testing/facebook.ts'
import { askExplorer, openPage, sendForm } from './testing/ask-explorer.ts'

const film = new Uint8Array(clip('reel.mp4'))
const who = { app: pagesApp.id, login: 'facebook', who: 'dana@darkroom.test' }
const operation = 'POST IGContainer/upload'

/** A container that waits for an upload. @returns Its id. */
async function begin(platform: Platform): Promise<string> {
  const { body } = await askExplorer(platform, {
    ...who,
    operation: 'POST IGUser/media',
    id: onFacebook.mira,
    parameters: { media_type: 'REELS', upload_type: 'resumable' },
  })
  expect(body['status']).toBe(200)
  return String((JSON.parse(body.answer?.text ?? '{}') as { id?: string }).id)
}

function form(values: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData()
  const { app, login, who: email } = who
  for (const [name, value] of Object.entries({ operation, app: `${app}:${login}`, who: email, ...values }))
    data.set(name, value)
  return data
}

/** What the log has as answered to the newest request. */
function newest(platform: Platform): unknown {
  return platform.requests().at(-1)
}

describe('a file from the page', () => {
  test('is uploaded, and the container can be published', async () => {
    await using platform = facebookPlatform()
    const id = await begin(platform)
    const page = await openPage(
      platform,
      `/console/explorer/?${new URLSearchParams({ operation, app: `${who.app}:facebook`, who: who.who })}`,
    )
    expect(page).toContain('enctype="multipart/form-data"')
    expect(page).toContain(`value="${id}"`)
    const sent = await sendForm(platform, form({ id, file: new File([film], 'reel.mp4', { type: 'video/mp4' }) }))
    expect(sent.status).toBe(303)
    expect(newest(platform)).toMatchObject({ host: 'rupload.facebook.com', status: 200 })
    const location = sent.headers.get('location') ?? ''
    expect(location).not.toMatch(/EAA|reel/)
    const { body } = await askExplorer(platform, { ...who, operation: 'GET IGContainer', id, fields: 'status_code' })
    expect(body.answer?.text).toContain('FINISHED')
  })

  test('can be sent in parts, and a wrong offset is the platform’s to refuse', async () => {
    await using platform = facebookPlatform()
    const id = await begin(platform)
    const part = (from: number, to: number): File => new File([film.subarray(from, to)], 'part')
    const size = String(film.length)
    await sendForm(platform, form({ id, 'p.file_size': size, file: part(0, 3000) }))
    await sendForm(platform, form({ id, 'p.file_size': size, 'p.offset': '5', file: part(3000, film.length) }))
    expect(newest(platform)).toMatchObject({ why: { parameter: 'offset', received: '5', expected: '3000' } })
    await sendForm(platform, form({ id, 'p.file_size': size, 'p.offset': '3000', file: part(3000, film.length) }))
    expect(newest(platform)).toMatchObject({ status: 200 })
  })

  test.each<[string, Record<string, string | File>, number, RegExp]>([
    ['none', {}, 422, /no file was chosen/],
    ['a field that was left empty', { file: new File([], '') }, 422, /no file was chosen/],
    ['an empty one', { file: new File([], 'nothing.mp4') }, 422, /The file nothing\.mp4 is empty/],
    ['a name with markup', { file: new File([], '<b>.mp4') }, 422, /The file &lt;b&gt;\.mp4 is empty/],
    [
      'one that is too big',
      { file: new File([new Uint8Array(102 * 1024 * 1024)], 'big.mp4') },
      413,
      /It takes 101 MiB/,
    ],
  ])('%s: a sentence, and nothing is sent', async (_, values, status, sentence) => {
    await using platform = facebookPlatform()
    const answer = await sendForm(platform, form({ id: '1', ...values }))
    expect(answer.status).toBe(status)
    expect(await answer.text()).toMatch(sentence)
    expect(platform.requests()).toEqual([])
  })

  test('none is needed where Instagram fetches it', async () => {
    await using platform = facebookPlatform()
    const id = await begin(platform)
    const values = { id, 'p.file_url': 'https://files.example/reel.mp4' }
    expect((await sendForm(platform, form(values))).status).toBe(303)
    expect(newest(platform)).toMatchObject({ host: 'rupload.facebook.com', why: { parameter: 'file_url' } })
  })

  test('other forms of the console take no more than before', async () => {
    await using platform = facebookPlatform()
    const body = new Uint8Array(2 * 1024 * 1024)
    const answer = await platform.fetch(
      new Request('http://localhost:4000/console/faults', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body,
      }),
    )
    expect(answer.status).toBe(413)
  })
})

describe('a file from a program', () => {
  test('is given in base64', async () => {
    await using platform = facebookPlatform()
    const id = await begin(platform)
    const file = { name: 'reel.mp4', base64: Buffer.from(film).toString('base64') }
    const { status, body } = await askExplorer(platform, { ...who, operation, id, file })
    expect([status, body['status'], body['host']]).toEqual([201, 200, 'rupload.facebook.com'])
    expect(body.answer?.text).toContain('Upload successful.')
  })

  test.each<[string, unknown, RegExp]>([
    ['none', undefined, /no file was chosen/],
    ['an empty one', { base64: '' }, /The file file is empty/],
    ['what is no base64', { base64: '*' }, /^file: expected/],
    ['a text', 'AAAA', /^file: expected/],
    ['one without bytes', { name: 'a' }, /^file: expected/],
  ])('%s: a sentence', async (_, file, message) => {
    await using platform = facebookPlatform()
    const { status, body } = await askExplorer(platform, {
      ...who,
      operation,
      id: '1',
      ...(file === undefined ? {} : { file }),
    })
    expect(status).toBe(422)
    expect(body.error).toMatchObject({ parameter: 'file', message: expect.stringMatching(message) })
    expect(platform.requests()).toEqual([])
  })
})

describe('the same as code', () => {
  test('curl sends the file as it is, with its size', async () => {
    await using platform = facebookPlatform()
    const { body } = await askExplorer(platform, { ...who, operation, id: '18000', version: 'v25.0', send: false })
    expect(body).toMatchObject({
      method: 'POST',
      url: 'https://rupload.facebook.com/ig-api-upload/v25.0/18000',
      curl: [
        `curl -sS 'http://localhost:4000/rupload.facebook.com/ig-api-upload/v25.0/18000'`,
        '-X POST',
        `-H 'authorization: OAuth '"$ACCESS_TOKEN"`,
        `-H 'offset: 0'`,
        `-H "file_size: $(wc -c < "$FILE")"`,
        `-H 'content-type: application/octet-stream'`,
        '--data-binary @"$FILE"',
      ].join(' \\\n  '),
      client: expect.stringContaining('body: file'),
    })
  })

  test('a file that Instagram fetches is no body', async () => {
    await using platform = facebookPlatform()
    const parameters = { file_url: 'https://files.example/reel.mp4' }
    const { body } = await askExplorer(platform, { ...who, operation, id: '18000', parameters, send: false })
    expect(body['curl']).toContain(`-H 'file_url: https://files.example/reel.mp4'`)
    expect(JSON.stringify(body)).not.toMatch(/data-binary|file_size|readFile/)
  })

  test('a request of the log opens as the form, and as the command, of an upload', async () => {
    await using platform = facebookPlatform()
    const id = await begin(platform)
    await sendForm(platform, form({ id, 'p.offset': '7', file: new File([film], 'reel.mp4') }))
    const { id: request } = newest(platform) as { id: string }
    const page = await openPage(platform, `/console/explorer/?request=${request}`)
    expect(page).toMatch(/name="p\.offset"[^>]* value="7"/)
    const detail = await openPage(platform, `/console/requests/${request}`)
    expect(detail).toContain('--data-binary @')
    expect(detail).toContain('Open in explorer')
  })
})
