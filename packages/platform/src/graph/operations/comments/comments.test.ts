import { describe, expect, test } from 'vitest'
import { addComment } from '../../../interactions/comment.ts'
import { facebookGraph, personToken } from '../../../testing/facebook.ts'
import { type Asker, createAsker } from '../../../testing/rows/asker.ts'
import { messageOf } from '../../../testing/tutorial.ts'
import { deleteAccount } from '../../../world/records/accounts.ts'
import { findComment, hideComment } from '../../../world/records/media/comments.ts'
import { insertMedia, updateMediaSettings } from '../../../world/records/media/media.ts'

const logins = ['instagram', 'facebook'] as const
const notThere = { error: { code: 100, error_subcode: 33 } }

interface List {
  readonly data: readonly Record<string, unknown>[]
  readonly paging?: { readonly cursors?: { after: string }; next?: string }
}

async function listOf({ ask }: Asker, path: string): Promise<List> {
  return (await (await ask(path)).json()) as List
}

const fields = (text: string): string => `fields=${encodeURIComponent(text)}`

/** Has somebody comment on the site. */
function comment(asker: Asker, mediaId: string, accountId: string, text: string): string {
  asker.platform.clock.advance(1000)
  const { world } = asker.platform
  const context = { world, origin: '', explanations: undefined, requests: undefined } as never
  return addComment(context, { mediaId, accountId, text, parentId: null, appId: null }).id
}

describe('GET /{ig-media}/comments', () => {
  test.each(logins)('by %s lists comments and no replies, newest first, with timestamp, text and id', async (login) => {
    await using asker = await createAsker(login)
    const { post, comment: first, ownComment, friend } = asker.rich()
    const third = comment(asker, post, friend, 'Me again')
    const { data, paging } = await listOf(asker, `/${post}/comments`)
    expect(data.map(({ id }) => id)).toEqual([third, ownComment, first])
    expect(Object.keys(data[0] ?? {})).toEqual(['timestamp', 'text', 'id'])
    expect(paging).toBeUndefined()
  })

  test.each(logins)('by %s goes forwards only, from link to link', async (login) => {
    await using asker = await createAsker(login)
    const { post, friend, comment: first, ownComment } = asker.rich()
    const third = comment(asker, post, friend, 'Third')
    const page = await listOf(asker, `/${post}/comments?limit=2`)
    expect(page.data.map(({ id }) => id)).toEqual([third, ownComment])
    expect(Object.keys(page.paging ?? {})).toEqual(['cursors', 'next'])
    expect(Object.keys(page.paging?.cursors ?? {})).toEqual(['after'])
    const pretty = login === 'facebook' ? ['pretty'] : []
    const link = new URL(page.paging?.next ?? '')
    expect([...link.searchParams.keys()]).toEqual(['access_token', ...pretty, 'limit', 'after'])
    const last = (await (await asker.platform.fetch(new Request(link))).json()) as List
    expect(last).toEqual({ data: [expect.objectContaining({ id: first })] })
  })

  test('gives fifty at the most', async () => {
    await using asker = await createAsker('instagram')
    const { post, friend } = asker.rich()
    for (let count = 0; count < 55; count++) comment(asker, post, friend, `No. ${count}`)
    expect((await listOf(asker, `/${post}/comments?limit=100`)).data).toHaveLength(50)
    expect((await listOf(asker, `/${post}/comments`)).data).toHaveLength(25)
  })

  test.each(logins)('by %s says who wrote each, under an id of the account’s own', async (login) => {
    await using asker = await createAsker(login)
    const { post, comment: first, ownComment } = asker.rich()
    const { data } = await listOf(asker, `/${post}/comments?${fields('from,username,user,parent_id')}`)
    expect(data).toEqual([
      {
        from: { id: expect.stringMatching(/^\d{15}$/), username: 'mira.prints' },
        username: 'mira.prints',
        user: { id: expect.any(String) },
        id: ownComment,
      },
      {
        from: { id: expect.stringMatching(/^\d{15}$/), username: expect.any(String) },
        username: expect.any(String),
        id: first,
      },
    ])
    const again = await listOf(asker, `/${post}/comments?${fields('from')}`)
    expect(again.data.map(({ from }) => from)).toEqual(data.map(({ from }) => from))
    const own = await listOf(asker, `/${post}/comments?${fields('from{self_ig_scoped_id}')}`)
    expect(own.data.map(({ from }) => Object.keys(from as object))).toEqual([['self_ig_scoped_id', 'id'], ['id']])
  })

  test('hidden comments are told to the owner of the media', async () => {
    await using asker = await createAsker('facebook')
    const { post, comment: first } = asker.rich()
    hideComment(asker.platform.world, first, true)
    const { data } = await listOf(asker, `/${post}/comments?fields=hidden`)
    expect(data.map(({ hidden }) => hidden)).toEqual([false, true])
  })

  test('replies open within, and have no key where there are none', async () => {
    await using asker = await createAsker('instagram')
    const { post, comment: first, ownComment, reply } = asker.rich()
    const { data } = await listOf(asker, `/${post}/comments?${fields('replies{text}')}`)
    expect(data).toEqual([{ id: ownComment }, { replies: { data: [{ text: 'Thanks!', id: reply }] }, id: first }])
    const within = await listOf(asker, `/${post}?${fields('comments.limit(1){text}')}`)
    expect(within).toMatchObject({ comments: { data: [{ text: 'More soon' }], paging: { cursors: {} } } })
  })

  test('a deleted account takes its comments along', async () => {
    await using asker = await createAsker('facebook')
    const { post, friend, ownComment } = asker.rich()
    deleteAccount(asker.platform.world, friend)
    expect((await listOf(asker, `/${post}/comments`)).data.map(({ id }) => id)).toEqual([ownComment])
    expect(await (await asker.ask(`/${post}?fields=comments_count`)).json()).toMatchObject({ comments_count: 1 })
  })

  test('of several media are told by their ids, in a batch too', async () => {
    await using asker = await createAsker('facebook')
    const { post, album } = asker.rich()
    const several = await (await asker.ask(`/comments?ids=${post},${album}&fields=text`)).json()
    expect(several).toEqual({ [post]: { data: [expect.anything(), expect.anything()] }, [album]: { data: [] } })
    const batch = [
      { method: 'GET', relative_url: `${post}/comments?fields=id`, name: 'all', omit_response_on_success: false },
      { method: 'GET', relative_url: '?ids={result=all:$.data.*.id}&fields=text' },
    ]
    const answer = await asker.ask(`/?batch=${encodeURIComponent(JSON.stringify(batch))}`, 'POST')
    const [, second] = (await answer.json()) as { body: string }[]
    expect(Object.values(JSON.parse(second?.body ?? '{}') as object)).toMatchObject([
      { text: 'More soon' },
      { text: 'Lovely!' },
    ])
  })

  test('need their permission', async () => {
    await using asker = await createAsker('facebook')
    const { post } = asker.rich()
    const { token } = personToken(asker.platform)
    const answer = await facebookGraph(asker.platform, `/${post}/comments?access_token=${token}`)
    expect([answer.status, (await answer.json()) as unknown]).toMatchObject([403, { error: { code: 200 } }])
  })
})

describe('a comment', () => {
  test.each(logins)('by %s is read by the owner of the media, and by nobody else', async (login) => {
    await using asker = await createAsker(login)
    const { reply, comment: first, mention, post } = asker.rich()
    const answer = await asker.ask(`/${reply}?fields=text,parent_id,media,hidden,like_count`)
    expect(await answer.json()).toEqual({
      text: 'Thanks!',
      parent_id: first,
      media: { id: post },
      hidden: false,
      like_count: 0,
      id: reply,
    })
    expect(await (await asker.ask(`/${mention}`)).json()).toMatchObject(notThere)
  })

  test('has no field of another login', async () => {
    await using asker = await createAsker('instagram')
    const refused = await asker.ask(`/${asker.rich().comment}?fields=legacy_instagram_comment_id`)
    expect(await messageOf(refused)).toBe('Tried accessing nonexisting field (legacy_instagram_comment_id)')
    await using other = await createAsker('facebook')
    const { comment: id } = other.rich()
    expect(await (await other.ask(`/${id}?fields=legacy_instagram_comment_id`)).json()).toMatchObject({
      legacy_instagram_comment_id: expect.stringMatching(/^\d{18}$/),
    })
  })

  test('is described on graph.facebook.com with its edges', async () => {
    await using asker = await createAsker('facebook')
    const { comment: id } = asker.rich()
    const { metadata } = (await (await asker.ask(`/${id}?metadata=1`)).json()) as {
      metadata: { fields: { name: string }[]; connections: Record<string, string> }
    }
    expect(metadata.fields.map(({ name }) => name)).toContain('parent_id')
    expect(Object.keys(metadata.connections)).toEqual(['replies'])
    const answer = await asker.platform.fetch(new Request(metadata.connections['replies'] ?? ''))
    expect(((await answer.json()) as List).data).toHaveLength(1)
  })

  test.each(logins)('by %s is hidden, shown and deleted', async (login) => {
    await using asker = await createAsker(login)
    const { comment: id, reply } = asker.rich()
    for (const hide of [true, false]) {
      expect(await (await asker.ask(`/${id}?hide=${hide}`, 'POST')).json()).toEqual({ success: true })
      expect(await (await asker.ask(`/${id}?fields=hidden`)).json()).toEqual({ hidden: hide, id })
    }
    expect(await (await asker.ask(`/${id}`, 'DELETE')).json()).toEqual({ success: true })
    for (const gone of [id, reply]) expect(findComment(asker.platform.world, gone)).toBeUndefined()
    expect(await (await asker.ask(`/${id}`, 'DELETE')).json()).toMatchObject(notThere)
  })

  test('on somebody else’s media is not one’s own to hide or delete', async () => {
    await using asker = await createAsker('facebook')
    const { mention } = asker.rich()
    expect(await (await asker.ask(`/${mention}?hide=true`, 'POST')).json()).toMatchObject(notThere)
    expect(await (await asker.ask(`/${mention}`, 'DELETE')).json()).toMatchObject(notThere)
    expect(findComment(asker.platform.world, mention)).toBeDefined()
  })
})

describe('writing', () => {
  test.each(logins)('by %s a comment and a reply are there at once, with the app that wrote them', async (login) => {
    await using asker = await createAsker(login)
    const { post, reply, comment: first } = asker.rich()
    const made = (await (
      await asker.ask(`/${post}/comments?message=${encodeURIComponent('Größe ❤️')}`, 'POST')
    ).json()) as { id: string }
    expect(Object.keys(made)).toEqual(['id'])
    expect(await (await asker.ask(`/${made.id}?fields=text`)).json()).toEqual({ text: 'Größe ❤️', id: made.id })
    expect(findComment(asker.platform.world, made.id)).toMatchObject({
      accountId: asker.account,
      appId: expect.any(String),
    })
    const answered = (await (await asker.ask(`/${reply}/replies?message=Yes`, 'POST')).json()) as { id: string }
    expect(await (await asker.ask(`/${answered.id}?fields=parent_id`)).json()).toMatchObject({ parent_id: first })
    const { data } = await listOf(asker, `/${first}/replies`)
    expect(data.map(({ id }) => id)).toEqual([reply, answered.id])
  })

  test.each([
    ['instagram', 'The parameter message is required.'],
    ['facebook', '(#100) The parameter message is required'],
  ] as const)('by %s needs a message that is not blank', async (login, message) => {
    await using asker = await createAsker(login)
    const { post, comment: first } = asker.rich()
    for (const edge of [`/${post}/comments`, `/${first}/replies`]) {
      for (const query of ['', '?message=', '?message=%20%0A']) {
        expect(await messageOf(await asker.ask(edge + query, 'POST'))).toBe(message)
      }
    }
  })

  test('assumed: a comment is not longer than 300 characters', async () => {
    await using asker = await createAsker('instagram')
    const { post } = asker.rich()
    expect((await asker.ask(`/${post}/comments?message=${'é'.repeat(300)}`, 'POST')).status).toBe(200)
    expect(await messageOf(await asker.ask(`/${post}/comments?message=${'x'.repeat(301)}`, 'POST'))).toBe(
      'Param message must be at most 300 characters long',
    )
  })

  test('nobody comments where comments are off, on stories, broadcasts and parts of albums', async () => {
    await using asker = await createAsker('instagram')
    const { post, story, live, children, comment: first } = asker.rich()
    updateMediaSettings(asker.platform.world, { id: post, commentsEnabled: 0, likesHidden: 0, downloadsOff: 0 })
    for (const path of [
      `${post}/comments`,
      `${story}/comments`,
      `${live}/comments`,
      `${children[1]}/comments`,
      `${first}/replies`,
    ]) {
      expect(await (await asker.ask(`/${path}?message=x`, 'POST')).json()).toMatchObject(notThere)
    }
    expect(await listOf(asker, `/${post}/comments`)).toEqual({ data: [] })
  })

  test('a hidden comment is not answered', async () => {
    await using asker = await createAsker('facebook')
    const { comment: first } = asker.rich()
    hideComment(asker.platform.world, first, true)
    expect(await (await asker.ask(`/${first}/replies?message=x`, 'POST')).json()).toMatchObject(notThere)
  })
})

describe('POST /{ig-user}/mentions', () => {
  test.each(logins)(
    'by %s comments where the caption names the account, and answers the comment that does',
    async (login) => {
      await using asker = await createAsker(login)
      const { tagged, mention } = asker.rich()
      const edge = `/${asker.account}/mentions?media_id=${tagged}&message=Hello`
      const onMedia = (await (await asker.ask(edge, 'POST')).json()) as { id: string }
      expect(findComment(asker.platform.world, onMedia.id)).toMatchObject({
        mediaId: tagged,
        parentId: null,
        text: 'Hello',
      })
      const answer = (await (await asker.ask(`${edge}&comment_id=${mention}`, 'POST')).json()) as { id: string }
      expect(findComment(asker.platform.world, answer.id)).toMatchObject({
        parentId: mention,
        accountId: asker.account,
      })
    },
  )

  test('where nobody names the account there is nothing to answer', async () => {
    await using asker = await createAsker('instagram')
    const { post, comment: first, tagged, friend } = asker.rich()
    insertMedia(asker.platform.world, {
      id: '17900000000000608',
      accountId: friend,
      caption: 'Nothing',
      hue: 1,
      createdAt: 1,
    })
    for (const query of [
      'media_id=17900000000000608',
      `media_id=${post}&comment_id=${first}`,
      `media_id=${tagged}&comment_id=${first}`,
      'media_id=1',
      'media_id=x',
    ]) {
      const answer = await asker.ask(`/${asker.account}/mentions?message=x&${query}`, 'POST')
      expect(await answer.json()).toMatchObject(notThere)
    }
    const missing = await asker.ask(`/${asker.account}/mentions?message=x`, 'POST')
    expect(await messageOf(missing)).toBe('The parameter media_id is required.')
  })
})
