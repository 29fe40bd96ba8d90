import { expect, test } from 'vitest'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn, type Visitor } from '../testing/visitor.ts'

/** Creates an app and returns what its paths begin with. */
async function newApp(visitor: Visitor, fields: Readonly<Record<string, string>>): Promise<string> {
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { display_name: 'Wet Plate', ...fields })
  return seen.path.replace(/dashboard.*/, '')
}

async function addTo(visitor: Visitor, base: string, slug: string): Promise<number> {
  await visitor.open(`${base}products/`)
  return (await visitor.forge(`${base}products/${slug}/`)).status
}

const slugs = ['instagram-basic-display', 'instagram', 'instagram-graph-api', 'facebook-login-for-business']

test.each([
  [{ app_type: 'business' }, [403, 200, 403, 403]],
  [{ app_type: 'consumer' }, [200, 403, 403, 403]],
  [{ app_type: 'gaming' }, [403, 403, 403, 403]],
  [{ app_type: 'none' }, [200, 200, 403, 403]],
  [{ app_type: 'use-case-instagram' }, [403, 200, 403, 403]],
])('an app made with %o takes what its kind takes, and one of the two logins', async (fields, statuses) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const base = await newApp(visitor, fields)
  const got: number[] = []
  for (const slug of slugs) got.push(await addTo(visitor, base, slug))
  expect(got).toEqual(statuses)
})

test('an app with Facebook Login does not take Instagram Login, and says why', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const base = await newApp(visitor, { app_type: 'none' })
  expect(await addTo(visitor, base, 'facebook-login-for-business')).toBe(200)
  expect(visitor.page().text).toContain('Instagram Graph API and Facebook Login for Business were added')
  expect(await addTo(visitor, base, 'instagram')).toBe(403)
  expect(visitor.page().text).toContain('not both')
  expect(await addTo(visitor, base, 'instagram-graph-api')).toBe(200)
  expect(await addTo(visitor, base, 'instagram-basic-display')).toBe(200)
})

test('Instagram can be added from the day Instagram Login was launched', async () => {
  for (const [asOf, status] of [
    ['2024-07-22', 403],
    ['2024-07-23', 200],
  ] as const) {
    await using platform = crowdedPlatform(asOf)
    const visitor = await signedIn(platform)
    expect(await addTo(visitor, await newApp(visitor, { app_type: 'none' }), 'instagram')).toBe(status)
  }
})

test('adding a product again changes nothing', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  expect(await addTo(visitor, '/apps/52/', 'instagram')).toBe(200)
  expect(visitor.page().text).toContain('Instagram app ID 4712')
})

test.each(['business', 'none'])(
  'the credentials for the Instagram Graph API are got step by step, type %s',
  async (app_type) => {
    await using platform = crowdedPlatform('2026-06-01')
    const visitor = await signedIn(platform)
    const base = await newApp(visitor, { app_type })
    await visitor.open(`${base}products/`)
    await visitor.send(`${base}products/instagram-graph-api/`)
    await visitor.open(`${base}settings/basic/`)
    const basic = await visitor.send(`${base}settings/basic/show-secret/`)
    expect(basic.text).toMatch(/App ID \d{15} App secret [0-9a-f]{32}/)
    await visitor.open(`${base}fb-login/settings/`)
    const saved = await visitor.send(`${base}fb-login/settings/`, { redirect_uris: 'https://example.com/auth' })
    expect(saved.text).toContain('Your changes were saved')
    const setup = await visitor.open(`${base}instagram-graph-api/api-setup/`)
    const id = /\d+/.exec(base)?.[0]
    expect(setup.text).toContain(
      `https://www.facebook.com/v25.0/dialog/oauth?client_id=${id}&redirect_uri=https://example.com/auth&scope=instagram_basic,pages_show_list`,
    )
    for (const scope of [
      'instagram_basic',
      'instagram_manage_comments',
      'instagram_manage_insights',
      'instagram_content_publish',
    ])
      expect(setup.text).toContain(scope)
  },
)
