import { describe, expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { facebookPlatform, onFacebook, personToken, readFacebook } from '../../../testing/facebook.ts'
import { loginToken } from '../../../testing/instagram-login.ts'
import { createAsker } from '../../../testing/rows/asker.ts'
import { getToken, graph, messageOf, tutorialPlatform } from '../../../testing/tutorial.ts'
import { insertMedia } from '../../../world/records/media/media.ts'

interface List {
  readonly data: readonly Record<string, unknown>[]
  readonly paging?: { readonly cursors: { before: string; after: string }; next?: string; previous?: string }
}

/** Gives an account media of its own, one a second, the last the newest. */
function post(platform: Platform, accountId: string, count: number): string[] {
  const ids = Array.from({ length: count }, (_, index) => String(17_900_000_000_000_000n + BigInt(index)))
  for (const [index, id] of ids.entries()) {
    insertMedia(platform.world, {
      id,
      accountId,
      caption: `No. ${index}`,
      hue: 1,
      createdAt: Date.UTC(2024, 9, 1) + index * 1000,
    })
  }
  return ids
}

async function read(platform: Platform, url: string): Promise<List> {
  return (await (await platform.fetch(new Request(url))).json()) as List
}

describe('GET /{ig-user}/media', () => {
  test.each(['basic-display', 'instagram', 'facebook'] as const)('by %s lists ids, newest first', async (login) => {
    await using asker = await createAsker(login)
    const ids = post(asker.platform, asker.account, 3)
    const { data } = (await (
      await asker.ask(`/${asker.account}/media?since=1727740800&until=1727740802`)
    ).json()) as List
    expect(data).toEqual([...ids].reverse().map((id) => ({ id })))
  })

  test('on graph.instagram.com leads from page to page and back, the id in place of me, keys of the link in recorded order', async () => {
    await using platform = tutorialPlatform({ asOf: '2026-11-01' })
    const token = await loginToken(platform)
    const account = '17841408261739405'
    const ids = post(platform, account, 5).reverse()
    const first = await read(
      platform,
      `https://graph.instagram.com/v25.0/me/media?fields=id,caption&limit=2&access_token=${token}`,
    )
    expect(first.data.map(({ id }) => id)).toEqual([expect.any(String), expect.any(String)])
    const link = new URL(first.paging?.next ?? '')
    expect(link.pathname).toMatch(/^\/v25\.0\/\d+\/media$/)
    expect([...link.searchParams.keys()]).toEqual(['access_token', 'fields', 'limit', 'after'])
    const seen: unknown[] = first.data.map(({ id }) => id)
    let page = first
    while (page.paging?.next !== undefined) {
      page = await read(platform, page.paging.next)
      seen.push(...page.data.map(({ id }) => id))
    }
    expect(seen.filter((id) => ids.includes(String(id)))).toEqual(ids)
    expect(new Set(seen).size).toBe(seen.length)
    const back = await read(platform, page.paging?.previous ?? '')
    expect(back.data.map(({ id }) => id)).toEqual(seen.slice(-2 - page.data.length, -page.data.length))
  })

  test('on graph.facebook.com its links have pretty=0, and the host as it was reached', async () => {
    await using platform = facebookPlatform()
    post(platform, onFacebook.mira, 3)
    const { token } = personToken(platform)
    const url = `http://localhost:4000/graph.facebook.com/v25.0/${onFacebook.mira}/media?limit=1&access_token=${token}`
    const { paging } = await read(platform, url)
    expect(paging?.next).toMatch(
      `http://localhost:4000/graph.facebook.com/v25.0/${onFacebook.mira}/media?access_token=`,
    )
    expect([...new URL(paging?.next ?? '').searchParams.keys()]).toEqual(['access_token', 'pretty', 'limit', 'after'])
  })

  test('before versions its links had v1.0 in them, as recorded', async () => {
    await using platform = tutorialPlatform({ asOf: '2020-06-01' })
    const { token } = await getToken(platform)
    const { paging } = await read(platform, `https://graph.instagram.com/me/media?limit=1&access_token=${token}`)
    expect(paging?.next).toMatch('https://graph.instagram.com/v1.0/17841405793187218/media?access_token=')
  })

  test('opens within fields, with a limit and fields of its own', async () => {
    await using platform = facebookPlatform()
    post(platform, onFacebook.mira, 3)
    const { token } = personToken(platform)
    const fields = encodeURIComponent('username,media.limit(2){id,caption,owner{username}}')
    const me = (await readFacebook(platform, `/${onFacebook.mira}?fields=${fields}`, token)) as { media: List }
    expect(me.media.data).toHaveLength(2)
    expect(me.media.data.at(-1)).toMatchObject({
      caption: 'No. 2',
      owner: { username: 'mira.prints', id: onFacebook.mira },
    })
    expect(me.media.paging?.next).toMatch(`/${onFacebook.mira}/media?access_token=`)
  })

  test('needs user_media with Basic Display, on the edge and within fields', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform, 'jayposiris', ['user_media'])
    for (const path of ['/me/media', '/me?fields=media']) {
      const answer = await graph(platform, `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`)
      expect([path, answer.status, await messageOf(answer)]).toEqual([
        path,
        403,
        'Application does not have permission for this action',
      ])
    }
  })

  test.each(['limit=0', 'limit=x', 'after=%25', 'before=abc', 'since=yesterday-ish', 'until=x'])(
    'assumed: %s is refused',
    async (query) => {
      await using platform = tutorialPlatform()
      const { token } = await getToken(platform)
      const answer = await graph(platform, `/me/media?${query}&access_token=${token}`)
      expect(await answer.json()).toMatchObject({ error: { code: 100, type: 'IGApiException' } })
    },
  )

  test('behind a cursor of another account’s media there is nothing', async () => {
    await using platform = facebookPlatform()
    post(platform, onFacebook.ana, 2)
    const { token } = personToken(platform)
    const page = (await readFacebook(platform, `/${onFacebook.ana}/media?limit=1`, token)) as List
    const other = await readFacebook(platform, `/${onFacebook.mira}/media?after=${page.paging?.cursors.after}`, token)
    expect(other).toEqual({ data: [] })
  })
})

describe('GET /{ig-media}', () => {
  test('has its fields in the order asked, the id last', async () => {
    await using platform = facebookPlatform()
    const [id = ''] = post(platform, onFacebook.mira, 1)
    const { token } = personToken(platform)
    expect(
      await readFacebook(platform, `/${id}?fields=timestamp,caption,media_type,permalink,username`, token),
    ).toEqual({
      timestamp: '2024-10-01T00:00:00+0000',
      caption: 'No. 0',
      media_type: 'IMAGE',
      permalink: expect.stringMatching(/^https:\/\/www\.instagram\.com\/p\/[\w-]{11}\/$/),
      username: 'mira.prints',
      id,
    })
  })

  test('of somebody else is not there, and the explanation says whose it is and why', async () => {
    await using platform = tutorialPlatform({ asOf: '2026-11-01' })
    const [id = ''] = post(platform, '17841405793187218', 1)
    const answer = await graph(platform, `/${id}?access_token=${await loginToken(platform)}`)
    expect(await answer.json()).toMatchObject({ error: { code: 100, error_subcode: 33, type: 'IGApiException' } })
    expect(platform.explanations()[0]?.fix).toContain(
      'The media belongs to jayposiris. Such a token reads its own account only.',
    )
  })

  test('a field of another login is no field', async () => {
    await using asker = await createAsker('instagram')
    const unknown = await asker.ask(`/${asker.media}?fields=reposts_count`)
    expect(await messageOf(unknown)).toBe('Tried accessing nonexisting field (reposts_count)')
  })

  test('a field came on its day', async () => {
    await using platform = facebookPlatform({ asOf: '2026-04-21' })
    const [id = ''] = post(platform, onFacebook.mira, 1)
    const { token } = personToken(platform)
    expect(await readFacebook(platform, `/${id}?fields=reposts_count`, token)).toMatchObject({ error: { code: 100 } })
  })
})
