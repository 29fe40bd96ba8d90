import { describe, expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { discovered, discoveryAsker, discoveryScopes, fillDiscovery, post } from '../../../testing/discovery-world.ts'
import { facebookPlatform, facebookWorld, onFacebook } from '../../../testing/facebook.ts'
import { deleteMedia } from '../../../world/records/media/media.ts'

const { mira, ana } = onFacebook

async function ask(platform: Platform, path: string, method = 'GET'): Promise<unknown> {
  return (await discoveryAsker(platform)(path, method)).json()
}

function tag(platform: Platform, media: string, tags: unknown, more = ''): Promise<unknown> {
  return ask(platform, `/${media}/product_tags?updated_tags=${encodeURIComponent(JSON.stringify(tags))}${more}`, 'POST')
}

const withCatalog = {
  ...facebookWorld,
  catalogs: [
    {
      name: 'Prints',
      id: '31',
      account: 'mira.prints',
      shopName: 'Mira',
      merchantId: '32',
      products: [
        { name: 'Heron', id: '402927420384618', retailerId: 'H-1', variants: { Framed: '34', Plain: '35' } },
        { name: 'Weir', id: '36', retailerId: 'W-1', reviewStatus: 'pending' as const },
      ],
    },
  ],
}

describe('catalogs', () => {
  test('of a world file are listed, and creators have none', async () => {
    await using platform = facebookPlatform({ world: withCatalog })
    expect(await ask(platform, `/${mira}/available_catalogs`)).toEqual({
      data: [{ catalog_id: '31', catalog_name: 'Prints', shop_name: 'Mira', product_count: 2 }],
    })
    expect(await ask(platform, `/${ana}/available_catalogs`)).toEqual({ data: [] })
  })

  test('are searched by name and by SKU, ids are numbers', async () => {
    await using platform = facebookPlatform({ world: withCatalog })
    const found = await ask(platform, `/${mira}/catalog_product_search?catalog_id=31&q=h-1`)
    expect(found).toMatchObject({
      data: [
        {
          product_id: 402927420384618,
          merchant_id: 32,
          product_name: 'Heron',
          image_url: expect.any(String),
          retailer_id: 'H-1',
          review_status: 'approved',
          is_checkout_flow: false,
          product_variants: [
            { product_id: 34, variant_name: 'Framed' },
            { product_id: 35, variant_name: 'Plain' },
          ],
        },
      ],
    })
    const first = (await ask(
      platform,
      `/${mira}/catalog_product_search?catalog_id=31&limit=1&fields=product_name`,
    )) as {
      data: object[]
      paging: { next: string }
    }
    expect(first.data).toEqual([{ product_name: 'Heron' }])
    expect(await (await platform.fetch(new Request(first.paging.next))).json()).toMatchObject({
      data: [{ product_name: 'Weir' }],
    })
  })

  test.each([
    [`/${mira}/catalog_product_search`, { code: 100, message: '(#100) The parameter catalog_id is required' }],
    [`/${mira}/catalog_product_search?catalog_id=7`, { code: 100, error_subcode: 33 }],
    [`/${ana}/catalog_product_search?catalog_id=31`, { code: 100, error_subcode: 33 }],
  ])('%s is refused', async (path, error) => {
    await using platform = facebookPlatform({ world: withCatalog })
    expect(await ask(platform, path)).toMatchObject({ error })
  })

  test.each(['catalog_management', 'instagram_shopping_tag_products'])('need %s', async (scope) => {
    await using platform = facebookPlatform({ world: withCatalog })
    const asked = discoveryAsker(
      platform,
      discoveryScopes.filter((each) => each !== scope),
    )
    expect((await asked(`/${mira}/available_catalogs`)).status).toBe(403)
  })

  test.each([
    ['zoe', 'The catalog C belongs to zoe, which is no account of this world.'],
    ['ana.bakes', 'The catalog C belongs to ana.bakes, which is of type MEDIA_CREATOR. Only a BUSINESS has catalogs.'],
  ])('of %s cannot be in a world', (account, message) => {
    expect(() => facebookPlatform({ world: { ...facebookWorld, catalogs: [{ name: 'C', account }] } })).toThrow(message)
  })
})

describe('product tags', () => {
  test('are added, moved and taken away', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const media = discovered.miraPost
    expect(await ask(platform, `/${media}/product_tags`)).toEqual({ data: [] })
    const product_id = Number(discovered.product)
    expect(await tag(platform, media, [{ product_id, x: 0.5, y: 0.25 }])).toEqual({ success: true })
    expect(await tag(platform, media, [{ product_id, x: 0.1, y: 1 }])).toEqual({ success: true })
    expect(await ask(platform, `/${media}/product_tags`)).toEqual({
      data: [
        {
          product_id,
          merchant_id: Number(discovered.merchant),
          name: 'Heron',
          price_string: '$39.00',
          image_url: expect.any(String),
          review_status: 'approved',
          is_checkout: false,
          stripped_price_string: '$39',
          x: 0.1,
          y: 1,
        },
      ],
    })
    const gone = encodeURIComponent(JSON.stringify([{ product_id, merchant_id: Number(discovered.merchant) }]))
    expect(await ask(platform, `/${media}/product_tags?deleted_tags=${gone}`, 'DELETE')).toEqual({ success: true })
    expect(await ask(platform, `/${media}/product_tags`)).toEqual({ data: [] })
  })

  test('of a video have no place, and those of an album stand on a part of it', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const product_id = Number(discovered.product)
    expect(await tag(platform, discovered.miraReel, [{ product_id }])).toEqual({ success: true })
    const album = '17900000000004000'
    post(platform, { id: album, accountId: mira, caption: '', mediaType: 'CAROUSEL_ALBUM' })
    post(platform, { id: '17900000000004001', accountId: mira, caption: '', place: 'child', parentId: album })
    expect(await tag(platform, album, [{ product_id, x: 0, y: 0 }], '&child_index=0')).toEqual({ success: true })
    expect(await ask(platform, '/17900000000004001/product_tags?fields=name')).toEqual({ data: [{ name: 'Heron' }] })
    for (const more of ['', '&child_index=1', '&child_index=-1'])
      expect(await tag(platform, album, [{ product_id, x: 0, y: 0 }], more)).toMatchObject({ error: { code: 100 } })
    deleteMedia(platform.world, album)
    expect(await ask(platform, '/17900000000004001/product_tags')).toMatchObject({ error: { code: 100 } })
  })

  const product_id = Number(discovered.product)
  test.each([
    ['a picture without a place', discovered.miraPost, [{ product_id }], 2207036],
    ['a picture with half a place', discovered.miraPost, [{ product_id, x: 0.5 }], 2207036],
    ['a video with a place', discovered.miraReel, [{ product_id, x: 0.5, y: 0.5 }], 2207035],
    ['an unknown product', discovered.miraPost, [{ product_id: 1, x: 0, y: 0 }], 2207037],
    ['a rejected product', discovered.miraPost, [{ product_id: Number(discovered.rejected), x: 0, y: 0 }], 2207037],
    ['no product', discovered.miraPost, [{ x: 0, y: 0 }], 2207037],
    ['a place outside', discovered.miraPost, [{ product_id, x: 1.1, y: 0 }], undefined],
    ['a place in words', discovered.miraPost, [{ product_id, x: 'left', y: 0 }], undefined],
    ['what is no list', discovered.miraPost, 'x', undefined],
    ['an empty list', discovered.miraPost, [], undefined],
  ])('%s is refused', async (_, media, tags, subcode) => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const answer = (await tag(platform, media, tags)) as { error: object }
    expect(answer.error).toMatchObject({ code: 100, ...(subcode === undefined ? {} : { error_subcode: subcode }) })
    expect(await ask(platform, `/${media}/product_tags`)).toEqual({ data: [] })
  })

  test('are five at the most', async () => {
    const products = Array.from({ length: 6 }, (_, index) => ({ name: `P${index}`, id: String(500 + index) }))
    const catalogs = [{ name: 'C', account: 'mira.prints', products }]
    await using platform = facebookPlatform({ world: { ...facebookWorld, catalogs } })
    post(platform, { id: '17900000000004100', accountId: mira, caption: '' })
    const tags = products.map(({ id }) => ({ product_id: Number(id), x: 0.5, y: 0.5 }))
    expect(await tag(platform, '17900000000004100', tags)).toMatchObject({
      error: { error_subcode: 2207040, message: 'Cannot use more than 5 tags per created media.' },
    })
    expect(await tag(platform, '17900000000004100', tags.slice(0, 5))).toEqual({ success: true })
    expect(await tag(platform, '17900000000004100', tags.slice(4))).toMatchObject({ error: { error_subcode: 2207040 } })
  })
})

describe('a product appeal', () => {
  test('has its keys in the recorded order, ids as numbers, and can be made once', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const path = `/${mira}/product_appeal?product_id=${discovered.rejected}`
    const product_id = Number(discovered.rejected)
    expect(JSON.stringify(await ask(platform, path))).toBe(
      JSON.stringify({ data: [{ product_id, review_status: 'rejected', eligible_for_appeal: true }] }),
    )
    expect(await ask(platform, `${path}&fields=rejection_reasons`)).toEqual({
      data: [{ rejection_reasons: ['Blurred'] }],
    })
    expect(await ask(platform, `${path}&appeal_reason=Look`, 'POST')).toEqual({ success: true })
    expect(await ask(platform, `${path}&appeal_reason=Look`, 'POST')).toEqual({ success: true })
    expect(await ask(platform, path)).toEqual({
      data: [{ product_id, review_status: 'pending', eligible_for_appeal: false }],
    })
  })

  test.each([
    ['GET', '', '(#100) The parameter product_id is required'],
    ['POST', `product_id=${discovered.rejected}`, '(#100) The parameter appeal_reason is required'],
    [
      'POST',
      `product_id=${discovered.product}&appeal_reason=x`,
      '(#100) Param product_id must be a product that was rejected',
    ],
    ['GET', 'product_id=99', "Unsupported get request. Object with ID '99' does not exist"],
  ])('%s with %s is refused', async (method, query, message) => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    expect(await ask(platform, `/${mira}/product_appeal?${query}`, method)).toMatchObject({
      error: { message: expect.stringContaining(message) },
    })
  })
})
