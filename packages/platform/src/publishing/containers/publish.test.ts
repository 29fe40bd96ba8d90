import { describe, expect, test } from 'vitest'
import type { PlatformOptions } from '../../platform.ts'
import { findContainer } from '../../world/records/containers.ts'
import { findMedia, listChildren, listMedia } from '../../world/records/media/media.ts'
import { listUserTags } from '../../world/records/media/user-tags.ts'
import { type FileServer, type Publisher, publisher, serveFiles, usualFiles } from '../testing/publisher.ts'

const hour = 3600 * 1000

async function publishing(
  login: Publisher['login'],
  options: PlatformOptions = {},
): Promise<
  AsyncDisposable & { files: FileServer; mira: Publisher; make: (more?: Record<string, string>) => Promise<string> }
> {
  const files = await serveFiles(await usualFiles())
  const mira = await publisher(login, options)
  return {
    files,
    mira,
    make: async (more = {}) => {
      const made = await mira.post(`/${mira.account}/media`, { image_url: files.url('/a.jpg'), ...more })
      return made.body.id ?? JSON.stringify(made.body)
    },
    [Symbol.asyncDispose]: async () => {
      await mira[Symbol.asyncDispose]()
      await files[Symbol.asyncDispose]()
    },
  }
}

describe.each(['instagram', 'facebook'] as const)('by %s', (login) => {
  test('an album is published with its parts, in order, under the app that made it', async () => {
    await using setting = await publishing(login)
    const { files, mira, make } = setting
    const one = await make({ is_carousel_item: 'true' })
    const video = { media_type: 'VIDEO', video_url: files.url('/reel.mp4'), is_carousel_item: 'true' }
    const two = (await mira.post(`/${mira.account}/media`, video)).body.id
    await mira.platform.settleContainers()
    const album = (
      await mira.post(`/${mira.account}/media`, { media_type: 'CAROUSEL', children: `${one},${two}`, caption: 'Two' })
    ).body.id
    const { id } = (await mira.post(`/${mira.account}/media_publish`, { creation_id: album })).body
    const stored = findMedia(mira.platform.world, id)
    expect(stored).toMatchObject({
      mediaType: 'CAROUSEL_ALBUM',
      caption: 'Two',
      place: 'grid',
      appId: expect.any(String),
    })
    const parts = listChildren(mira.platform.world, id)
    expect(parts.map(({ mediaType, place }) => [mediaType, place])).toEqual([
      ['IMAGE', 'child'],
      ['VIDEO', 'child'],
    ])
    // Recorded: an album's number is later than those of its parts.
    for (const part of parts) expect(BigInt(part.number) < BigInt(stored?.number ?? 0)).toBe(true)
    const limit = await mira.read(`/${mira.account}/content_publishing_limit?fields=config,quota_usage`)
    expect(JSON.stringify(limit.body)).toBe(
      '{"data":[{"config":{"quota_total":100,"quota_duration":86400},"quota_usage":1}]}',
    )
  })

  test('a story and a reel stand where they belong', async () => {
    await using setting = await publishing(login)
    const { files, mira, make } = setting
    const story = await make({ media_type: 'STORIES' })
    const reel = (
      await mira.post(`/${mira.account}/media`, {
        media_type: 'REELS',
        video_url: files.url('/reel.mp4'),
        share_to_feed: 'false',
      })
    ).body.id
    await mira.platform.settleContainers()
    const ids = []
    for (const creation of [story, reel])
      ids.push((await mira.post(`/${mira.account}/media_publish`, { creation_id: creation })).body.id)
    expect(ids.map((id) => findMedia(mira.platform.world, id))).toMatchObject([
      { place: 'story', productType: 'STORY', mediaType: 'IMAGE' },
      { place: 'grid', productType: 'REELS', mediaType: 'VIDEO', sharedToFeed: 0, width: 180, height: 320 },
    ])
  })

  test('fifty requests for one container make one media', async () => {
    await using setting = await publishing(login)
    const { mira, make } = setting
    const creation = await make()
    const before = listMedia(mira.platform.world, mira.account).length
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => mira.post(`/${mira.account}/media_publish`, { creation_id: creation })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const refused = answers.filter(({ status }) => status !== 200)
    expect(new Set(refused.map(({ body }) => `${body.error.code}/${body.error.error_subcode}`))).toEqual(
      new Set(['24/2207006']),
    )
    expect(listMedia(mira.platform.world, mira.account)).toHaveLength(before + 1)
  })

  test('assumed: a container of nobody, of somebody else, or older than 24 hours is gone', async () => {
    await using setting = await publishing(login)
    const { mira, make } = setting
    const publish = async (id: string): Promise<unknown> =>
      (await mira.post(`/${mira.account}/media_publish`, { creation_id: id })).body.error
    const gone = { code: 24, error_subcode: 2207008, message: 'The requested resource does not exist' }
    expect(await publish('17889000000000001')).toMatchObject(gone)
    expect(await publish('x'.repeat(10_000))).toMatchObject(gone)
    const old = await make()
    mira.platform.clock.advance(24 * hour)
    expect(await publish(old)).toMatchObject(gone)
    expect((await mira.read(`/${old}?fields=status_code`)).body).toMatchObject({ status_code: 'EXPIRED' })
  })
})

test('creation_id has to be there, in the words of each host', async () => {
  await using instagram = await publisher('instagram')
  expect((await instagram.post('/me/media_publish')).body.error).toMatchObject({
    message: 'The parameter creation_id is required.',
    type: 'IGApiException',
    code: 100,
  })
  await using facebook = await publisher('facebook')
  expect((await facebook.post(`/${facebook.account}/media_publish`)).body.error.message).toBe(
    '(#100) The parameter creation_id is required',
  )
})

describe('assumed: publishing a container that is PUBLISHED', () => {
  test.each(['same-media', 'another-media', 'refused'] as const)('republish: %s', async (republish) => {
    await using setting = await publishing('instagram', { publishing: { republish } })
    const { mira, make } = setting
    const creation = await make()
    const [first, second] = [
      await mira.post('/me/media_publish', { creation_id: creation }),
      await mira.post('/me/media_publish', { creation_id: creation }),
    ]
    if (republish === 'same-media') expect(second.body).toEqual(first.body)
    else if (republish === 'another-media') expect(second.body.id).toMatch(/^179(?!first)/)
    else expect(second.body.error).toMatchObject({ code: 24, error_subcode: 2207006 })
    if (republish === 'another-media') expect(second.body.id).not.toBe(first.body.id)
  })
})

describe('processing', () => {
  const code = async (mira: Publisher, id: string): Promise<string> =>
    (await mira.read(`/${id}?fields=status_code`)).body.status_code

  test('takes a time, on the world’s clock', async () => {
    await using setting = await publishing('instagram', {
      publishing: { processing: { milliseconds: 60_000 } },
      now: () => 0,
    })
    const { mira, make } = setting
    const id = await make()
    expect(await code(mira, id)).toBe('IN_PROGRESS')
    mira.platform.clock.advance(59_000)
    expect(await code(mira, id)).toBe('IN_PROGRESS')
    expect((await mira.post('/me/media_publish', { creation_id: id })).body.error).toMatchObject({ code: 9007 })
    mira.platform.clock.advance(1000)
    expect(await code(mira, id)).toBe('FINISHED')
  })

  test('or so many looks, several fields in one look', async () => {
    await using setting = await publishing('instagram', { publishing: { processing: { reads: 2 } } })
    const { mira, make } = setting
    const id = await make()
    const path = `/${id}?fields=status_code,status`
    const seen = [await mira.read(path), await mira.read(path), await mira.read(path)]
    expect(seen.map(({ body }) => body.status_code)).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'FINISHED'])
  })

  test('of a part holds its album up', async () => {
    await using setting = await publishing('facebook', { publishing: { processing: { reads: 1 } } })
    const { mira, make } = setting
    const parts = [await make({ is_carousel_item: 'true' }), await make({ is_carousel_item: 'true' })]
    const made = await mira.post(`/${mira.account}/media`, { media_type: 'CAROUSEL', children: JSON.stringify(parts) })
    await code(mira, made.body.id)
    await code(mira, made.body.id)
    const publish = (): Promise<{ status: number }> =>
      mira.post(`/${mira.account}/media_publish`, { creation_id: made.body.id })
    expect(await publish()).toMatchObject({ status: 400, body: { error: { code: 9007, error_subcode: 2207027 } } })
    for (const part of parts) {
      await code(mira, part)
      await code(mira, part)
    }
    expect((await publish()).status).toBe(200)
  })
})

describe('the quota', () => {
  test('counts what was published in 24 hours, and refuses the next', async () => {
    await using setting = await publishing('instagram', { publishing: { quota: 2 }, now: () => 0 })
    const { mira, make } = setting
    const publish = async (): Promise<{ status: number; body: unknown }> =>
      mira.post('/me/media_publish', { creation_id: await make() })
    expect((await publish()).status).toBe(200)
    mira.platform.clock.advance(hour)
    expect((await publish()).status).toBe(200)
    expect(await publish()).toMatchObject({ status: 400, body: { error: { code: 9, error_subcode: 2207042 } } })
    const limit = '/me/content_publishing_limit?fields=quota_usage,config'
    expect((await mira.read(limit)).body.data).toEqual([
      { quota_usage: 2, config: { quota_total: 2, quota_duration: 86_400 } },
    ])
    mira.platform.clock.advance(23 * hour)
    expect((await mira.read(limit)).body.data[0]?.['quota_usage']).toBe(1)
    expect((await publish()).status).toBe(200)
  })

  test('has the values of its time', async () => {
    for (const [asOf, total] of [
      ['2023-06-01', 25],
      ['2026-11-01', 100],
    ] as const) {
      await using mira = await publisher('facebook', { asOf })
      const limit = await mira.read(`/${mira.account}/content_publishing_limit?fields=config{quota_total}`)
      expect(limit.body.data).toEqual([{ config: { quota_total: total } }])
    }
  })

  test('by default has the use alone, and no field that it does not know', async () => {
    await using mira = await publisher('facebook')
    expect((await mira.read(`/${mira.account}/content_publishing_limit`)).body).toEqual({ data: [{ quota_usage: 0 }] })
    expect((await mira.read(`/${mira.account}/content_publishing_limit?fields=nothing`)).body.error.code).toBe(100)
  })
})

test('a container belongs to its account: another’s token does not see it', async () => {
  await using setting = await publishing('instagram')
  const { mira, make } = setting
  const id = await make()
  const other = await publisher('facebook')
  expect((await other.read(`/${id}`)).body.error).toMatchObject({ code: 100, error_subcode: 33 })
  await other[Symbol.asyncDispose]()
  expect(findContainer(mira.platform.world, id)).toBeDefined()
})

test('more than 400 containers in 24 hours are refused, as is documented; in which words is assumed', async () => {
  await using mira = await publisher('facebook', { now: () => 0 })
  const make = (): Promise<{ status: number; body: unknown }> =>
    mira.post(`/${mira.account}/media`, { media_type: 'REELS', upload_type: 'resumable' })
  for (let count = 0; count < 400; count++) expect((await make()).status).toBe(200)
  expect(await make()).toMatchObject({ status: 400, body: { error: { code: 9 } } })
  mira.platform.clock.advance(25 * hour)
  expect((await make()).status).toBe(200)
}, 60_000)

test('tags are stored with their places, and a reel without a tag’s account is published all the same', async () => {
  await using setting = await publishing('facebook')
  const { mira, make } = setting
  const tags = JSON.stringify([{ username: 'ana.bakes', x: 0.25, y: 0.5 }])
  const { id } = (await mira.post(`/${mira.account}/media_publish`, { creation_id: await make({ user_tags: tags }) }))
    .body
  expect(listUserTags(mira.platform.world, id)).toMatchObject([{ username: 'ana.bakes', x: 0.25, y: 0.5 }])
})
