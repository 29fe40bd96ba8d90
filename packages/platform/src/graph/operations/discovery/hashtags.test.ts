import { describe, expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { discovered, discoveryAsker, fillDiscovery, hashtagId, post } from '../../../testing/discovery-world.ts'
import { facebookPlatform, facebookWorld, onFacebook, pagesApp } from '../../../testing/facebook.ts'

const { mira, ana, jay } = onFacebook
const day = 24 * 3600 * 1000

interface List {
  readonly data: readonly Record<string, unknown>[]
  readonly paging?: { readonly cursors: { readonly after: string }; readonly next?: string }
}

async function read(platform: Platform, path: string): Promise<List> {
  return (await (await discoveryAsker(platform)(path)).json()) as List
}

function search(platform: Platform, q: string): Promise<List> {
  return read(platform, `/ig_hashtag_search?user_id=${mira}&q=${encodeURIComponent(q)}`)
}

/** Has Ana post something with each of some hashtags. */
function name(platform: Platform, hashtags: readonly string[]): void {
  for (const [index, hashtag] of hashtags.entries())
    post(platform, { id: String(17_900_000_000_002_000n + BigInt(index)), accountId: ana, caption: `#${hashtag}` })
}

describe('a search for a hashtag', () => {
  test('finds the one that a caption has, whatever its case, under one id for everybody', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    expect(await search(platform, 'BREAD')).toEqual({ data: [{ id: hashtagId(platform, 'bread') }] })
    expect(await read(platform, `/ig_hashtag_search?user_id=${ana}&q=bread&fields=id,name`)).toEqual({
      data: [{ id: hashtagId(platform, 'bread'), name: 'bread' }],
    })
  })

  test.each(['nobody', '#bread', 'adulting', '🍞', 'x'.repeat(10_000)])('%.20s is not there', async (q) => {
    await using platform = facebookPlatform({ world: { ...facebookWorld, forbiddenHashtags: ['Adulting'] } })
    fillDiscovery(platform)
    name(platform, ['adulting'])
    expect(await search(platform, q)).toEqual({
      error: {
        message: 'The requested resource does not exist',
        type: 'OAuthException',
        code: 24,
        error_subcode: 2207024,
        is_transient: false,
        error_user_title: 'Invalid hashtag',
        fbtrace_id: expect.any(String),
      },
    })
  })

  test('counts each hashtag once in seven days, and the 31st is refused', async () => {
    await using platform = facebookPlatform()
    const names = Array.from({ length: 31 }, (_, index) => `tag${index}`)
    name(platform, names)
    for (const each of names.slice(0, 30)) expect(await search(platform, each)).toHaveProperty('data')
    const refused = { error: { code: 18, error_subcode: 2207034 } }
    expect(await search(platform, 'tag30')).toMatchObject(refused)
    expect(await search(platform, 'tag7')).toHaveProperty('data')
    const recent = await read(platform, `/${hashtagId(platform, 'tag30')}/recent_media?user_id=${mira}`)
    expect(recent).toMatchObject(refused)
    expect(await read(platform, `/ig_hashtag_search?user_id=${ana}&q=tag30`)).toHaveProperty('data')
    platform.clock.advance(7 * day - 1)
    expect(await search(platform, 'tag30')).toMatchObject(refused)
    platform.clock.advance(1)
    expect(await search(platform, 'tag30')).toHaveProperty('data')
  })

  test.each([
    ['/ig_hashtag_search?q=bread', '(#100) The parameter user_id is required'],
    [`/ig_hashtag_search?user_id=${mira}`, '(#100) The parameter q is required'],
    [`/ig_hashtag_search?user_id=${mira}&q=`, '(#100) The parameter q is required'],
    [`/ig_hashtag_search?user_id=${jay}&q=bread`, `Unsupported get request. Object with ID '${jay}' does not exist`],
    ['/ig_hashtag_search?user_id=me&q=bread', "Unsupported get request. Object with ID 'me' does not exist"],
  ])('%s is refused', async (path, message) => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    expect(await read(platform, path)).toMatchObject({ error: { message: expect.stringContaining(message) } })
  })

  test('needs Instagram Public Content Access once the app is live', async () => {
    const apps = (facebookWorld.apps ?? []).map((app) =>
      app.id === pagesApp.id ? { ...app, mode: 'live' as const, advancedAccess: ['instagram_basic' as const] } : app,
    )
    await using platform = facebookPlatform({ world: { ...facebookWorld, apps } })
    fillDiscovery(platform)
    expect(await search(platform, 'bread')).toMatchObject({
      error: {
        code: 10,
        message: expect.stringMatching(
          /^\(#10\) To use 'Instagram Public Content Access', .* on reviewable features\.$/,
        ),
      },
    })
  })
})

test('the searches of seven days are listed, the latest first', async () => {
  await using platform = facebookPlatform()
  name(platform, ['one', 'two'])
  await search(platform, 'one')
  platform.clock.advance(1000)
  await search(platform, 'two')
  const listed = await read(platform, `/${mira}/recently_searched_hashtags?fields=id,name`)
  expect(listed.data.map((item) => item['name'])).toEqual(['two', 'one'])
  expect(Object.keys(listed.paging?.cursors ?? {})).toEqual(['before', 'after'])
  platform.clock.advance(7 * day - 1000)
  expect((await read(platform, `/${mira}/recently_searched_hashtags`)).data).toHaveLength(1)
})

describe('the media of a hashtag', () => {
  test('recent ones are those of public accounts in the last 24 hours, newest first', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const path = `/${hashtagId(platform, 'bread')}/recent_media?user_id=${mira}&fields=caption,media_type`
    expect((await read(platform, path)).data).toEqual([
      { caption: 'With @mira.prints #bread', media_type: expect.any(String), id: discovered.anaPost },
      { caption: '#Bread rises', media_type: expect.any(String), id: discovered.anaReel },
    ])
    post(platform, { id: '17900000000002900', accountId: ana, caption: '#bread', place: 'story', productType: 'STORY' })
    expect((await read(platform, path)).data).toHaveLength(2)
    platform.clock.advance(day)
    expect(await read(platform, path)).toEqual({ data: [] })
    expect((await read(platform, path.replace('recent', 'top'))).data).toHaveLength(2)
  })

  test('the top ones are those with the most likes', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    post(platform, { id: '17900000000002901', accountId: mira, caption: '#bread', outsideLikes: 90 })
    const { data } = await read(platform, `/${hashtagId(platform, 'bread')}/top_media?user_id=${mira}`)
    expect(data.map(({ id }) => id)).toEqual(['17900000000002901', discovered.anaPost, discovered.anaReel])
  })

  test('an album has no file of its own', async () => {
    await using platform = facebookPlatform()
    post(platform, { id: '17900000000002902', accountId: ana, caption: '#album', mediaType: 'CAROUSEL_ALBUM' })
    post(platform, {
      id: '17900000000002903',
      accountId: ana,
      caption: '#album',
      createdAt: platform.world.clock.now() - 1,
    })
    const path = `/${hashtagId(platform, 'album')}/recent_media?user_id=${mira}&fields=media_url`
    expect((await read(platform, path)).data.map((item) => Object.keys(item))).toEqual([['id'], ['media_url', 'id']])
  })

  test.each(['username', 'owner', 'shortcode', 'insights', 'comments'])('%s cannot be asked for', async (field) => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const path = `/${hashtagId(platform, 'bread')}/recent_media?user_id=${mira}&fields=${field}`
    expect(await read(platform, path)).toMatchObject({
      error: { code: 100, message: `(#100) Tried accessing nonexisting field (${field}) on node type (IGMedia)` },
    })
  })

  test('its pages have one and the same cursor, and the links lead through all of them', async () => {
    await using platform = facebookPlatform()
    const names = Array.from({ length: 7 }, () => 'many')
    name(platform, names)
    let page = await read(platform, `/${hashtagId(platform, 'many')}/recent_media?user_id=${mira}&limit=3`)
    const pages = [page]
    while (page.paging?.next !== undefined) {
      page = (await (await platform.fetch(new Request(page.paging.next))).json()) as List
      pages.push(page)
    }
    const ids = pages.flatMap(({ data }) => data.map(({ id }) => id))
    expect(pages.map(({ data }) => data.length)).toEqual([3, 3, 1])
    expect(new Set(ids).size).toBe(7)
    expect(new Set(pages.slice(0, 2).map(({ paging }) => paging?.cursors.after)).size).toBe(1)
    const link = new URL(pages[0]?.paging?.next ?? '')
    expect([...link.searchParams.keys()]).toEqual(['access_token', 'pretty', 'user_id', 'position', 'limit', 'after'])
  })

  test.each(['after=MTcA', 'after=abc', 'limit=0'])('%s is refused or leads nowhere', async (query) => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const answer = await read(platform, `/${hashtagId(platform, 'bread')}/recent_media?user_id=${mira}&${query}`)
    expect('error' in answer || answer.data.length === 0).toBe(true)
  })

  test('without user_id are refused, and a hashtag has no fields but id and name', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const id = hashtagId(platform, 'bread')
    expect(await read(platform, `/${id}/top_media`)).toMatchObject({
      error: { message: '(#100) The parameter user_id is required' },
    })
    expect(await read(platform, `/${id}?fields=media_count`)).toMatchObject({
      error: { message: '(#100) Tried accessing nonexisting field (media_count) on node type (ShadowIGHashtag)' },
    })
  })
})
