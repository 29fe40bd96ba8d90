import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUpload } from './upload.ts'

const post = (body: BodyInit, headers: HeadersInit = {}): Request =>
  new Request('https://www.instagram.com/create/', { method: 'POST', body, headers })

test('fields and files come as they were sent, in order', async () => {
  const bytes = fc.uint8Array({ maxLength: 2000 })
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { maxLength: 5 }), async (contents) => {
      const form = new FormData()
      form.append('caption', 'A caption')
      for (const [at, content] of contents.entries())
        form.append('files', new File([Uint8Array.from(content)], `${at}.jpg`, { type: 'IMAGE/JPEG' }))
      const upload = await readUpload(post(form), 100_000)
      expect([...upload.form]).toEqual([['caption', 'A caption']])
      expect(upload.files).toEqual(
        contents.map((content, at) => ({
          field: 'files',
          name: `${at}.jpg`,
          type: 'image/jpeg',
          bytes: Uint8Array.from(content),
        })),
      )
    }),
  )
})

test('a file field that was left empty is no file', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=a' }
  const field = 'content-disposition: form-data; name="files"; filename=""'
  const body = ['--a', field, 'content-type: application/octet-stream', '', '', '--a--', ''].join('\r\n')
  expect(await readUpload(post(body, headers), 1000)).toEqual({ form: new Map(), files: [] })
})

test('more bytes than the limit are not read', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=a' }
  await expect(readUpload(post(new Uint8Array(1001), headers), 1000)).rejects.toThrow('too large')
})

test('any bytes are read, or have no fields', async () => {
  const types = fc.constantFrom('multipart/form-data; boundary=a', 'multipart/form-data', 'text/plain')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), types, async (bytes, type) => {
      const upload = await readUpload(post(Uint8Array.from(bytes), { 'content-type': type }), 1000)
      expect(upload.files).toEqual([])
    }),
  )
})
