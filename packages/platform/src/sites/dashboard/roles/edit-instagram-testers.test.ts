import { expect, test } from 'vitest'
import { acceptTesterInvite } from '../../../world/records/apps/instagram-testers.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/42/roles/roles/'

test('an Instagram account is invited by username, is pending, then accepted, then removed', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const invited = await visitor.send(`${page}instagram-testers/add/`, { username: ' @Ana.Bakes ' })
  expect(invited.text).toMatch(/ana\.bakes 17841405793187219 Pending/)
  expect(invited.text).toMatch(/jayposiris 17841405793187218 Accepted/)
  acceptTesterInvite(platform.world, '42', '17841405793187219')
  expect((await visitor.open(page)).text).toMatch(/ana\.bakes 17841405793187219 Accepted/)
  const removed = await visitor.forge(`${page}instagram-testers/remove/`, { account: '17841405793187219' })
  expect(removed.text).not.toContain('ana.bakes')
})

test.each([
  ['', /Enter the username/],
  ['nobody<b>', /No Instagram account of this world/],
  ['jayposiris', /is an Instagram Tester already/],
])('"%s" is not invited', async (username, problem) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const seen = await visitor.send(`${page}instagram-testers/add/`, { username })
  expect(seen.status).toBe(422)
  expect(seen.text).toMatch(problem)
  expect(seen.html).toContain(`value="${username.replace('<b>', '&lt;b&gt;')}"`)
})

test('Instagram Testers are not Testers', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const { text } = await visitor.open(page)
  expect(text).toMatch(/Tess tess@darkroom\.test Testers .*Instagram Testers .*jayposiris/)
  expect((await visitor.send(`${page}tester/add/`, { tester: 'jayposiris' })).text).toContain(
    'No developer of this world',
  )
  await visitor.open(page)
  expect((await visitor.send(`${page}instagram-testers/add/`, { username: 'tess@darkroom.test' })).text).toContain(
    'No Instagram account',
  )
})
