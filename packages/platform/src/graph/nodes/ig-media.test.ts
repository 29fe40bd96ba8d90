import { describe, expect, test } from 'vitest'
import { type Asker, createAsker } from '../../testing/rows/asker.ts'
import { messageOf } from '../../testing/tutorial.ts'
import { insertComment } from '../../world/records/media/comments.ts'
import { like } from '../../world/records/media/likes.ts'
import { insertMedia, updateMediaSettings } from '../../world/records/media/media.ts'

async function fieldsOf({ ask }: Asker, path: string, fields: string): Promise<Record<string, unknown>> {
  const answer = await ask(`${path}?fields=${encodeURIComponent(fields)}`)
  return (await answer.json()) as Record<string, unknown>
}

describe('a media, by its kind', () => {
  const common = 'media_type,media_product_type,is_shared_to_feed'
  test.each([
    ['post', { media_type: 'IMAGE', media_product_type: 'FEED' }],
    ['album', { media_type: 'CAROUSEL_ALBUM', media_product_type: 'FEED' }],
    ['reel', { media_type: 'VIDEO', media_product_type: 'REELS', is_shared_to_feed: true }],
    ['story', { media_type: 'IMAGE', media_product_type: 'STORY' }],
    ['live', { media_type: 'BROADCAST', media_product_type: 'LIVE' }],
  ] as const)('%s says what it is, on both logins', async (kind, expected) => {
    for (const login of ['instagram', 'facebook'] as const) {
      await using asker = await createAsker(login)
      const id = asker.rich()[kind]
      expect(await fieldsOf(asker, `/${id}`, common)).toEqual({ ...expected, id })
    }
  })

  test('an album has its first part’s address, and thumbnails are of videos only', async () => {
    await using asker = await createAsker('facebook')
    const { album, children } = asker.rich()
    const answer = await fieldsOf(asker, `/${album}`, 'media_url,thumbnail_url,children{media_url,thumbnail_url}')
    const parts = (answer['children'] as { data: Record<string, unknown>[] }).data
    expect(answer).toEqual({ media_url: parts[0]?.['media_url'], children: { data: parts }, id: album })
    expect(parts.map((part) => Object.keys(part))).toEqual([
      ['media_url', 'id'],
      ['media_url', 'id'],
      ['media_url', 'thumbnail_url', 'id'],
    ])
    expect(parts.map(({ id }) => id)).toEqual(children)
  })

  test('a part of an album has neither caption nor comments, and children stand in albums only', async () => {
    await using asker = await createAsker('instagram')
    const { children, post } = asker.rich()
    const fields = 'caption,is_comment_enabled,comments{text},children{id},shortcode'
    expect(Object.keys(await fieldsOf(asker, `/${children[0]}`, fields))).toEqual(['shortcode', 'id'])
    expect(Object.keys(await fieldsOf(asker, `/${post}`, fields))).toEqual([
      'caption',
      'is_comment_enabled',
      'comments',
      'shortcode',
      'id',
    ])
  })

  test('its address is that of its kind; a story’s has no www and no slash at the end', async () => {
    await using asker = await createAsker('instagram')
    const { post, reel, story } = asker.rich()
    const address = async (id: string): Promise<unknown> => (await fieldsOf(asker, `/${id}`, 'permalink'))['permalink']
    expect(await address(post)).toMatch(/^https:\/\/www\.instagram\.com\/p\/[\w-]{11}\/$/)
    expect(await address(reel)).toMatch(/^https:\/\/www\.instagram\.com\/reel\/[\w-]{11}\/$/)
    expect(await address(story)).toMatch(/^https:\/\/instagram\.com\/stories\/mira\.prints\/\d{19}$/)
  })
})

describe('the numbers of a media', () => {
  test('count what people of the world did, and what others did', async () => {
    await using asker = await createAsker('facebook')
    const { post, friend } = asker.rich()
    const { world } = asker.platform
    const before = { like_count: 8, comments_count: 3, total_like_count: 8, total_comments_count: 3, saved_count: 2 }
    const fields = Object.keys(before).join(',')
    expect(await fieldsOf(asker, `/${post}`, fields)).toEqual({ ...before, id: post })
    like(world, post, asker.account)
    const said = { mediaId: post, accountId: friend, parentId: null, text: 'Again', hidden: 1, appId: null } as const
    insertComment(world, { ...said, id: '17860000000000999', outsideLikes: 0, createdAt: world.clock.now() })
    const after = { ...before, like_count: 9, comments_count: 4, total_like_count: 9, total_comments_count: 4 }
    expect(await fieldsOf(asker, `/${post}`, fields)).toEqual({ ...after, id: post })
  })

  test('hidden likes are told to the owner only, and not within another object', async () => {
    await using asker = await createAsker('facebook')
    const { post, tagged, comment } = asker.rich()
    const { world } = asker.platform
    for (const id of [post, tagged]) {
      updateMediaSettings(world, { id, commentsEnabled: 1, likesHidden: 1, downloadsOff: 0 })
    }
    expect(await fieldsOf(asker, `/${post}`, 'like_count,total_like_count,shares_count,reposts_count')).toEqual({
      like_count: 8,
      reposts_count: 4,
      id: post,
    })
    const tags = (await fieldsOf(asker, `/${asker.account}/tags`, 'like_count,comments_count')) as { data?: unknown }
    expect(tags.data).toEqual([{ comments_count: 1, id: tagged }])
    expect(await fieldsOf(asker, `/${comment}`, 'media{like_count}')).toEqual({ media: { id: post }, id: comment })
  })

  test('the totals are told of a media that is read directly only', async () => {
    await using asker = await createAsker('facebook')
    const { post, comment } = asker.rich()
    const totals = 'total_views_count,saved_count,shares_count,reposts_count,total_comments_count'
    expect(Object.keys(await fieldsOf(asker, `/${post}`, totals))).toEqual([...totals.split(','), 'id'])
    expect(await fieldsOf(asker, `/${comment}`, `media{${totals}}`)).toEqual({ media: { id: post }, id: comment })
  })

  test('viewers are told of what is on air', async () => {
    await using asker = await createAsker('instagram')
    const { live, post } = asker.rich()
    expect(await fieldsOf(asker, `/${live}`, 'current_live_viewer_count')).toEqual({
      current_live_viewer_count: 12,
      id: live,
    })
    expect(await fieldsOf(asker, `/${post}`, 'current_live_viewer_count')).toEqual({ id: post })
  })
})

describe('a media, left out or refused', () => {
  test('somebody else’s media has no owner and no switch, and no comments', async () => {
    await using asker = await createAsker('facebook')
    const { tagged } = asker.rich()
    const fields = 'username,owner,is_comment_enabled,comments{text}'
    const { data } = (await fieldsOf(asker, `/${asker.account}/tags`, fields)) as { data?: unknown }
    expect(data).toEqual([{ username: 'lee.looks', id: tagged }])
  })

  test('copyrighted media and reels that may not be downloaded have no file', async () => {
    await using asker = await createAsker('facebook')
    const { reel } = asker.rich()
    const { world } = asker.platform
    updateMediaSettings(world, { id: reel, commentsEnabled: 1, likesHidden: 0, downloadsOff: 1 })
    expect(Object.keys(await fieldsOf(asker, `/${reel}`, 'media_url,permalink'))).toEqual(['permalink', 'id'])
    const id = '17900000000000777'
    const video = { mediaType: 'VIDEO', copyrighted: 1, duration: 3000, audioName: 'A song' } as const
    insertMedia(world, { id, accountId: asker.account, caption: '', hue: 1, createdAt: 1, ...video })
    const fields = 'media_url,media_audio_type,copyright_check_information{status,copyright_matches}'
    expect(await fieldsOf(asker, `/${id}`, fields)).toMatchObject({
      media_audio_type: 'MUSIC',
      copyright_check_information: {
        status: { status: 'completed', matches_found: true },
        copyright_matches: [{ content_title: 'A song' }],
      },
    })
    expect(await fieldsOf(asker, `/${reel}`, 'media_audio_type,copyright_check_information')).toEqual({
      media_audio_type: 'ORIGINAL_SOUND',
      copyright_check_information: { status: { status: 'completed', matches_found: false } },
      id: reel,
    })
  })

  test('view_count is for business discovery, copyright checks are of videos (both recorded)', async () => {
    await using asker = await createAsker('facebook')
    const { reel, album } = asker.rich()
    const views = await asker.ask(`/${reel}?fields=view_count`)
    expect([views.status, await views.json()]).toEqual([
      400,
      {
        error: {
          message: '(#36104) You do not have permission to access this field outside of the Business Discovery API.',
          type: 'OAuthException',
          code: 36104,
          fbtrace_id: expect.any(String),
        },
      },
    ])
    const check = await asker.ask(`/${album}?fields=copyright_check_information`)
    expect(await check.json()).toMatchObject({
      error: { message: 'Video content was not found.', code: 9005, error_subcode: 1452042 },
    })
  })

  test('a story ends after 24 hours, a broadcast when it is over: then they are not there', async () => {
    for (const login of ['instagram', 'facebook'] as const) {
      await using asker = await createAsker(login)
      const { clock, world } = asker.platform
      const story = '17900000000000778'
      const createdAt = clock.now() - 24 * 3_600_000 + 1000
      const kind = { place: 'story', productType: 'STORY' } as const
      insertMedia(world, { id: story, accountId: asker.account, caption: '', hue: 1, createdAt, ...kind })
      expect((await asker.ask(`/${story}`)).status).toBe(200)
      clock.advance(1001)
      const answer = await asker.ask(`/${story}`)
      expect(await answer.json()).toMatchObject({ error: { code: 100, error_subcode: 33 } })
      expect(asker.platform.explanations()[0]?.fix).toContain('a story can be read for a day')
    }
  })

  test('Basic Display has no stories, no broadcasts and no comments', async () => {
    await using asker = await createAsker('basic-display')
    const { post, album, story, live, comment } = asker.rich()
    expect(await fieldsOf(asker, `/${post}`, 'caption,media_type')).toMatchObject({ caption: 'First light #morning' })
    expect(await fieldsOf(asker, `/${album}`, 'children{media_type}')).toMatchObject({
      children: { data: [{ media_type: 'IMAGE' }, {}, { media_type: 'VIDEO' }] },
    })
    for (const id of [story, live, comment]) {
      expect(await (await asker.ask(`/${id}`)).json()).toMatchObject({ error: { code: 100, error_subcode: 33 } })
    }
    for (const field of ['comments', 'like_count', 'alt_text']) {
      const refused = await asker.ask(`/${post}?fields=${field}`)
      expect(await messageOf(refused)).toBe(`Tried accessing nonexisting field (${field})`)
    }
  })
})

test('fields of an account that a world has no more of have their plain answer', async () => {
  await using asker = await createAsker('facebook')
  const answer = await fieldsOf(asker, `/${asker.account}`, 'alt_text,owner_business,shopping_review_status')
  expect(answer).toEqual({ shopping_review_status: 'not_started', id: asker.account })
})
