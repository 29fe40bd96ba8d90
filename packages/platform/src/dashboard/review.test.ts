import { expect, test } from 'vitest'
import { crowdedPlatform } from './testing/crowd.ts'
import { signedIn } from './testing/visitor.ts'

const page = '/apps/42/app-review/permissions/'

test('a permission is granted and withdrawn, each on its own', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  expect((await visitor.open(page)).text).toMatch(/user_profile Standard Access.*user_media Standard Access/)
  await visitor.send('/apps/42/business-verification/', { decision: 'verify' })
  expect((await visitor.send(`${page}user_media/`, { decision: 'grant' })).text).toMatch(
    /user_profile Standard Access.*user_media Advanced Access/,
  )
  expect((await visitor.send(`${page}user_profile/`, { decision: 'grant' })).text).toMatch(
    /user_profile Advanced Access.*user_media Advanced Access/,
  )
  expect((await visitor.send(`${page}user_media/`, { decision: 'withdraw' })).text).toMatch(
    /user_profile Advanced Access.*user_media Standard Access/,
  )
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
