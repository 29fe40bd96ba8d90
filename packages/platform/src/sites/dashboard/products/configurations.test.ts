import { expect, test } from 'vitest'
import { findConfiguration, listConfigurations } from '../../../world/records/apps/configurations.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/53/fb-login/configurations/'

test('a configuration is created, shown with its ID, and deleted', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const seen = await visitor.send(`${page}create/`, {
    name: ' For  agencies ',
    token_type: 'systemUser',
    scope_instagram_basic: 'on',
    scope_pages_show_list: 'on',
  })
  const [made] = listConfigurations(platform.world, '53')
  expect(made).toMatchObject({
    name: 'For agencies',
    tokenType: 'systemUser',
    scopes: 'instagram_basic,pages_show_list',
    expires: 1,
  })
  expect(seen.text).toContain(`${made?.id} System-user access token, for 60 days`)
  await visitor.send(`${page}delete/`, { configuration: made?.id ?? '' })
  expect(listConfigurations(platform.world, '53')).toEqual([])
})

test.each([
  [{ name: ' ', scope_instagram_basic: 'on' }, /Enter a name/],
  [{ name: 'x'.repeat(101), scope_instagram_basic: 'on' }, /at most 100/],
  [{ name: 'Mine', token_type: 'admin', scope_instagram_basic: 'on' }, /kind of access token/],
  [{ name: 'Mine<b>' }, /at least one permission/],
  [{ name: 'Mine', scope_user_profile: 'on', scope_constructor: 'on' }, /at least one permission/],
  // It came on 2025-12-03.
  [{ name: 'Mine', scope_instagram_manage_contents: 'on' }, /at least one permission/],
])('%o makes no configuration', async (fields, problem) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const seen = await visitor.send(`${page}create/`, fields)
  expect(seen.status).toBe(422)
  expect(seen.text).toMatch(problem)
  expect(seen.html).not.toContain('<b>')
  expect(listConfigurations(platform.world, '53')).toEqual([])
})

test('another app’s configuration is not deleted', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  await visitor.send(`${page}create/`, { name: 'Mine', token_type: 'user', scope_instagram_basic: 'on' })
  const id = listConfigurations(platform.world, '53')[0]?.id ?? ''
  await visitor.open('/apps/42/products/')
  await visitor.forge('/apps/42/fb-login/configurations/delete/', { configuration: id })
  expect(findConfiguration(platform.world, '53', id)).toBeDefined()
})

test('a tester neither creates nor deletes one', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'tess@darkroom.test')
  for (const path of ['create/', 'delete/']) {
    await visitor.open(page)
    expect((await visitor.forge(page + path, { name: 'Mine' })).status).toBe(403)
  }
})
