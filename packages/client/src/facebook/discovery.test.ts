import { describe, expect, expectTypeOf, test } from 'vitest'
import { json, rejection, type Scripted, scripted } from '../testing/app.ts'
import {
  discoverAccount,
  embed,
  findAudio,
  findHashtag,
  hashtagMedia,
  mentionedComment,
  mentionedMedia,
} from './discovery.ts'
import { createToken, type FacebookReader, reader } from './index.ts'

const page = createToken({
  login: 'facebook',
  kind: 'page',
  accessToken: 'EAAexample',
  userId: '17841472020051826',
  issuedAt: 0,
})

function asking(reply: unknown): { app: Scripted; facebook: FacebookReader; asked: () => string } {
  const app = scripted([json(reply)])
  const asked = (): string => {
    const { pathname, searchParams } = new URL(app.requests[0]?.url ?? 'http://none')
    return `${pathname} ${[...searchParams].map(([name, value]) => `${name}=${value}`).join(' ')}`.trim()
  }
  return { app, facebook: reader(app.options, page), asked }
}

describe('what exists only among the fields of the account', () => {
  test('is an account by its username', async () => {
    const { facebook, asked } = asking({ business_discovery: { followers_count: 411, id: '1' }, id: '2' })
    const found = await discoverAccount(facebook, 'jayposiris', {
      fields: ['followers_count', { media: { limit: 3, fields: ['caption'] } }],
    })
    expectTypeOf(found?.media?.data[0]?.caption).toEqualTypeOf<string | undefined>()
    expect(found?.followers_count).toBe(411)
    expect(asked()).toBe(
      '/v25.0/17841472020051826 fields=business_discovery.username(jayposiris){followers_count,media.limit(3){caption}}',
    )
  })

  test('is a media or a comment that mentions it', async () => {
    const media = asking({ mentioned_media: { caption: 'Hi @mira.prints', id: '3' }, id: '2' })
    expect((await mentionedMedia(media.facebook, '3', { fields: ['caption'] }))?.caption).toBe('Hi @mira.prints')
    expect(media.asked()).toBe('/v25.0/17841472020051826 fields=mentioned_media.media_id(3){caption}')
    const comment = asking({ mentioned_comment: { text: 'Hi', id: '4' }, id: '2' })
    expect((await mentionedComment(comment.facebook, '4', { fields: ['text'] }))?.text).toBe('Hi')
  })

  test('is undefined if it is not there', async () => {
    expect(await discoverAccount(asking({ id: '2' }).facebook, 'jayposiris')).toBeUndefined()
  })
})

describe('a hashtag', () => {
  test('is found by its name, with or without #', async () => {
    for (const name of ['linocut', '#linocut']) {
      const { facebook, asked } = asking({ data: [{ id: '17843826142012701' }] })
      expect(await findHashtag(facebook, name)).toBe('17843826142012701')
      expect(asked()).toBe('/v25.0/ig_hashtag_search user_id=17841472020051826 q=linocut')
    }
  })

  test('has media, page by page', async () => {
    const { facebook, asked } = asking({ data: [{ id: '5', like_count: 3 }] })
    const counts: (number | undefined)[] = []
    for await (const { like_count } of await hashtagMedia(facebook, '17843826142012701', 'top_media', {
      fields: ['like_count'],
    }))
      counts.push(like_count)
    expect(counts).toEqual([3])
    expect(asked()).toBe('/v25.0/17843826142012701/top_media user_id=17841472020051826 fields=like_count')
  })
})

test('a post is embedded by its URL', async () => {
  const { facebook, asked } = asking({ html: '<blockquote>', version: '1.0' })
  await embed(facebook, { url: 'https://www.instagram.com/p/DVrE5OUgKBN/', maxwidth: 400 })
  expect(asked()).toBe('/v25.0/instagram_oembed url=https://www.instagram.com/p/DVrE5OUgKBN/ maxwidth=400')
})

test('audio for a reel is found by words', async () => {
  const { facebook, asked } = asking({ audio: [{ audio_id: '2000000000000001', title: 'Night train' }] })
  const found = await findAudio(facebook, { audio_type: 'music', search_query: 'train' })
  expect(found.map(({ audio_id, title }) => [audio_id, title])).toEqual([['2000000000000001', 'Night train']])
  expect(asked()).toBe('/v25.0/ig_audio audio_type=music search_query=train user_id=17841472020051826')
  const odd = asking({ data: [] })
  expect(await rejection(findAudio(odd.facebook, { audio_type: 'music' }))).toMatchObject({ code: 'reply_malformed' })
})

test.each(['a){id}', '', 'a b', 5, undefined])('%j is no name of anything', async (name) => {
  const { app, facebook } = asking({})
  expect(await rejection(discoverAccount(facebook, name as never))).toMatchObject({ name: 'OptionError' })
  expect(await rejection(findHashtag(facebook, name as never))).toMatchObject({ name: 'OptionError' })
  expect(app.requests).toEqual([])
})
