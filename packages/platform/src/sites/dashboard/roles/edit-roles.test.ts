import { expect, test } from 'vitest'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/42/roles/roles/'

test('an administrator gives a role by e-mail address and takes it away', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  expect((await visitor.send(`${page}tester/add/`, { tester: ' Out@darkroom.test' })).text).toContain('Otto')
  const otto = await signedIn(platform, 'out@darkroom.test')
  expect((await otto.open('/apps/')).text).toContain('Social Sizzle')
  await visitor.open(page)
  expect((await visitor.forge(`${page}tester/remove/`, { developer: '1004' })).text).not.toContain('Otto')
  expect((await otto.open('/apps/42/dashboard/')).status).toBe(404)
})

test('another role takes the place of the one before', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  await visitor.send(`${page}developer/add/`, { developer: 'tess@darkroom.test' })
  const tess = await signedIn(platform, 'tess@darkroom.test')
  expect((await tess.open('/apps/42/settings/basic/')).html).not.toContain('<fieldset disabled')
})

test.each([
  ['', /Enter the e-mail address/],
  ['<b>@nowhere.test', /No developer of this world/],
  ['dev@darkroom.test', /has this role already/],
])('"%s" is not added to the developers', async (developer, problem) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const seen = await visitor.send(`${page}developer/add/`, { developer })
  expect(seen.status).toBe(422)
  expect(seen.text).toMatch(problem)
  expect(seen.html).toContain(`value="${developer.replace('<b>', '&lt;b&gt;')}"`)
})

test('the last administrator stays one', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const removed = await visitor.forge(`${page}administrator/remove/`, { developer: '1001' })
  expect(removed.status).toBe(422)
  expect(removed.text).toContain('this is the last one')
  expect((await visitor.send(`${page}developer/add/`, { developer: 'dana@darkroom.test' })).text).toContain('last one')
  await visitor.send(`${page}administrator/add/`, { administrator: 'dev@darkroom.test' })
  const left = await visitor.forge(`${page}administrator/remove/`, { developer: '1001' })
  expect(left.path).toMatch(/^\/apps\/\?/)
  expect((await visitor.open(page)).status).toBe(404)
})

test.each(['dev@darkroom.test', 'tess@darkroom.test'])('%s edits no roles', async (email) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, email)
  const seen = await visitor.open(page)
  expect(seen.text).not.toMatch(/Remove|Add /)
  for (const path of ['tester/add/', 'administrator/remove/', 'instagram-testers/add/', 'instagram-testers/remove/']) {
    await visitor.open(page)
    const fields = {
      tester: 'out@darkroom.test',
      developer: '1001',
      username: 'ana.bakes',
      account: '17841405793187218',
    }
    expect((await visitor.forge(page + path, fields)).status).toBe(403)
  }
})

test.each(['constructor/add/', 'owner/add/', 'tester/remove/'])('%s is answered plainly', async (path) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  expect((await visitor.forge(page + path, { developer: '1001' })).status).toBe(404)
})
