import { describe, expect, expectTypeOf, test } from 'vitest'
import { createToken, reader as facebookReader } from '../facebook/index.ts'
import { publisher as facebookPublisher } from '../facebook/publish.ts'
import { reader } from '../instagram/index.ts'
import { publisher, type ReelPost } from '../instagram/publish.ts'
import { rejection } from '../testing/app.ts'
import { type PublishingApp, publishingApp } from '../testing/publishing-app.ts'

const url = 'https://app.example/print.jpg'
const video = 'https://app.example/press.mp4'
const page = createToken({
  login: 'facebook',
  kind: 'page',
  accessToken: 'EAAexample',
  userId: '17841472020051826',
  issuedAt: 0,
})

const onInstagram = (app: PublishingApp) => publisher(reader(app.options, 'IGAAexample'))
const onFacebook = (app: PublishingApp) => facebookPublisher(facebookReader(app.options, page))
const forms = (app: PublishingApp): object[] =>
  app.calls.filter(({ name }) => /^POST .*\/media$/.test(name)).map(({ form }) => form)

describe('each kind of post', () => {
  test('an image has no media_type', async () => {
    const app = publishingApp()
    const user_tags = [{ username: 'jayposiris', x: 0.5, y: 0.25 }]
    await onInstagram(app).image({ image: url, caption: '#moss', alt_text: 'Moss', collaborators: ['jay'], user_tags })
    expect(forms(app)).toEqual([
      {
        image_url: url,
        caption: '#moss',
        alt_text: 'Moss',
        collaborators: '["jay"]',
        user_tags: '[{"username":"jayposiris","x":0.5,"y":0.25}]',
      },
    ])
    expect(app.calls[0]?.name).toBe('POST /me/media')
  })

  test('a reel has its cover and its parameters', async () => {
    const app = publishingApp()
    await onFacebook(app).reel({
      video,
      cover: new URL(url),
      share_to_feed: false,
      thumb_offset: 1500,
      trial_params: { graduation_strategy: 'MANUAL' },
    })
    expect(forms(app)).toEqual([
      {
        media_type: 'REELS',
        video_url: video,
        cover_url: url,
        share_to_feed: 'false',
        thumb_offset: '1500',
        trial_params: '{"graduation_strategy":"MANUAL"}',
      },
    ])
    expect(app.calls[0]?.name).toBe('POST /{id}/media')
  })

  test('a story is an image or a video', async () => {
    const app = publishingApp()
    await onInstagram(app).story({ image: url })
    await onInstagram(app).story({ video })
    expect(forms(app)).toEqual([
      { media_type: 'STORIES', image_url: url },
      { media_type: 'STORIES', video_url: video },
    ])
  })

  test('a carousel is made when its items are ready', async () => {
    const app = publishingApp()
    app.states.push({ status_code: 'IN_PROGRESS' })
    const { id } = await onInstagram(app).carousel({
      items: [{ image: url }, { video, thumb_offset: 5 }],
      caption: 'Two',
    })
    expect(forms(app)).toEqual([
      { is_carousel_item: 'true', image_url: url },
      { media_type: 'VIDEO', is_carousel_item: 'true', video_url: video, thumb_offset: '5' },
      { media_type: 'CAROUSEL', caption: 'Two', children: '17889000000000001,17889000000000002' },
    ])
    expect(id).toBe(app.media[0]?.id)
    const names = app.calls.map(({ name }) => name)
    expect(names.slice(2, 6)).toEqual(['GET /{id}', 'GET /{id}', 'GET /{id}', 'POST /me/media'])
  })
})

describe('is refused before anything is sent, as the platform would refuse it:', () => {
  const items = (count: number) => Array.from({ length: count }, () => ({ image: url }))
  test.each<[string, () => (app: PublishingApp) => Promise<unknown>, number, number]>([
    [
      'a caption of 2,201 characters',
      () => (app) => onInstagram(app).image({ image: url, caption: 'a'.repeat(2201) }),
      36_004,
      2_207_010,
    ],
    [
      '21 people',
      () => (app) =>
        onInstagram(app).image({ image: url, caption: Array.from({ length: 21 }, (_, i) => `@a${i}`).join(' ') }),
      100,
      2_207_040,
    ],
    [
      '31 hashtags',
      () => (app) =>
        onInstagram(app).reel({ video, caption: Array.from({ length: 31 }, (_, i) => `#a${i}`).join(' ') }),
      100,
      2_207_040,
    ],
    ['one item', () => (app) => onInstagram(app).carousel({ items: items(1) }), 100, 2_207_028],
    ['eleven items', () => (app) => onInstagram(app).carousel({ items: items(11) }), 100, 2_207_028],
    [
      'a product without a position',
      () => (app) => onFacebook(app).image({ image: url, product_tags: [{ product_id: '1' }] }),
      100,
      2_207_036,
    ],
    [
      'a product with a position on a video',
      () => (app) => onFacebook(app).reel({ video, product_tags: [{ product_id: '1', x: 0.1, y: 0.1 }] }),
      100,
      2_207_035,
    ],
  ])('%s', async (_, act, code, subcode) => {
    const app = publishingApp()
    const error = await rejection(act()(app))
    expect(error).toMatchObject({
      name: 'PublishError',
      code: 'check_failed',
      retryable: false,
      platform: { code, subcode },
    })
    expect(JSON.stringify(error['platform'])).not.toMatch(/\{\w+\}/)
    expect(app.calls).toEqual([])
  })

  test('but 2,200 characters, 20 people, 30 hashtags and an emoji in two units are taken', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `@a${i}`).join(' ')
    const tags = Array.from({ length: 30 }, (_, i) => `#b${i}`).join(' ')
    const caption = `${`${people} ${tags} a@b.example `.padEnd(2199, '.')}🌿`
    const app = publishingApp()
    await onInstagram(app).image({ image: url, caption })
    expect(app.media).toHaveLength(1)
  })
})

test('a URL on this machine or in a private network is warned of: the real platform cannot fetch it', async () => {
  for (const image of ['http://localhost:3000/a.jpg', 'http://192.168.1.4/a.jpg', 'http://[::1]/a.jpg']) {
    const app = publishingApp()
    await onInstagram(app).image({ image })
    expect(app.warnings).toEqual([expect.stringContaining('Instagram cannot fetch it')])
  }
  const app = publishingApp({ hosts: 'http://localhost:4000' })
  await onInstagram(app)
    .image({ image: 'http://localhost:3000/a.jpg' })
    .catch(() => undefined)
  expect(app.warnings).toEqual([])
})

describe('a mistake in the program is an OptionError:', () => {
  test.each<[string, (app: PublishingApp) => Promise<unknown>, string]>([
    ['no image', (app) => onInstagram(app).image({} as never), 'image must be'],
    ['no post', (app) => onInstagram(app).image(undefined as never), 'image must be an object'],
    [
      'a misspelt parameter',
      (app) => onInstagram(app).image({ image: url, captoin: 'a' } as never),
      'did you mean caption?',
    ],
    [
      'a parameter of another kind',
      (app) => onInstagram(app).image({ image: url, share_to_feed: true } as never),
      'share_to_feed is none of',
    ],
    [
      'a parameter of the other login',
      (app) => onInstagram(app).image({ image: url, product_tags: [] } as never),
      'product_tags is none of',
    ],
    [
      'a URL that is none',
      (app) => onInstagram(app).image({ image: 'print.jpg' }),
      'image must be an http or https URL',
    ],
    ['a file without a place', (app) => onInstagram(app).image({ image: new Blob(['a']) }), 'the option host'],
    ['a video without a place', (app) => onInstagram(app).reel({ video: new Blob(['a']) }), 'the option host'],
    [
      'an image on Facebook, which uploads videos only',
      (app) => onFacebook(app).image({ image: new Blob(['a']) }),
      'Only videos are uploaded',
    ],
    ['an empty file', (app) => onFacebook(app).reel({ video: new Blob([]) }), 'not empty'],
    [
      'a path that is not there',
      (app) => onFacebook(app).reel({ video: { path: '/nowhere.mp4' } }),
      'a file that can be read',
    ],
    ['no items', (app) => onInstagram(app).carousel({ caption: 'a' } as never), 'items must be a list'],
    [
      'a value that is a function',
      (app) => onInstagram(app).image({ image: url, caption: (() => 1) as never }),
      'caption must be',
    ],
    [
      'an option that is none',
      (app) => onInstagram(app).image({ image: url }, { onprogress: () => 1 } as never),
      'did you mean onProgress?',
    ],
    ['a settle that is none', (app) => onInstagram(app).image({ image: url }, { settle: 0 }), 'settle must be'],
    [
      'a reader of another login',
      async (app) => publisher(facebookReader(app.options, page) as never),
      'reader must be',
    ],
    ['a record that is none', (app) => onInstagram(app).resume({ version: 1 } as never), 'record must be'],
  ])('%s', async (_, act, message) => {
    const app = publishingApp()
    const error = await rejection(Promise.resolve().then(() => act(app)))
    expect([error.name, error.message]).toEqual(['OptionError', expect.stringContaining(message)])
    expect(app.calls).toEqual([])
  })
})

test('the parameters of a post are those of its kind and login', () => {
  expectTypeOf<ReelPost<'instagram'>>().not.toHaveProperty('product_tags')
  expectTypeOf<ReelPost<'facebook'>>().toHaveProperty('product_tags')
  expectTypeOf<ReelPost<'facebook'>>().not.toHaveProperty('alt_text')
})
