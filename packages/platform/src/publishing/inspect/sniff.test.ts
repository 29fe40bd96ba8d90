import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clip, jpeg } from '../testing/publisher.ts'
import { kindOfFile } from './sniff.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each<[string, Uint8Array]>([
  ['empty', new Uint8Array()],
  ['html', bytes('\n <!DOCTYPE html><html>')],
  ['html', bytes('\xef\xbb\xbf<html>')],
  ['gif', bytes('GIF89a')],
  ['webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
  ['heic', bytes('\0\0\0\x18ftypheic')],
  ['heic', bytes('\0\0\0\x18ftypavif')],
  ['mp4', clip('reel.mp4')],
  ['mp4', bytes('\0\0\0\x08wide')],
  ['matroska', clip('codec.webm')],
  ['other', bytes('hello')],
  ['other', bytes('{"error":"<html>"}')],
])('%s', (kind, file) => {
  expect(kindOfFile(file)).toBe(kind)
})

test('a JPEG', async () => {
  expect(kindOfFile(await jpeg(8, 8))).toBe('jpeg')
})

test('any bytes are of some kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (file) => {
      expect(kindOfFile(file)).toMatch(/^[a-z0-9]+$/)
    }),
  )
})
