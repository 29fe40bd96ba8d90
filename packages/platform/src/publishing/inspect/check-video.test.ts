import { expect, test } from 'vitest'
import { clip } from '../testing/publisher.ts'
import { checkVideo } from './check-video.ts'
import { readVideo, type VideoFacts } from './video-facts.ts'

const video = {
  codec: 'AVC',
  width: 1080,
  height: 1920,
  frameRate: 30,
  duration: 20,
  bitRate: 4e6,
  chroma: '4:2:0',
  isInterlaced: false,
}
const good: VideoFacts = {
  container: 'MPEG-4',
  brand: 'isom',
  isTruncated: false,
  size: 10_000_000,
  video,
  audio: { codec: 'AAC', channels: 2, samplingRate: 48_000 },
}

test('a usual video can be published as a reel and as a story', () => {
  expect(checkVideo(good, 'reel')).toBeUndefined()
  expect(checkVideo(good, 'story')).toBeUndefined()
})

test('what mediainfo reads of a file', async () => {
  const bytes = clip('reel.mp4')
  const slice = async (from: number, length: number): Promise<Uint8Array> => bytes.subarray(from, from + length)
  const facts = await readVideo({ size: bytes.length, slice })
  expect(facts).toMatchObject({
    container: 'MPEG-4',
    isTruncated: false,
    video: { codec: 'AVC', width: 180, height: 320, frameRate: 24, chroma: '4:2:0', isInterlaced: false },
    audio: { codec: 'AAC', channels: 1, samplingRate: 16_000 },
  })
  expect(facts.video?.duration).toBeCloseTo(3.2, 1)
})

test.each<[string, Partial<VideoFacts>, string]>([
  ['61 frames a second', { video: { ...video, frameRate: 61 } }, 'format'],
  ['22 frames a second', { video: { ...video, frameRate: 22 } }, 'format'],
  ['1921 columns', { video: { ...video, width: 1921 } }, 'format'],
  ['26 Mbps', { video: { ...video, bitRate: 26e6 } }, 'format'],
  ['interlaced', { video: { ...video, isInterlaced: true } }, 'format'],
  ['4:2:2', { video: { ...video, chroma: '4:2:2' } }, 'format'],
  ['AV1', { video: { ...video, codec: 'AV1' } }, 'format'],
  ['Opus', { audio: { codec: 'Opus', channels: 2, samplingRate: 48_000 } }, 'format'],
  ['96 kHz', { audio: { codec: 'AAC', channels: 2, samplingRate: 96_000 } }, 'format'],
  ['six channels', { audio: { codec: 'AAC', channels: 6, samplingRate: 48_000 } }, 'format'],
  ['901 seconds', { video: { ...video, duration: 901 } }, 'rejected'],
  ['2 seconds', { video: { ...video, duration: 2 } }, 'rejected'],
  ['eleven to one', { video: { ...video, width: 1100, height: 99 } }, 'rejected'],
  ['301 MB', { size: 301 * 1024 * 1024 }, 'tooSlow'],
  ['cut off', { isTruncated: true }, 'rejected'],
  ['Matroska', { container: 'Matroska' }, 'format'],
])('%s cannot', (_, changes, failure) => {
  expect(checkVideo({ ...good, ...changes }, 'reel')?.failure).toBe(failure)
})

test('a story has a minute and 100 MB', () => {
  expect(checkVideo({ ...good, video: { ...video, duration: 61 } }, 'story')?.failure).toBe('rejected')
  expect(checkVideo({ ...good, size: 101 * 1024 * 1024 }, 'story')?.failure).toBe('tooSlow')
})
