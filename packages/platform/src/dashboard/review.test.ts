import { expect, test } from 'vitest'
import { crowdedPlatform } from './testing/crowd.ts'
import { signedIn } from './testing/visitor.ts'

const page = '/apps/42/app-review/permissions/'

test('a permission is granted and withdrawn, each on its own', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  expect((await visitor.open(page)).text).toMatch(/user_profile Not approved.*user_media Not approved/)
  expect((await visitor.send(`${page}user_media/`, { decision: 'grant' })).text).toMatch(
    /user_profile Not approved.*user_media Approved/,
  )
  expect((await visitor.send(`${page}user_profile/`, { decision: 'grant' })).text).toMatch(
    /user_profile Approved.*user_media Approved/,
  )
  expect((await visitor.send(`${page}user_media/`, { decision: 'withdraw' })).text).toMatch(
    /user_profile Approved.*user_media Not approved/,
  )
})

test('a Live app with its permission granted can be authorized by anybody', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
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

test('an app without Basic Display is sent to Products first', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { app_type: 'none', display_name: 'Plate' })
  const review = seen.path.replace(/dashboard.*/, 'app-review/permissions/')
  expect((await visitor.open(review)).text).toContain('Set it up under Products first')
  expect((await visitor.forge(`${review}user_profile/`, { decision: 'grant' })).status).toBe(404)
})
