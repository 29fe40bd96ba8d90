import { describe, expect, test } from 'vitest'
import { facebookPlatform, onFacebook, personToken } from '../../../testing/facebook.ts'
import { createAsker } from '../../../testing/rows/asker.ts'
import { countLikes, likes } from '../../../world/records/media/likes.ts'
import { findMedia, insertMedia } from '../../../world/records/media/media.ts'

const logins = ['instagram', 'facebook'] as const
const notThere = { error: { code: 100, error_subcode: 33 } }

describe('POST /{ig-media}', () => {
  test.each(logins)('by %s switches comments off and on', async (login) => {
    await using asker = await createAsker(login)
    const { post } = asker.rich()
    for (const on of [false, true]) {
      const answer = await asker.ask(`/${post}?comment_enabled=${on}`, 'POST')
      expect(await answer.json()).toEqual({ success: true })
      const read = await asker.ask(`/${post}?fields=is_comment_enabled`)
      expect(await read.json()).toEqual({ is_comment_enabled: on, id: post })
    }
  })

  test.each([
    ['instagram', 'The parameter comment_enabled is required.'],
    ['facebook', '(#100) The parameter comment_enabled is required'],
  ] as const)('by %s without the parameter: %s', async (login, message) => {
    await using asker = await createAsker(login)
    const answer = await asker.ask(`/${asker.rich().post}`, 'POST')
    expect(await answer.json()).toMatchObject({ error: { message, code: 100 } })
  })

  test('of a broadcast, of somebody else, or with another value is refused', async () => {
    await using asker = await createAsker('instagram')
    const { live, tagged, post } = asker.rich()
    for (const id of [live, tagged]) {
      expect(await (await asker.ask(`/${id}?comment_enabled=true`, 'POST')).json()).toMatchObject(notThere)
    }
    expect((await asker.ask(`/${post}?comment_enabled=maybe`, 'POST')).status).toBe(400)
  })
})

describe('DELETE /{ig-media}', () => {
  test.each(['post', 'album', 'reel', 'story'] as const)('deletes a %s and tells its id', async (kind) => {
    await using asker = await createAsker('facebook')
    const id = asker.rich()[kind]
    const answer = await asker.ask(`/${id}`, 'DELETE')
    expect(await answer.json()).toEqual({ success: true, deleted_id: id })
    expect(await (await asker.ask(`/${id}`)).json()).toMatchObject(notThere)
  })

  test('a part of an album goes with it, and not alone', async () => {
    await using asker = await createAsker('facebook')
    const { album, children, live } = asker.rich()
    for (const id of [children[0], live]) {
      const refused = await asker.ask(`/${id}`, 'DELETE')
      expect([refused.status, await refused.json()]).toEqual([
        400,
        {
          error: {
            message: 'Fatal',
            type: 'OAuthException',
            code: -1,
            error_subcode: 2207073,
            is_transient: false,
            error_user_title: 'Media Type Not Supported',
            error_user_msg: 'The media type is not supported for this endpoint',
            fbtrace_id: expect.any(String),
          },
        },
      ])
    }
    await asker.ask(`/${album}`, 'DELETE')
    expect(findMedia(asker.platform.world, children[0])).toBeUndefined()
  })

  test('came on 2025-12-03, and not to Instagram Login', async () => {
    await using platform = facebookPlatform({ asOf: '2025-12-02' })
    const id = '17900000000000607'
    insertMedia(platform.world, { id, accountId: onFacebook.mira, caption: '', hue: 1, createdAt: 1 })
    const scopes = ['pages_show_list', 'pages_read_engagement', 'instagram_basic', 'instagram_manage_contents'] as const
    const remove = async (): Promise<number> => {
      const { token } = personToken(platform, { scopes })
      const url = `https://graph.facebook.com/${id}?access_token=${token}`
      return (await platform.fetch(new Request(url, { method: 'DELETE' }))).status
    }
    expect(await remove()).toBe(400)
    platform.clock.advance(86_400_000)
    expect(await remove()).toBe(200)
    await using asker = await createAsker('instagram')
    expect((await asker.ask(`/${asker.rich().post}`, 'DELETE')).status).toBe(400)
  })
})

describe('/{ig-user}/likes', () => {
  test('likes a media and a comment, twice as once, and takes it back', async () => {
    await using asker = await createAsker('facebook')
    const { tagged, comment } = asker.rich()
    const { world } = asker.platform
    const edge = `/${asker.account}/likes`
    for (const _ of ['once', 'twice']) {
      expect(await (await asker.ask(`${edge}?media_id=${tagged}`, 'POST')).json()).toEqual({ success: true })
    }
    expect(likes(world, tagged, asker.account)).toBe(true)
    expect(countLikes(world, tagged)).toBe(1)
    await asker.ask(`${edge}?media_id=${tagged}`, 'DELETE')
    expect(likes(world, tagged, asker.account)).toBe(false)
    const count = async (): Promise<unknown> => (await asker.ask(`/${comment}?fields=like_count`)).json()
    expect(await count()).toEqual({ like_count: 1, id: comment })
    await asker.ask(`${edge}?comment_id=${comment}`, 'DELETE')
    expect(await count()).toEqual({ like_count: 0, id: comment })
  })

  test('wants exactly one of a media and a comment, that can be liked', async () => {
    await using asker = await createAsker('facebook')
    const { story, children, post, comment } = asker.rich()
    const edge = `/${asker.account}/likes`
    const messages = []
    for (const query of ['', `?media_id=${post}&comment_id=${comment}`]) {
      messages.push(
        ((await (await asker.ask(edge + query, 'POST')).json()) as { error: { message: string } }).error.message,
      )
    }
    expect(messages).toEqual([
      '(#100) The parameter media_id is required',
      '(#100) Param comment_id must be absent when media_id is there',
    ])
    for (const query of [`media_id=${story}`, `media_id=${children[0]}`, 'media_id=1', 'comment_id=1', 'media_id=x']) {
      expect(await (await asker.ask(`${edge}?${query}`, 'POST')).json()).toMatchObject(notThere)
    }
  })
})

describe('what is under a caption', () => {
  test('a poll has its options, the share of each, and its end', async () => {
    await using asker = await createAsker('facebook')
    const { post, album, story } = asker.rich()
    const created = findMedia(asker.platform.world, post)?.createdAt ?? 0
    const end = created + 3 * 86_400_000
    expect(await (await asker.ask(`/${post}/poll_attachment`)).json()).toEqual({
      option_a: 'Yes',
      option_b: 'No',
      option_a_votes_percentage: 0.75,
      option_b_votes_percentage: 0.25,
      expiration_timestamp: `${new Date(end).toISOString().slice(0, 19)}+0000`,
    })
    const inSeconds = await asker.ask(`/${post}/poll_attachment?date_format=U&fields=expiration_timestamp`)
    expect(await inSeconds.json()).toEqual({ expiration_timestamp: Math.floor(end / 1000) })
    expect(await (await asker.ask(`/${album}/poll_attachment`)).text()).toBe('null')
    expect(await (await asker.ask(`/${story}/poll_attachment`)).json()).toMatchObject(notThere)
  })

  test('neither poll nor prompt can be asked for among fields', async () => {
    await using asker = await createAsker('facebook')
    const { post, story } = asker.rich()
    expect(await (await asker.ask(`/${post}/prompt_response`)).text()).toBe('null')
    expect(await (await asker.ask(`/${story}/prompt_response`)).json()).toMatchObject(notThere)
    for (const name of ['poll_attachment', 'prompt_response']) {
      const message = `(#100) Tried accessing nonexisting field (${name}) on node type (IGMedia)`
      expect(await (await asker.ask(`/${post}?fields=${name}`)).json()).toMatchObject({ error: { message } })
    }
  })
})
