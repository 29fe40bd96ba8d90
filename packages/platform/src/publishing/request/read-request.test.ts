import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findContainer } from '../../world/records/containers.ts'
import { insertLocation } from '../../world/records/media/locations.ts'
import { type AnswerBody, type FileServer, publisher, serveFiles, usualFiles } from '../testing/publisher.ts'

let files: FileServer
beforeAll(async () => {
  files = await serveFiles(await usualFiles())
})
afterAll(() => files[Symbol.asyncDispose]())

type Login = 'instagram' | 'facebook'
type Given = Readonly<Record<string, string>>

/** Asks for a container; addresses are those of the server of this file. */
async function ask(
  login: Login,
  given: Given,
  asOf?: string,
): Promise<{ status: number; body: AnswerBody; parameters: unknown }> {
  await using mira = await publisher(login, asOf === undefined ? {} : { asOf })
  insertLocation(mira.platform.world, { id: '7640348500', name: 'Main Street', latitude: 1, longitude: 2 })
  const here = Object.entries(given).map(([name, value]) => [name, value.startsWith('/') ? files.url(value) : value])
  const { status, body } = await mira.post(`/${mira.account}/media`, Object.fromEntries(here))
  const stored = findContainer(mira.platform.world, body.id ?? '')
  return { status, body, parameters: stored && JSON.parse(stored.parameters) }
}

async function errorOf(login: Login, given: Given): Promise<AnswerBody['error']> {
  const { status, body } = await ask(login, given)
  expect(status).toBe(400)
  return body.error
}

const image = { image_url: '/a.jpg' }
const reel = { media_type: 'REELS', video_url: '/reel.mp4' }

describe('what is missing', () => {
  test.each<[Login, Given, string]>([
    ['instagram', {}, 'The parameter image_url is required.'],
    ['facebook', {}, '(#100) The parameter image_url is required'],
    ['instagram', { media_type: 'REELS' }, 'The parameter video_url is required'],
    ['facebook', { media_type: 'REELS' }, '(#100) The parameter video_url is required'],
    // With Instagram Login upload_type is not heeded.
    ['instagram', { media_type: 'REELS', upload_type: 'resumable' }, 'The parameter video_url is required'],
    ['instagram', { video_url: '/reel.mp4', is_carousel_item: 'true' }, 'The parameter image_url is required.'],
    ['instagram', { media_type: 'STORIES' }, 'The parameter image_url is required.'],
  ])('by %s, %j: %s', async (login, given, message) => {
    expect(await errorOf(login, given)).toMatchObject({
      message,
      code: 100,
      type: login === 'instagram' ? 'IGApiException' : 'OAuthException',
    })
  })
})

describe('what is refused with an error of its own', () => {
  const long = 'x'.repeat(2201)
  const names = Array.from({ length: 21 }, (_, index) => `@name${index}`).join(' ')
  test.each<[string, Given, number, number, string]>([
    ['a long caption', { ...image, caption: long }, 36004, 2207010, 'was 2201 characters long'],
    ['a caption of 10,000 characters', { ...image, caption: 'é'.repeat(10_000) }, 36004, 2207010, '10000 characters'],
    [
      'an unknown name',
      { ...image, user_tags: '[{"username":"no.body","x":0.5,"y":0.5},{"username":"nor.me","x":0.5,"y":0.5}]' },
      110,
      2207018,
      'cannot be accessed: no.body, nor.me',
    ],
    ['an unknown collaborator', { ...image, collaborators: '["no.body"]' }, 110, 2207018, 'no.body'],
  ])('%s', async (_, given, code, subcode, text) => {
    for (const login of ['instagram', 'facebook'] as const) {
      const error = await errorOf(login, given)
      expect([error.code, error.error_subcode]).toEqual([code, subcode])
      expect(error.error_user_msg).toContain(text)
    }
  })

  test.each<[string, Given, number, string]>([
    ['one part', { media_type: 'CAROUSEL', children: '17889000000000001' }, 2207028, 'too little or too many'],
    [
      'eleven parts',
      { media_type: 'CAROUSEL', children: Array.from({ length: 11 }, (_, i) => i).join() },
      2207028,
      'too little',
    ],
    ['no parts', { media_type: 'CAROUSEL' }, 2207028, 'too little or too many'],
    ['21 names in a caption', { ...image, caption: names }, 2207040, 'Cannot use more than 20 tags'],
    ['a single video', { media_type: 'VIDEO', video_url: '/reel.mp4' }, 2207023, 'The media type VIDEO is unknown.'],
  ])('%s, of code 100', async (_, given, subcode, message) => {
    const plain = await errorOf('instagram', given)
    expect(plain).toMatchObject({ code: 100, error_subcode: subcode, type: 'IGApiException' })
    expect(plain).not.toHaveProperty('error_user_msg')
    const told = await errorOf('facebook', given)
    expect(told).toMatchObject({ code: 100, error_subcode: subcode, type: 'OAuthException' })
    expect(told.message).toContain(message)
    expect(told).toHaveProperty('is_transient', false)
  })

  test('a place that this world does not have', async () => {
    expect(await errorOf('facebook', { ...image, location_id: '1' })).toMatchObject({
      message: 'INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID',
    })
    expect((await ask('facebook', { ...image, location_id: '7640348500' })).parameters).toMatchObject({
      locationId: '7640348500',
    })
  })

  test('a negative thumb_offset', async () => {
    expect(await errorOf('facebook', { ...reel, thumb_offset: '-1' })).toMatchObject({
      code: 1,
      error_subcode: 2207057,
    })
  })

  test('places of products: needed in pictures, not to be had in videos', async () => {
    const tag = '[{"product_id":"3231775643511089"}]'
    const placed = '[{"product_id":"3231775643511089","x":0.5,"y":0.5}]'
    expect(await errorOf('facebook', { ...image, product_tags: tag })).toMatchObject({ error_subcode: 2207036 })
    expect(await errorOf('facebook', { ...reel, product_tags: placed })).toMatchObject({ error_subcode: 2207035 })
    expect(await errorOf('facebook', { ...image, product_tags: '[{"product_id":"x"}]' })).toMatchObject({
      error_subcode: 2207037,
    })
    expect((await ask('facebook', { ...reel, product_tags: tag })).parameters).toMatchObject({
      productTags: [{ productId: '3231775643511089', x: null, y: null }],
    })
    // The login has no product tags: they are as if they were not sent.
    expect((await ask('instagram', { ...image, product_tags: 'nonsense' })).parameters).toMatchObject({
      productTags: [],
    })
  })
})

describe('assumed but for some: a parameter that a kind does not have is not allowed', () => {
  test.each<[Login, Given, string]>([
    ['instagram', { ...image, is_carousel_item: 'true', is_ai_generated: 'true' }, 'is_ai_generated'],
    ['instagram', { ...image, trial_params: '{"graduation_strategy":"MANUAL"}' }, 'trial_params'],
    ['facebook', { ...image, media_type: 'STORIES', collaborators: 'ana.bakes' }, 'collaborators'],
    ['facebook', { ...reel, alt_text: 'A cake' }, 'alt_text'],
    ['facebook', { ...image, audio_name: 'Rain' }, 'audio_name'],
    [
      'facebook',
      { ...image, media_type: 'STORIES', poll_attachment: '{"option_a":"a","option_b":"b"}' },
      'poll_attachment',
    ],
    ['facebook', { ...image, poll_attachment: '{"option_a":"a","option_b":"b"}' }, 'poll_attachment'],
    ['facebook', { ...image, children: '1,2' }, 'children'],
  ])('by %s, %j: %s', async (login, given, name) => {
    expect((await errorOf(login, given)).message).toBe(`param ${name} is not allowed`)
  })
})

describe('a value of the wrong form', () => {
  test.each<[Given, string]>([
    [{ ...image, media_type: 'PHOTO' }, 'media_type'],
    [{ ...image, is_carousel_item: 'maybe' }, 'is_carousel_item'],
    [{ ...reel, thumb_offset: 'soon' }, 'thumb_offset'],
    [{ ...image, user_tags: 'ana.bakes' }, 'user_tags'],
    [{ ...image, user_tags: '[{"username":"ana.bakes"}]' }, 'user_tags'],
    [{ ...image, user_tags: '[{"username":"ana.bakes","x":1.5,"y":0}]' }, 'user_tags'],
    [{ ...image, user_tags: '[{"x":0.5,"y":0}]' }, 'user_tags'],
    [{ ...image, alt_text: 'x'.repeat(1001) }, 'alt_text'],
    [{ ...image, collaborators: 'a,b,c,d' }, 'collaborators'],
    [{ ...reel, trial_params: 'MANUAL' }, 'trial_params'],
    [{ ...reel, trial_params: '{"graduation_strategy":"SOON"}' }, 'trial_params'],
    [{ ...image, caption: 'Hi', poll_attachment: '{"option_a":"a"}' }, 'poll_attachment'],
    [{ ...image, product_tags: 'x' }, 'product_tags'],
  ])('%j: %s', async (given, name) => {
    expect((await errorOf('facebook', given)).message).toMatch(new RegExp(`Param ${name} must be`, 'i'))
  })
})

test('everything that a reel may carry is kept', async () => {
  const { parameters } = await ask('facebook', {
    ...reel,
    caption: 'Rain #wet @ana.bakes',
    thumb_offset: '1200',
    share_to_feed: 'false',
    audio_name: 'Rain',
    user_tags: '[{"username":"ana.bakes"}]',
    collaborators: '["ana.bakes"]',
    trial_params: '{"graduation_strategy":"SS_PERFORMANCE"}',
    is_ai_generated: 'true',
    poll_attachment: '{"option_a":"Yes","option_b":"No"}',
    is_poll_duration_extended: 'true',
  })
  expect(parameters).toMatchObject({
    caption: 'Rain #wet @ana.bakes',
    thumbOffset: 1200,
    shareToFeed: false,
    audioName: 'Rain',
    userTags: [{ accountId: '17841400000000321', x: null, y: null }],
    collaborators: ['17841400000000321'],
    trial: 'SS_PERFORMANCE',
    aiGenerated: true,
    addOn: { poll: { options: ['Yes', 'No'], isEndless: true } },
  })
})

test('the caption of a part of an album is ignored', async () => {
  expect(
    (await ask('instagram', { ...image, is_carousel_item: 'true', caption: 'x'.repeat(3000) })).parameters,
  ).toMatchObject({
    caption: '',
  })
})

test('before 9 November 2023 a single video is a video', async () => {
  const { status, parameters } = await ask('facebook', { media_type: 'VIDEO', video_url: '/reel.mp4' }, '2023-11-08')
  expect([status, parameters !== undefined]).toEqual([200, true])
})

test('a token without the permission, and an account that is personal, are refused', async () => {
  await using mira = await publisher('facebook')
  expect((await mira.post('/17841405793187218/media', image)).body.error).toMatchObject({
    code: 100,
    error_subcode: 33,
  })
})
