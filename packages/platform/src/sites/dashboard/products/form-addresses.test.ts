import { expect, test } from 'vitest'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

test.each([
  ['/logout/', '/'],
  ['/apps/42/mode/', '/apps/42/dashboard/'],
  ['/apps/42/settings/basic/show-secret/', '/apps/42/settings/basic/'],
  ['/apps/42/settings/basic/website/add', '/apps/42/settings/basic/'],
  ['/apps/42/settings/advanced/revoke/', '/apps/42/settings/advanced/'],
  ['/apps/42/products/instagram/', '/apps/42/products/'],
  ['/apps/42/roles/roles/tester/add/', '/apps/42/roles/roles/'],
  ['/apps/42/app-review/permissions/user_media/', '/apps/42/app-review/permissions/'],
  ['/apps/52/instagram/api-setup/token/', '/apps/52/instagram/api-setup/'],
  ['/apps/53/fb-login/configurations/create/', '/apps/53/fb-login/configurations/'],
])('opening the address of a form, %s, leads to its page', async (form, page) => {
  await using platform = crowdedPlatform()
  const seen = await (await signedIn(platform)).open(form)
  expect(seen.status).toBe(200)
  expect(seen.path).toBe(page)
})

test('an address that is neither a page nor a form is not found', async () => {
  await using platform = crowdedPlatform()
  expect((await (await signedIn(platform)).open('/apps/42/nowhere/')).status).toBe(404)
})
