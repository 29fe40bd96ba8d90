import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const basicDisplay = '/apps/42/instagram-basic-display/basic-display/'

test('an app is switched to Live and back', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  await visitor.open('/apps/42/dashboard/')
  expect((await visitor.send('/apps/42/mode/', { mode: 'live' })).text).toContain('App Mode: Live')
  expect((await visitor.send('/apps/42/mode/', { mode: 'development' })).text).toContain('App Mode: Development')
})

test("the sample world's app is switched to Live as it is, so that its webhooks can be tried", async () => {
  await using platform = createPlatform({ asOf: '2026-10-01' })
  const visitor = await signedIn(platform, 'dana@darkroom.test')
  await visitor.open('/apps/358205879134926/dashboard/')
  const seen = await visitor.send('/apps/358205879134926/mode/', { mode: 'live' })
  expect(seen.text).toContain('App Mode: Live')
})

test('it is not switched to Live without a redirect URI, and keeps one while it is', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(basicDisplay)
  await visitor.send(basicDisplay, { redirect_uris: '' })
  const seen = await visitor.send('/apps/42/mode/', { mode: 'live' })
  expect(seen.status).toBe(422)
  expect(seen.text).toMatch(/This is missing: Enter a valid OAuth redirect URI/)
  await visitor.open(basicDisplay)
  await visitor.send(basicDisplay, { redirect_uris: 'https://a.test/' })
  await visitor.send('/apps/42/mode/', { mode: 'live' })
  await visitor.open(basicDisplay)
  expect((await visitor.send(basicDisplay, { redirect_uris: ' ' })).text).toContain('leave at least one redirect URI')
})

test('what is missing is said step by step', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  const base = (await visitor.send('/apps/creation/', { app_type: 'none', display_name: 'Plate' })).path.replace(
    /dash.*/,
    '',
  )
  expect((await visitor.send(`${base}mode/`, { mode: 'live' })).text).toContain('missing: Set up a product')
  await visitor.open(`${base}products/`)
  await visitor.send(`${base}products/instagram-basic-display/`)
  expect((await visitor.send(`${base}mode/`, { mode: 'live' })).text).toMatch(
    /missing: Create the Instagram app.*privacy policy URL/,
  )
})

test('a tester does not switch the mode', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'tess@darkroom.test')
  expect((await visitor.open('/apps/42/dashboard/')).text).not.toContain('Switch to Live')
  expect((await visitor.forge('/apps/42/mode/', { mode: 'live' })).status).toBe(403)
})

test('an app without a privacy policy or a way to data deletion is not opened to everybody', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/52/settings/basic/')
  const refused = await visitor.send('/apps/52/mode/', { mode: 'live' })
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(/data deletion request URL in the settings of Instagram\..*privacy policy URL/)
  await visitor.open('/apps/52/settings/basic/')
  await visitor.send('/apps/52/settings/basic/', { privacy_policy_url: 'https://sizzle.test/privacy' })
  await visitor.open('/apps/52/instagram/api-setup/')
  await visitor.send('/apps/52/instagram/api-setup/', { data_deletion_url: 'https://sizzle.test/forget' })
  expect((await visitor.send('/apps/52/mode/', { mode: 'live' })).text).toContain('App Mode: Live')
})

test('an app with Facebook Login for Business needs Advanced Access to public_profile', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/53/dashboard/')
  expect((await visitor.send('/apps/53/mode/', { mode: 'live' })).text).toContain('Advanced Access to public_profile')
})

test('an app of type Business has no mode switch: access levels decide from the start', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { app_type: 'business', display_name: 'Plate' })
  expect(seen.text).toContain('By access level')
  expect(seen.html).not.toContain('/mode/"')
})

test('an app by use case is published and unpublished', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { app_type: 'use-case-instagram', display_name: 'Plate' })
  expect(seen.text).toContain('Unpublished')
  const base = seen.path.replace(/dashboard.*/, '')
  expect((await visitor.send(`${base}mode/`, { mode: 'live' })).text).toContain('cannot be published yet')
})
