import { expect, test } from 'vitest'
import { readFacebookSettings } from '../../../world/records/apps/facebook-settings.ts'
import { findProduct, listRedirectUris } from '../../../world/records/apps/products.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/53/fb-login/settings/'

test('the switches are saved as they stand, those that are off too', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  await visitor.forge(page, {
    redirect_uris: 'https://sizzle.test/pages/',
    client_oauth_login: 'on',
    strict_mode: 'on',
    javascript_sdk: 'on',
  })
  const product = findProduct(platform.world, '53', 'facebook')
  expect(readFacebookSettings(product ?? { settings: '{}' })).toEqual({
    clientOauthLogin: true,
    webOauthLogin: false,
    enforceHttps: false,
    embeddedBrowserOauthLogin: false,
    strictMode: true,
    javascriptSdk: true,
  })
  expect((await visitor.open(page)).html).not.toMatch(/name="web_oauth_login" checked/)
})

test('Strict Mode stays on', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const seen = await visitor.forge(page, { redirect_uris: 'https://other.test/', client_oauth_login: 'on' })
  expect(seen.status).toBe(422)
  expect(seen.text).toContain('Strict Mode is required')
  expect(listRedirectUris(platform.world, '53', 'facebook')).toEqual(['https://sizzle.test/pages/'])
})

test('a thousand redirect URIs are stored in their order, and one more is refused', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const uris = Array.from({ length: 1000 }, (_, index) => `https://sizzle.test/pages/${index}`)
  await visitor.open(page)
  expect((await visitor.send(page, { redirect_uris: uris.join('\n') })).status).toBe(200)
  expect(listRedirectUris(platform.world, '53', 'facebook')).toEqual(uris)
  const more = await visitor.send(page, { redirect_uris: [...uris, 'https://sizzle.test/more'].join('\n') })
  expect(more.text).toContain('at most 1000')
})

test('its settings are nowhere before Facebook Login was added', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  for (const path of ['fb-login/settings/', 'fb-login/configurations/', 'instagram-graph-api/api-setup/'])
    expect((await visitor.open(`/apps/52/${path}`)).text).toContain('Set up Instagram Graph API first')
})
