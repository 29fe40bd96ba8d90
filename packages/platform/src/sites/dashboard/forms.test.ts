import { expect, test } from 'vitest'
import { crowdedPlatform } from './testing/crowd.ts'
import { signedIn } from './testing/visitor.ts'

const fields = { app_type: 'none', display_name: 'Forged', contact_email: 'a@b.test' }

test.each([{ origin: 'https://evil.test' }, { 'sec-fetch-site': 'cross-site' }])(
  'a form from another site is refused: %o',
  async (headers) => {
    await using platform = crowdedPlatform()
    const visitor = await signedIn(platform)
    expect((await visitor.forge('/apps/creation/', fields, headers)).status).toBe(403)
    expect((await visitor.open('/apps/')).text).not.toContain('Forged')
  },
)

test('a form without its token, or with another visitor’s, is refused', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const other = await signedIn(platform, 'dev@darkroom.test')
  const stolen = /name="form_token" value="([^"]*)"/.exec(other.page().html)?.[1] ?? ''
  for (const form_token of ['', stolen])
    expect((await visitor.forge('/apps/creation/', { ...fields, form_token })).status).toBe(403)
  expect((await visitor.open('/apps/')).text).not.toContain('Forged')
})

test('a form of somebody whose session ended leads to sign-in and changes nothing', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/42/settings/basic/')
  await visitor.send('/logout/')
  expect((await visitor.forge('/apps/42/settings/basic/delete/', { confirmation: 'Social Sizzle' })).path).toBe(
    '/login/?next=%2Fapps%2F',
  )
  expect((await signedIn(platform)).page().text).toContain('Social Sizzle')
})

test('a form beyond a megabyte is refused', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  expect((await visitor.forge('/apps/creation/', { display_name: 'x'.repeat(1024 * 1024) })).status).toBe(413)
})
