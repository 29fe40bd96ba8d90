import { expect, test } from 'vitest'
import { crowdedPlatform } from '../testing/crowd.ts'
import { type Seen, signedIn } from '../testing/visitor.ts'

const page = '/apps/42/app-review/permissions/'

/** The permissions that the page has a row for, with their access levels. */
function levels({ html }: Seen): Record<string, string> {
  const rows = [...html.matchAll(/<strong class="mono">(\w+)<.*?class="badge[^"]*">([^<]+) Access</gs)]
  return Object.fromEntries(rows.map(([, name = '', level = '']) => [name, level]))
}

test('a permission is granted and withdrawn, each on its own, in one table', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  const first = await visitor.open(page)
  expect(levels(first)).toEqual({ user_profile: 'Standard', user_media: 'Standard' })
  expect(first.html.match(/<table/g)).toHaveLength(1)
  expect(first.text).toContain('verify the business first')
  expect(first.html).not.toContain('value="grant"')
  await visitor.send('/apps/42/business-verification/', { decision: 'verify' })
  const granted = await visitor.send(`${page}user_media/`, { decision: 'grant' })
  expect(levels(granted)).toEqual({ user_profile: 'Standard', user_media: 'Advanced' })
  expect(levels(await visitor.send(`${page}user_profile/`, { decision: 'grant' }))).toEqual({
    user_profile: 'Advanced',
    user_media: 'Advanced',
  })
  const withdrawn = await visitor.send(`${page}user_media/`, { decision: 'withdraw' })
  expect(levels(withdrawn)).toEqual({ user_profile: 'Advanced', user_media: 'Standard' })
})

test('every permission is granted at once, once the business is verified', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  await visitor.open(page)
  expect((await visitor.forge(page)).status).toBe(403)
  await visitor.open(page)
  expect(levels(await visitor.send('/apps/42/business-verification/', { decision: 'verify' }))).toEqual({
    user_profile: 'Standard',
    user_media: 'Standard',
  })
  const granted = await visitor.send(page)
  expect(levels(granted)).toEqual({ user_profile: 'Advanced', user_media: 'Advanced' })
  expect(granted.text).toContain('Every permission was granted')
  expect(granted.text).not.toContain('Grant all')
  const tester = await signedIn(platform, 'tess@darkroom.test')
  await tester.open(page)
  expect((await tester.forge(page)).status).toBe(403)
})

test('a Live app with its permission granted can be authorized by anybody', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  await visitor.send('/apps/42/business-verification/', { decision: 'verify' })
  await visitor.send(`${page}user_profile/`, { decision: 'grant' })
  await visitor.send('/apps/42/mode/', { mode: 'live' })
  const url =
    'https://www.instagram.com/oauth/authorize?client_id=4711&redirect_uri=https://sizzle.test/auth/&scope=user_profile&response_type=code'
  expect(platform.authorize({ url, username: 'ana.bakes' })).toMatch(/^https:\/\/sizzle\.test\/auth\/\?code=/)
})

test('a tester decides nothing, and unknown permissions are answered plainly', async () => {
  await using platform = crowdedPlatform()
  const tester = await signedIn(platform, 'tess@darkroom.test')
  await tester.open(page)
  expect((await tester.forge(`${page}user_profile/`, { decision: 'grant' })).status).toBe(403)
  const visitor = await signedIn(platform)
  await visitor.open(page)
  expect((await visitor.forge(`${page}likes/`, { decision: 'grant' })).status).toBe(404)
})

test('an app without a product is sent to Products first', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { app_type: 'none', display_name: 'Plate' })
  const review = seen.path.replace(/dashboard.*/, 'app-review/permissions/')
  expect((await visitor.open(review)).text).toContain('Set one up under Products first')
  expect((await visitor.forge(`${review}user_profile/`, { decision: 'grant' })).status).toBe(404)
})

test('Advanced Access needs a verified business since 2023-02-01', async () => {
  for (const [asOf, status] of [
    ['2023-01-31', 200],
    ['2023-02-01', 403],
  ] as const) {
    await using platform = crowdedPlatform(asOf)
    const visitor = await signedIn(platform)
    await visitor.open(page)
    expect((await visitor.forge(`${page}user_media/`, { decision: 'grant' })).status).toBe(status)
  }
})

test('the permissions are those of the logins that are set up, on the day', async () => {
  await using platform = crowdedPlatform('2024-11-01')
  const visitor = await signedIn(platform)
  const direct = await visitor.open('/apps/52/app-review/permissions/')
  expect(direct.text).toContain('instagram_business_basic')
  expect(direct.text).not.toMatch(/ business_basic|user_profile|instagram_business_manage_insights|pages_show_list/)
  expect((await visitor.open('/apps/53/app-review/permissions/')).text).toContain('pages_show_list')
  expect((await visitor.forge('/apps/53/app-review/permissions/user_profile/', { decision: 'grant' })).status).toBe(404)
})
