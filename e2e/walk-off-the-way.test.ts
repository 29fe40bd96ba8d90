import { samplePassword } from '@darkroom/platform'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, look } from './chromium.ts'
import { said, signIn, startWalk, type Walk } from './walk.ts'

const apps = { basicDisplay: '/apps/358205879134926', facebook: '/apps/1284605937421856' }

/** What no login's walk comes by is accessible and fits a phone too: the other settings, and what refuses. */
describe.skipIf(chromiumPath === undefined)('the pages off the way, in a real browser', () => {
  let walk: Walk
  let page: Page

  beforeAll(async () => {
    walk = await startWalk('2026-10-01', 'everything')
    page = await walk.newPage()
    await page.goto(walk.at('developers.facebook.com', '/login/'))
    await signIn(page, 'E-mail', 'dana@darkroom.test')
    await page.goto(walk.at('www.instagram.com', '/accounts/login/'))
    await signIn(page, 'Username', 'mira.prints')
    authorizeBoth(walk)
  })
  afterAll(() => walk?.[Symbol.asyncDispose]())

  test.each([
    ['console', '', '/', 200],
    ['clock', '', '/console/clock', 200],
    ['coverage', '', '/console/coverage', 200],
    ['without-host', '', '/v25.0/me', 404],
    ['basic-settings', 'developers.facebook.com', `${apps.facebook}/settings/basic/`, 200],
    ['advanced-settings', 'developers.facebook.com', `${apps.facebook}/settings/advanced/`, 200],
    ['app-review', 'developers.facebook.com', `${apps.basicDisplay}/app-review/permissions/`, 200],
    ['configurations', 'developers.facebook.com', `${apps.facebook}/fb-login/configurations/`, 200],
    ['register', 'developers.facebook.com', '/register/', 200],
    ['activity-log', 'developers.facebook.com', `${apps.facebook}/activity-log/`, 200],
    ['products', 'developers.facebook.com', `${apps.facebook}/products/`, 200],
    ['roles', 'developers.facebook.com', `${apps.basicDisplay}/roles/roles/`, 200],
    ['no-such-app', 'developers.facebook.com', '/apps/1/dashboard/', 404],
    ['facebook-home', 'www.facebook.com', '/', 200],
    ['facebook-pages', 'www.facebook.com', '/pages/', 200],
    ['facebook-page', 'www.facebook.com', '/pages/107365519284017/', 200],
    ['facebook-password', 'www.facebook.com', '/settings/?tab=password', 200],
    ['facebook-account', 'www.facebook.com', '/settings/?tab=account', 200],
    ['facebook-applications', 'www.facebook.com', '/settings/?tab=applications', 200],
    ['facebook-hand-over', 'www.facebook.com', '/settings/?tab=deletion', 200],
    ['facebook-login-success', 'www.facebook.com', '/connect/login_success.html', 200],
    ['dialog-refused', 'www.facebook.com', '/v25.0/dialog/oauth?client_id=1', 400],
    ['instagram-home', 'www.instagram.com', '/', 200],
    ['instagram-password', 'www.instagram.com', '/accounts/password/change/', 200],
    ['instagram-by-facebook', 'www.instagram.com', '/accounts/login/facebook/', 200],
    ['instagram-removed', 'www.instagram.com', '/accounts/manage_access/?tab=removed', 200],
    ['instagram-apps', 'www.instagram.com', '/accounts/manage_access/', 200],
    ['instagram-off-facebook', 'www.instagram.com', '/accounts/off_facebook_activity/', 200],
    ['instagram-delete', 'www.instagram.com', '/accounts/remove/request/permanent/', 200],
  ])('%s', async (name, host, path, status) => {
    const response = await page.goto(host === '' ? walk.url + path : walk.at(host, path))
    expect(response?.status()).toBe(status)
    await look(page, `off-${name}`)
  })

  test('why a request was refused', async () => {
    const refused = await fetch(walk.at('graph.facebook.com', '/me?access_token=EAAgarbled'))
    await page.goto(new URL(refused.headers.get('darkroom-explanation') ?? '', walk.url).href)
    expect(await said(page)).toContain('Invalid OAuth access token data.')
    await look(page, 'off-explanation')
  })

  test('an account before a checkpoint, and past it', async () => {
    const quinn = await walk.newPage()
    await checkpoint(walk, 'quiet.quinn')
    await quinn.goto(walk.at('www.instagram.com', '/accounts/edit/'))
    await signIn(quinn, 'Username', 'quiet.quinn')
    expect(await said(quinn)).toContain('Confirm that it is you')
    await look(quinn, 'off-instagram-challenge')
    await quinn.getByRole('button', { name: 'It is me' }).click()
    expect(await said(quinn)).toContain('Edit Profile')
  })

  test('a person signs in, passes a checkpoint, and deletes themselves', async () => {
    const kim = await walk.newPage()
    await checkpoint(walk, 'kim@darkroom.test')
    await kim.goto(walk.at('www.facebook.com', '/checkpoint/'))
    await look(kim, 'off-facebook-sign-in')
    await signIn(kim, 'E-mail', 'kim@darkroom.test')
    await look(kim, 'off-facebook-checkpoint')
    await kim.getByRole('button', { name: 'All is well' }).click()
    expect(await said(kim)).toContain('You passed the checkpoint')
    await kim.goto(walk.at('www.facebook.com', '/help/delete_account/'))
    await kim.getByLabel('Your password').fill('wrong')
    await kim.getByRole('button', { name: 'Delete Kim Content' }).click()
    expect(await said(kim)).toContain('That is not your password')
    await look(kim, 'off-facebook-deletion')
    await kim.getByLabel('Your password').fill(samplePassword)
    await kim.getByRole('button', { name: 'Delete Kim Content' }).click()
    expect(await said(kim)).toContain('The account is deleted')
    await look(kim, 'off-facebook-deleted')
  })

  test('the clock is moved after a question, without scripts', async () => {
    await page.goto(`${walk.url}/console/clock`)
    await page.getByRole('button', { name: '+1 hour' }).click()
    expect(await said(page)).toContain('you can undo the jump')
    await look(page, 'off-clock-question')
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: '+1 hour' }).click()
    const before = walk.platform.clock.now()
    await page.getByRole('button', { name: 'Move the clock' }).click()
    expect(await said(page)).toContain('The clock was moved.')
    expect(walk.platform.clock.now() - before).toBeGreaterThan(3_500_000)
    await look(page, 'off-clock-moved')
  })

  test('the client token is shown, and a version is chosen', async () => {
    await page.goto(walk.at('developers.facebook.com', `${apps.facebook}/settings/advanced/`))
    await page.getByRole('button', { name: 'Show Client token' }).click()
    await look(page, 'off-client-token')
    await page.getByLabel('All calls').selectOption('v24.0')
    await page.getByRole('button', { name: 'Save Versions' }).click()
    expect(await page.getByLabel('All calls').inputValue()).toBe('v24.0')
  })
})

/** Lets an app of each login be among Apps and Websites. */
function authorizeBoth({ platform }: Walk): void {
  const redirect_uri = 'https://sizzlepages.example/auth/'
  const dialog = { client_id: '1284605937421856', redirect_uri, scope: 'pages_show_list,instagram_basic' }
  platform.authorize({
    url: `https://www.facebook.com/v25.0/dialog/oauth?${new URLSearchParams(dialog)}`,
    username: 'dana@darkroom.test',
  })
  const asked = {
    client_id: '1093847265518402',
    redirect_uri: 'https://socialsizzle.herokuapp.com/auth/',
    response_type: 'code',
    scope: 'instagram_business_basic',
  }
  platform.authorize({
    url: `https://www.instagram.com/oauth/authorize?${new URLSearchParams(asked)}`,
    username: 'mira.prints',
  })
}

async function checkpoint(walk: Walk, name: string): Promise<void> {
  const response = await fetch(`${walk.url}/console/api/v1/people/${name}/checkpoint`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"checkpointed": true}',
  })
  expect(response.status).toBe(200)
}
