import { expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { discovered, discoveryAsker, fillDiscovery } from '../../../testing/discovery-world.ts'
import { facebookPlatform, onFacebook } from '../../../testing/facebook.ts'
import { updateMediaSettings } from '../../../world/records/media/media.ts'

const { mira, ana } = onFacebook

async function read(platform: Platform, account: string, fields: string): Promise<unknown> {
  return (await discoveryAsker(platform)(`/${account}?fields=${encodeURIComponent(fields)}`)).json()
}

test('a comment that names the account is shown with its keys in the order asked, as recorded', async () => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  const fields = `mentioned_comment.comment_id(${discovered.comment}){id,like_count,text,timestamp,username}`
  expect(JSON.stringify(await read(platform, mira, fields))).toBe(
    JSON.stringify({
      mentioned_comment: {
        id: discovered.comment,
        like_count: 1,
        text: '@mira.prints look',
        timestamp: '2026-11-01T00:00:00+0000',
        username: 'ana.bakes',
      },
      id: mira,
    }),
  )
})

test('by default a comment has its text and time; its media is shown as everybody sees it', async () => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  const plain = (await read(platform, mira, `mentioned_comment.comment_id(${discovered.comment})`)) as object
  expect(plain).toMatchObject({ mentioned_comment: { id: discovered.comment, text: '@mira.prints look' } })
  const media = `mentioned_comment.comment_id(${discovered.comment}){media{caption}}`
  expect(await read(platform, mira, media)).toMatchObject({
    mentioned_comment: { media: { caption: '#Bread rises', id: discovered.anaReel }, id: discovered.comment },
  })
})

test('a media whose caption names the account is shown', async () => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  const fields = `mentioned_media.media_id(${discovered.anaPost}){caption,media_type,username}`
  expect(await read(platform, mira, fields)).toEqual({
    mentioned_media: {
      caption: 'With @mira.prints #bread',
      media_type: 'IMAGE',
      username: 'ana.bakes',
      id: discovered.anaPost,
    },
    id: mira,
  })
})

test.each([
  ['a comment that names somebody else', ana, `mentioned_comment.comment_id(${discovered.comment})`],
  ['an id that nobody has', mira, 'mentioned_comment.comment_id(17870000000000099)'],
  ['a media that names the account in a comment only', mira, `mentioned_media.media_id(${discovered.anaReel})`],
  ['no id at all', mira, 'mentioned_media.media_id(x)'],
])('%s is not there', async (_, account, fields) => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  expect(await read(platform, account, fields)).toMatchObject({
    error: { code: 100, error_subcode: 33, type: 'GraphMethodException' },
  })
})

test('where comments are off, a comment is not there', async () => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  updateMediaSettings(platform.world, { id: discovered.anaReel, commentsEnabled: 0, likesHidden: 0, downloadsOff: 0 })
  expect(await read(platform, mira, `mentioned_comment.comment_id(${discovered.comment})`)).toMatchObject({
    error: { code: 100, error_subcode: 33 },
  })
})

test.each([
  ['mentioned_media{caption}', '(#100) The parameter media_id is required'],
  [
    `mentioned_media.media_id(${discovered.anaPost}){permalink}`,
    'nonexisting field (permalink) on node type (IGMedia)',
  ],
  [
    `mentioned_comment.comment_id(${discovered.comment}){hidden}`,
    'nonexisting field (hidden) on node type (IGComment)',
  ],
])('%s is refused', async (fields, message) => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  expect(await read(platform, mira, fields)).toMatchObject({ error: { message: expect.stringContaining(message) } })
})
