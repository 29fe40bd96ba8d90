import { describe, expect, test } from 'vitest'
import type { Platform, PlatformOptions } from '../platform.ts'
import { facebookWorld } from '../testing/facebook.ts'
import type { PublishingEntry } from '../world-file/file.ts'
import { parseWorldFile, printWorldFile, saveWorld } from '../world-file/read/parse-file.ts'
import { type Publisher, publisher, serveFiles, usualFiles } from './testing/publisher.ts'

async function withWorld(entry: PublishingEntry, options: PlatformOptions = {}): Promise<Publisher> {
  return publisher('facebook', { world: { ...facebookWorld, publishing: entry }, ...options })
}

async function publishTwice(mira: Publisher, url: string): Promise<readonly [string, string | undefined]> {
  const { id } = (await mira.post(`/${mira.account}/media`, { image_url: url })).body
  const publish = () => mira.post(`/${mira.account}/media_publish`, { creation_id: id })
  return [(await publish()).body.id, (await publish()).body.id]
}

describe('publishing goes as the world file says', () => {
  test('republish, unless createPlatform says otherwise', async () => {
    await using files = await serveFiles(await usualFiles())
    await using same = await withWorld({ republish: 'same-media' })
    const [first, second] = await publishTwice(same, files.url('/a.jpg'))
    expect(second).toBe(first)
    await using refused = await withWorld({ republish: 'same-media' }, { publishing: { republish: 'refused' } })
    expect((await publishTwice(refused, files.url('/a.jpg')))[1]).toBeUndefined()
  })

  test('quota', async () => {
    await using mira = await withWorld({ quota: 5 })
    const { body } = await mira.read(`/${mira.account}/content_publishing_limit?fields=config`)
    expect(body.data).toEqual([{ config: { quota_total: 5, quota_duration: 86_400 } }])
  })

  test('processing_time and processing_reads', async () => {
    await using files = await serveFiles(await usualFiles())
    const stateOf = async (mira: Publisher, id: string): Promise<string> =>
      (await mira.read(`/${id}?fields=status_code`)).body.status_code
    await using timed = await withWorld({ processingTime: 30_000 })
    const { id } = (await timed.post(`/${timed.account}/media`, { image_url: files.url('/a.jpg') })).body
    expect(await stateOf(timed, id)).toBe('IN_PROGRESS')
    timed.platform.clock.advance(30_000)
    expect(await stateOf(timed, id)).toBe('FINISHED')
    await using read = await withWorld({ processingReads: 1 })
    const other = (await read.post(`/${read.account}/media`, { image_url: files.url('/a.jpg') })).body.id
    expect([await stateOf(read, other), await stateOf(read, other)]).toEqual(['IN_PROGRESS', 'FINISHED'])
  })

  test('files_from, also when another world takes the place of this one', async () => {
    const asked: string[] = []
    const fetch: PlatformOptions['fetch'] = async (url) => {
      asked.push(url)
      return new Response('<!doctype html>')
    }
    await using mira = await withWorld({}, { fetch })
    const askFor = (): Promise<unknown> =>
      mira.post(`/${mira.account}/media`, { image_url: 'https://pictures.example/a.jpg' })
    await askFor()
    expect(asked).toEqual([])
    const world = { ...saveWorld(mira.platform.world), publishing: { filesFrom: 'anywhere' } } as const
    expect((await putWorld(mira.platform, printWorldFile(world))).status).toBe(200)
    await askFor()
    expect(asked).toEqual(['https://pictures.example/a.jpg'])
  })
})

function putWorld(platform: Platform, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/yaml' }
  return platform.fetch(new Request('http://localhost:4000/console/api/v1/world', { method: 'PUT', headers, body }))
}

test.each([
  ['republish: never', 'expected one of refused, same-media, another-media'],
  ['files_from: nowhere', 'expected one of loopback, anywhere'],
  ['processing_time: soon', 'expected a time such as 500ms, 8s or 2m'],
  ['quota: -1', 'expected a number without a sign'],
  ['processing_time: 30s\n  processing_reads: 2', 'Keep one of processing_time and processing_reads.'],
  ['retries: 2', 'expected one of processing_time, processing_reads, republish, files_from, quota'],
])('publishing: %s is told with its line', (line, told) => {
  expect(() => parseWorldFile(`publishing:\n  ${line}\n`, 'w.yaml')).toThrow(told)
  expect(() => parseWorldFile(`publishing:\n  ${line}\n`, 'w.yaml')).toThrow(
    /^w\.yaml:[23]:\d+: publishing\.\w+: found /,
  )
})
