import { describe, expect, test } from 'vitest'
import {
  appTokenText,
  facebookGraph,
  facebookPlatform,
  onFacebook,
  personToken,
  readFacebook,
} from '../../testing/facebook.ts'

interface Pages {
  readonly data: readonly Record<string, unknown>[]
  readonly paging?: { readonly cursors: { before: string; after: string }; next?: string; previous?: string }
}

describe('/me/accounts', () => {
  test('has the keys that were recorded, in their order, and no link where all Pages fit', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    const accounts = (await readFacebook(platform, '/me/accounts', token)) as Pages
    expect(accounts.data.map(({ name }) => name)).toEqual(['Mira Prints', 'Ana Bakes', '50% Off'])
    expect(Object.keys(accounts.data[0] ?? {})).toEqual([
      'access_token',
      'category',
      'category_list',
      'name',
      'id',
      'tasks',
    ])
    expect(accounts.data[0]).toMatchObject({
      category_list: [{ id: expect.stringMatching(/^2\d{3}$/), name: 'Photographer' }],
      tasks: ['PROFILE_PLUS_FULL_CONTROL'],
    })
    expect(Object.keys(accounts.paging ?? {})).toEqual(['cursors'])
    expect(await readFacebook(platform, `/${userId}/accounts`, token)).toEqual(accounts)
  })

  test('lists what was chosen and what the person has a task on', async () => {
    await using platform = facebookPlatform()
    const names = async (agreed: Parameters<typeof personToken>[1]): Promise<unknown[]> => {
      const pages = await readFacebook(platform, '/me/accounts?fields=name', personToken(platform, agreed).token)
      return (pages as Pages).data.map(({ name }) => name)
    }
    expect(await names({ pageIds: [onFacebook.barePage, onFacebook.anaPage] })).toEqual(['Ana Bakes', '50% Off'])
    expect(await names({ pageIds: [] })).toEqual([])
    expect(await names({ email: 'kim@darkroom.test' })).toEqual(['Ana Bakes'])
  })

  test('an empty list has no paging', async () => {
    await using platform = facebookPlatform()
    expect(await readFacebook(platform, '/me/accounts', personToken(platform, { pageIds: [] }).token)).toEqual({
      data: [],
    })
  })

  test('leads from page to page and back, the person’s id in place of me', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    const first = (await readFacebook(platform, '/v24.0/me/accounts?fields=name&limit=2', token)) as Pages
    const after = first.paging?.cursors.after
    expect(first.paging?.next).toBe(
      `https://graph.facebook.com/v24.0/${userId}/accounts?access_token=${token}&pretty=0&fields=name&limit=2&after=${after}`,
    )
    expect(after).toMatch(/^[\w-]+$/)
    const second = (await (await platform.fetch(new Request(first.paging?.next ?? ''))).json()) as Pages
    expect(second.data).toEqual([{ name: '50% Off', id: onFacebook.barePage }])
    expect(second.paging?.next).toBeUndefined()
    const back = (await (await platform.fetch(new Request(second.paging?.previous ?? ''))).json()) as Pages
    expect(back.data).toEqual(first.data)
    expect(back.paging?.previous).toBeUndefined()
  })

  test('links lead where the host was reached', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    const url = `http://localhost:4000/graph.facebook.com/v25.0/me/accounts?limit=1&access_token=${token}`
    const pages = (await (await platform.fetch(new Request(url))).json()) as Pages
    expect(pages.paging?.next).toMatch(`http://localhost:4000/graph.facebook.com/v25.0/${userId}/accounts?`)
  })

  test('opens within fields, with a limit of its own, down to the accounts', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    const fields = 'accounts.limit(1){name,instagram_business_account{username}},id'
    const me = await readFacebook(platform, `/me?fields=${encodeURIComponent(fields)}`, token)
    expect(me).toMatchObject({
      accounts: {
        data: [
          {
            name: 'Mira Prints',
            instagram_business_account: { username: 'mira.prints', id: onFacebook.mira },
            id: onFacebook.miraPage,
          },
        ],
        paging: { next: expect.stringContaining(`/${userId}/accounts?access_token=`) },
      },
      id: userId,
    })
    const { accounts } = me as { accounts: Pages }
    const next = (await (await platform.fetch(new Request(accounts.paging?.next ?? ''))).json()) as Pages
    expect(next.data[0]).toMatchObject({ name: 'Ana Bakes', instagram_business_account: { username: 'ana.bakes' } })
  })

  test.each(['limit=0', 'limit=-1', 'limit=x', 'after=%25%25', 'before=abc'])(
    'assumed: %s is refused',
    async (query) => {
      await using platform = facebookPlatform()
      const { token } = personToken(platform)
      expect(await readFacebook(platform, `/me/accounts?${query}`, token)).toMatchObject({ error: { code: 100 } })
    },
  )

  test('assumed: an app has no part in it', async () => {
    await using platform = facebookPlatform()
    const { userId } = personToken(platform)
    const answer = await facebookGraph(platform, `/${userId}/accounts?access_token=${encodeURIComponent(appTokenText)}`)
    expect(answer.status).toBe(403)
  })
})
