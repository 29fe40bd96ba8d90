import { describe, expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { discovered, discoveryAsker, discoveryScopes, fillDiscovery, post } from '../../../testing/discovery-world.ts'
import { facebookPlatform, onFacebook } from '../../../testing/facebook.ts'
import { createAsker } from '../../../testing/rows/asker.ts'
import { linkAccount } from '../../../world/records/pages.ts'

const { mira, ana } = onFacebook

async function discover(platform: Platform, fields: string, scopes = discoveryScopes): Promise<unknown> {
  const query = encodeURIComponent(`business_discovery${fields}`)
  return (await discoveryAsker(platform, scopes)(`/${mira}?fields=${query}`)).json()
}

describe('business discovery', () => {
  test('shows a professional account, its keys in the order asked as recorded', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const answer = await discover(
      platform,
      '.username(ana.bakes){id,biography,name,username,profile_picture_url,followers_count,media_count}',
    )
    expect(answer).toEqual({
      business_discovery: {
        id: ana,
        name: 'Ana Bakes',
        username: 'ana.bakes',
        profile_picture_url: expect.any(String),
        followers_count: 0,
        media_count: 3,
      },
      id: mira,
    })
  })

  test('without fields of its own has the id alone, and follows the world', async () => {
    await using platform = facebookPlatform()
    expect(await discover(platform, '.username(ana.bakes)')).toEqual({ business_discovery: { id: ana }, id: mira })
    post(platform, { id: '17900000000000700', accountId: ana, caption: 'New' })
    expect(await discover(platform, '.username(ana.bakes){media{caption}}')).toMatchObject({
      business_discovery: { media: { data: [{ caption: 'New' }] } },
    })
  })

  test('lists 25 media a page; the first page has a cursor forwards only, the last one backwards only', async () => {
    await using platform = facebookPlatform()
    for (let number = 0; number < 30; number++)
      post(platform, { id: String(17_900_000_000_001_000n + BigInt(number)), accountId: ana, caption: String(number) })
    type Page = { business_discovery: { media: { data: unknown[]; paging: { cursors: Record<string, string> } } } }
    const first = (await discover(platform, '.username(ana.bakes){media{caption}}')) as Page
    expect(first.business_discovery.media.data).toHaveLength(25)
    expect(Object.keys(first.business_discovery.media.paging)).toEqual(['cursors'])
    expect(Object.keys(first.business_discovery.media.paging.cursors)).toEqual(['after'])
    const { after } = first.business_discovery.media.paging.cursors
    const last = (await discover(platform, `.username(ana.bakes){media.after(${after}){caption}}`)) as Page
    expect(last.business_discovery.media.data).toHaveLength(5)
    expect(Object.keys(last.business_discovery.media.paging.cursors)).toEqual(['before'])
    const all = (await discover(platform, '.username(ana.bakes){media.limit(50){id}}')) as Page
    expect(all.business_discovery.media.data).toHaveLength(30)
    expect(all.business_discovery.media.paging).toBeUndefined()
  })

  test('tells the views of videos alone, and no likes where the owner hides them', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    post(platform, { id: '17900000000000710', accountId: ana, caption: 'Hidden', likesHidden: 1, createdAt: 1 })
    const answer = (await discover(platform, '.username(ana.bakes){media{view_count,like_count}}')) as {
      business_discovery: { media: { data: Record<string, unknown>[] } }
    }
    const keys = answer.business_discovery.media.data.map((item) => [item['id'], Object.keys(item)])
    expect(keys).toEqual([
      [discovered.anaPost, ['like_count', 'id']],
      [discovered.anaReel, ['view_count', 'like_count', 'id']],
      [discovered.anaInvite, ['like_count', 'id']],
      ['17900000000000710', ['id']],
    ])
  })

  test.each(['zoe', 'jayposiris', 'ANA.BAKES.', '17841400000000321'])('%s is no professional account', async (name) => {
    await using platform = facebookPlatform()
    expect(await discover(platform, `.username(${name}){id}`)).toEqual({
      error: {
        message: 'Invalid user id',
        type: 'OAuthException',
        code: 110,
        error_subcode: 2207013,
        error_user_title: 'Cannot find User',
        fbtrace_id: expect.any(String),
      },
    })
    expect(platform.explanations()[0]).toMatchObject({ parameter: 'username', received: name })
  })

  test.each([
    '.username(ana.bakes){is_published}',
    '.username(ana.bakes){media{shares_count}}',
    '.username(ana.bakes){stories}',
  ])('%s: what is not public is refused for lack of permission', async (fields) => {
    await using platform = facebookPlatform()
    expect(await discover(platform, fields)).toMatchObject({
      error: { code: 10, message: '(#10) Application does not have permission for this action' },
    })
  })

  test.each([
    ['.username(ana.bakes){nonsense}', '(#100) Tried accessing nonexisting field (nonsense) on node type (IGUser)'],
    [
      '.username(ana.bakes){media{nonsense}}',
      '(#100) Tried accessing nonexisting field (nonsense) on node type (IGMedia)',
    ],
    ['{id}', '(#100) The parameter username is required'],
    ['.username(){id}', '(#100) The parameter username is required'],
    [
      '.name(ana.bakes){id}',
      '(#100) Tried accessing nonexisting field (business_discovery.name) on node type (IGUser)',
    ],
  ])('%s is refused', async (fields, message) => {
    await using platform = facebookPlatform()
    expect(await discover(platform, fields)).toMatchObject({ error: { code: 100, message } })
  })

  test('needs instagram_manage_insights', async () => {
    await using platform = facebookPlatform()
    const scopes = discoveryScopes.filter((scope) => scope !== 'instagram_manage_insights')
    expect(await discover(platform, '.username(ana.bakes){id}', scopes)).toMatchObject({ error: { code: 200 } })
  })

  test('is no edge, and is unknown to Instagram Login', async () => {
    await using platform = facebookPlatform()
    const answer = await discoveryAsker(platform)(`/${mira}/business_discovery?username=ana.bakes`)
    expect(await answer.json()).toMatchObject({ error: { code: 100 } })
    await using asker = await createAsker('instagram')
    const unknown = await asker.ask('/me?fields=business_discovery.username(ana.bakes){id}')
    expect(await unknown.json()).toMatchObject({
      error: { message: 'Tried accessing nonexisting field (business_discovery)' },
    })
  })

  test('a media that it shows is refused by its own id, for lack of permission', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const ask = discoveryAsker(platform)
    expect((await ask(`/${discovered.anaPost}`)).status).toBe(200)
    linkAccount(platform.world, onFacebook.anaPage, null)
    expect(await (await ask(`/${discovered.anaPost}`)).json()).toMatchObject({
      error: { code: 10, message: '(#10) Application does not have permission for this action' },
    })
  })
})
