import { samplePassword } from '@darkroom/platform'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, look } from './chromium.ts'
import { appSite, createApp, said, signIn, startWalk, type Walk } from './walk.ts'

/** Instagram Login from nothing to the app's removal, in a real browser with scripts off. */
describe.skipIf(chromiumPath === undefined)('Instagram Login by hand, in a real browser', () => {
  let walk: Walk
  let developer: Page
  let owner: Page
  let windowUrl = ''

  beforeAll(async () => {
    walk = await startWalk('2026-10-01')
    developer = await walk.newPage()
    owner = await walk.newPage()
  })
  afterAll(() => walk?.[Symbol.asyncDispose]())

  const button = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()

  test('an app of type Business takes Instagram, and not Basic Display', async () => {
    await developer.goto(walk.at('developers.facebook.com', '/'))
    await signIn(developer, 'E-mail', 'dana@darkroom.test')
    await developer.getByRole('link', { name: 'Create App' }).click()
    await look(developer, 'instagram-01-create-app')
    await developer.goBack()
    await createApp(developer, 'Business', 'Print Shop')
    await look(developer, 'instagram-02-dashboard')
    await developer.getByRole('link', { name: 'Products', exact: true }).click()
    await look(developer, 'instagram-03-products')
    expect(await developer.getByRole('button', { name: 'Set Up Instagram Basic Display' }).count()).toBe(0)
    await developer.getByRole('button', { name: 'Set Up Instagram', exact: true }).click()
    await look(developer, 'instagram-04-api-setup')
    expect(await said(developer)).toMatch(/Instagram app ID\s+\d{15,16}/)
  })

  test('Business login settings take redirect URIs and callbacks, and give the Embed URL', async () => {
    await developer.getByLabel('Valid OAuth Redirect URIs').fill(`${walk.url}/console/callback/\n${appSite}/auth/`)
    await developer.getByLabel('Deauthorize Callback URL').fill(`${appSite}/deauthorize`)
    await developer.getByLabel('Data Deletion Request URL').fill(`${appSite}/deletion`)
    await button(developer, 'Save Changes')
    windowUrl = await developer.locator('#embed-url').innerText()
    expect(windowUrl).toMatch(/^https:\/\/www\.instagram\.com\/oauth\/authorize\?/)
    await look(developer, 'instagram-05-saved')
  })

  test('an account is invited, and accepts in its settings', async () => {
    await developer.getByRole('link', { name: 'Roles', exact: true }).first().click()
    await developer.getByText('Add Instagram Testers').click()
    await developer.getByLabel('Instagram username').fill('mira.prints')
    await button(developer, 'Send invitation')
    await owner.goto(walk.at('www.instagram.com', '/accounts/manage_access/?tab=tester_invites'))
    await look(owner, 'instagram-06-sign-in')
    await signIn(owner, 'Username', 'mira.prints')
    await look(owner, 'instagram-07-tester-invites')
    await button(owner, /^Accept/)
    expect(await said(owner)).toContain('Accepted on')
  })

  test('the window wants the password once more, lets a permission go, and leads to the redirect URI', async () => {
    await owner.goto(windowUrl.replace('https://', `${walk.url}/`))
    const content = owner.getByRole('checkbox', { name: /publish/i })
    await content.uncheck()
    await look(owner, 'instagram-08-window')
    await owner.getByLabel('Password of mira.prints').fill('a wrong one')
    await button(owner, 'Authorize')
    expect(await said(owner)).toContain('not the password')
    expect(await content.isChecked()).toBe(false)
    await look(owner, 'instagram-09-wrong-password')
    await owner.getByLabel('Password of mira.prints').fill(samplePassword)
    await button(owner, 'Authorize')
    await owner.waitForURL(/\/console\/callback\/\?code=AQ[\w-]+#_$/)
    await look(owner, 'instagram-10-redirect')
    await developer.getByRole('link', { name: 'API setup with Instagram login' }).click()
    await button(developer, 'Show Instagram app secret')
    const exchange = await fetch(walk.at('api.instagram.com', '/oauth/access_token'), {
      method: 'POST',
      body: new URLSearchParams({
        client_id: new URL(windowUrl).searchParams.get('client_id') ?? '',
        client_secret: /[0-9a-f]{32}/.exec(await said(developer))?.[0] ?? '',
        grant_type: 'authorization_code',
        redirect_uri: `${walk.url}/console/callback/`,
        code: new URL(owner.url()).searchParams.get('code') ?? '',
      }),
    })
    const { permissions } = await exchange.json()
    expect(permissions).toContain('instagram_business_basic')
    expect(permissions).not.toContain('instagram_business_content_publish')
  })

  test('the dashboard generates a token for the account', async () => {
    await developer.getByLabel('Instagram username').fill('mira.prints')
    await developer.getByLabel('Its password in this world').fill(samplePassword)
    await button(developer, 'Generate token')
    await look(developer, 'instagram-11-token')
    const token = await developer.locator('#access-token').innerText()
    const answer = await fetch(walk.at('graph.instagram.com', `/me?fields=username&access_token=${token}`))
    expect(await answer.json()).toMatchObject({ username: 'mira.prints' })
  })

  test('Apps and Websites removes the app and asks it to delete, and the app hears of both', async () => {
    await owner.goto(walk.at('www.instagram.com', '/accounts/manage_access/'))
    await look(owner, 'instagram-12-apps-and-websites')
    await button(owner, /^Remove Print Shop/)
    await look(owner, 'instagram-13-removed')
    await button(owner, /^Request deletion of your data/)
    await owner.getByText('The app is asked to delete what it has of you.').waitFor()
    await walk.platform.deliverCallbacks()
    expect(walk.called.map(({ path }) => path)).toEqual(['/deauthorize', '/deletion'])
    for (const { form } of walk.called) expect(form.get('signed_request')).toMatch(/^[\w-]+\.[\w-]+$/)
    await owner.reload()
    expect(await said(owner)).toContain('c0ffee')
    await look(owner, 'instagram-14-deletion-requested')
  })

  test('the dashboard lists what the app was told', async () => {
    await developer.getByRole('link', { name: 'User Data Deletion Requests' }).click()
    const text = await said(developer)
    for (const part of ['Deauthorize callback', 'Data deletion request', 'Delivered', 'c0ffee'])
      expect(text).toContain(part)
    await look(developer, 'instagram-15-callbacks')
  })
})
