import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { discoveryAsker, discoveryScopes } from '../../testing/discovery-world.ts'
import { facebookPlatform, facebookWorld, onFacebook } from '../../testing/facebook.ts'

const { mira, miraPage, barePage } = onFacebook

async function ask(platform: Platform, path: string, method = 'GET'): Promise<unknown> {
  return (await discoveryAsker(platform)(path, method)).json()
}

describe('profiles on Threads', () => {
  test('a connected one comes from the world file', async () => {
    const accounts = (facebookWorld.accounts ?? []).map((account) =>
      account.username === 'mira.prints' ? { ...account, threadsUserId: '17841401234567890' } : account,
    )
    await using platform = facebookPlatform({ world: { ...facebookWorld, accounts } })
    const path = `/${mira}/connected_threads_user`
    expect(await ask(platform, path)).toEqual({ data: [{ threads_user_id: '17841401234567890' }] })
    expect(await ask(platform, `${path}?fields=threads_user_profile_pic`)).toEqual({
      data: [{ threads_user_profile_pic: expect.stringContaining(mira) }],
    })
    expect(await ask(platform, `/${mira}/instagram_backed_threads_user`)).toEqual({ data: [] })
  })

  test('one that stands in is made once', async () => {
    await using platform = facebookPlatform()
    const path = `/${mira}/instagram_backed_threads_user`
    const made = await ask(platform, path, 'POST')
    expect(made).toEqual({ threads_user_id: expect.stringMatching(/^\d{17}$/) })
    expect(await ask(platform, path, 'POST')).toEqual(made)
    expect(await ask(platform, path)).toEqual({ data: [made] })
    expect(await ask(platform, `/${mira}/connected_threads_user`)).toEqual({ data: [] })
  })

  test('need threads_business_basic', async () => {
    await using platform = facebookPlatform()
    const without = discoveryAsker(
      platform,
      discoveryScopes.filter((scope) => scope !== 'threads_business_basic'),
    )
    expect((await without(`/${mira}/connected_threads_user`)).status).toBe(403)
  })
})

describe('the accounts of a Page', () => {
  test('are the one that is linked to it', async () => {
    await using platform = facebookPlatform()
    expect(await ask(platform, `/${miraPage}/instagram_accounts?fields=username`)).toMatchObject({
      data: [{ username: 'mira.prints', id: mira }],
    })
    expect(await ask(platform, `/${barePage}/instagram_accounts`)).toEqual({ data: [] })
  })

  test('one that stands in for it is made once, and is named after the Page', async () => {
    await using platform = facebookPlatform()
    const path = `/${barePage}/page_backed_instagram_accounts`
    expect(await ask(platform, path)).toEqual({ data: [] })
    const made = (await ask(platform, path, 'POST')) as { id: string }
    expect(await ask(platform, path, 'POST')).toEqual(made)
    expect(await ask(platform, `${path}?fields=username`)).toMatchObject({ data: [{ username: '50.off', ...made }] })
    expect(await ask(platform, `/${barePage}?fields=connected_page_backed_instagram_account`)).toEqual({
      connected_page_backed_instagram_account: made,
      id: barePage,
    })
  })

  test('to make one needs pages_manage_ads', async () => {
    await using platform = facebookPlatform()
    const without = discoveryAsker(
      platform,
      discoveryScopes.filter((scope) => scope !== 'pages_manage_ads'),
    )
    expect((await without(`/${barePage}/page_backed_instagram_accounts`, 'POST')).status).toBe(403)
  })
})
