import { describe, expect, test } from 'vitest'
import { createAsker } from '../../../testing/rows/asker.ts'
import { findAccount, updateAccount } from '../../../world/records/accounts.ts'
import { findMedia, insertMedia } from '../../../world/records/media/media.ts'
import { insertUserTag } from '../../../world/records/media/user-tags.ts'

const logins = ['instagram', 'facebook'] as const

interface List {
  readonly data: readonly { readonly id: string }[]
  readonly paging?: { readonly cursors?: { after: string; before: string }; next?: string; previous?: string }
}

async function ids(answer: Promise<Response>): Promise<string[]> {
  return ((await (await answer).json()) as List).data.map(({ id }) => id)
}

describe('GET /{ig-user}/stories', () => {
  test.each(logins)('by %s lists those of the last day, newest first, and no others', async (login) => {
    await using asker = await createAsker(login)
    const { account, ask, platform } = asker
    const before = await ids(ask(`/${account}/stories`))
    const { story } = asker.rich()
    const now = (): number => platform.clock.now()
    const again = { accountId: account, caption: '', hue: 1, place: 'story', productType: 'STORY' } as const
    insertMedia(platform.world, { ...again, id: '17900000000000601', createdAt: now() })
    insertMedia(platform.world, { ...again, id: '17900000000000602', createdAt: now() - 25 * 3_600_000 })
    expect(await ids(ask(`/${account}/stories`))).toEqual(['17900000000000601', story, ...before])
    expect(await ids(ask(`/${account}/media`))).not.toContain(story)
    const soonOver = '17900000000000610'
    insertMedia(platform.world, { ...again, id: soonOver, createdAt: now() - 24 * 3_600_000 + 1000 })
    expect(await ids(ask(`/${account}/stories`))).toContain(soonOver)
    platform.clock.advance(1000)
    expect(await ids(ask(`/${account}/stories`))).not.toContain(soonOver)
  })

  test('of an account that the token does not reach are refused', async () => {
    await using asker = await createAsker('facebook')
    const answer = await asker.ask('/17841405793187218/stories')
    expect(await answer.json()).toMatchObject({ error: { code: 100, error_subcode: 33 } })
  })
})

describe('GET /{ig-user}/live_media', () => {
  test.each(logins)('by %s lists what is on air', async (login) => {
    await using asker = await createAsker(login)
    const { account, ask, platform } = asker
    const { live } = asker.rich()
    const media = findMedia(platform.world, live)
    if (media === undefined) throw new Error('no broadcast')
    insertMedia(platform.world, { ...media, id: '17900000000000603', endedAt: platform.clock.now() })
    expect(await ids(ask(`/${account}/live_media`))).toEqual([live])
    const after = Math.ceil(media.createdAt / 1000) + 1
    expect(await ids(ask(`/${account}/live_media?since=${after}`))).toEqual([])
  })
})

describe('GET /{ig-user}/tags', () => {
  test.each(logins)(
    'by %s lists the posts in which the account is tagged, with cursors and no links',
    async (login) => {
      await using asker = await createAsker(login)
      const { account, ask, platform } = asker
      const { tagged, friend } = asker.rich()
      const second = '17900000000000604'
      insertMedia(platform.world, {
        id: second,
        accountId: friend,
        caption: '',
        hue: 1,
        createdAt: platform.clock.now(),
      })
      insertUserTag(platform.world, { mediaId: second, accountId: account, x: null, y: null, position: 0 })
      const first = (await (await ask(`/${account}/tags?limit=1&fields=caption`)).json()) as List
      expect(first.data).toEqual([{ id: second }])
      expect(Object.keys(first.paging ?? {})).toEqual(['cursors'])
      const after = await ids(ask(`/${account}/tags?limit=1&after=${first.paging?.cursors?.after}`))
      expect(after).toEqual([tagged])
      const cursor = ((await (await ask(`/${account}/tags?limit=2`)).json()) as List).paging?.cursors?.after
      expect(await ids(ask(`/${account}/tags?before=${cursor}`))).toEqual([second])
    },
  )

  test('a tag in a part of an album is one in the album; private accounts’ posts are left out', async () => {
    await using asker = await createAsker('facebook')
    const { account, ask, platform } = asker
    const { tagged, friend } = asker.rich()
    const { world } = platform
    const album = { accountId: friend, caption: '', hue: 1, createdAt: platform.clock.now() }
    insertMedia(world, { ...album, id: '17900000000000605', mediaType: 'CAROUSEL_ALBUM' })
    insertMedia(world, { ...album, id: '17900000000000606', place: 'child', parentId: '17900000000000605' })
    insertUserTag(world, { mediaId: '17900000000000606', accountId: account, x: null, y: null, position: 0 })
    expect(await ids(ask(`/${account}/tags`))).toEqual(['17900000000000605', tagged])
    const theirs = findAccount(world, friend)
    if (theirs !== undefined) updateAccount(world, { ...theirs, private: 1 })
    expect(await ids(ask(`/${account}/tags`))).toEqual([])
  })
})

describe('the parts of a media', () => {
  test.each(['basic-display', ...logins] as const)('by %s children are in order, without paging', async (login) => {
    await using asker = await createAsker(login)
    const { album, children, post } = asker.rich()
    const answer = await asker.ask(`/${album}/children?limit=2`)
    expect(await answer.json()).toEqual({ data: children.map((id) => ({ id })) })
    expect(await ids(asker.ask(`/${post}/children`))).toEqual([])
  })

  test('collaborators have their answers to the invitation', async () => {
    await using asker = await createAsker('facebook')
    const { post, friend } = asker.rich()
    const collaborator = { id: friend, username: 'lee.looks', invite_status: 'Accepted' }
    expect(await (await asker.ask(`/${post}/collaborators`)).json()).toEqual({ data: [collaborator] })
    const within = await asker.ask(`/${post}?fields=${encodeURIComponent('collaborators{invite_status}')}`)
    expect(await within.json()).toEqual({
      collaborators: { data: [{ invite_status: 'Accepted', id: friend }] },
      id: post,
    })
    const refused = await asker.ask(`/${post}/collaborators?fields=caption`)
    expect(await refused.json()).toMatchObject({ error: { code: 100 } })
  })
})
