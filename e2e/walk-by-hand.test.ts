import { samplePassword, sampleWorld } from '@darkroom/platform'
import { type RunningServer, startServer } from 'darkroom'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, look } from './chromium.ts'

const site = 'https://socialsizzle.herokuapp.com'

/** Every step of the tutorial by hand, in a real browser with scripts off; each page on a desk, on a phone and in the dark. */
describe.skipIf(chromiumPath === undefined)('the tutorial by hand, in a real browser', () => {
  let server: RunningServer
  let browser: Browser
  let developer: Page
  let owner: Page
  let clientId = ''

  beforeAll(async () => {
    const { people, accounts } = sampleWorld('')
    server = await startServer({ asOf: '2024-11-01', world: { people, accounts } })
    browser = await launchChromium()
    const newPage = async (): Promise<Page> => (await browser.newContext({ javaScriptEnabled: false })).newPage()
    developer = await newPage()
    owner = await newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const at = (host: string, path: string): string => `${server.url}/${host}${path}`
  const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

  test('the console leads to the App Dashboard', async () => {
    await developer.goto(server.url)
    await look(developer, '01-console')
    await developer.goto(at('developers.facebook.com', '/'))
    await developer.getByLabel('E-mail').fill('dana@darkroom.test')
    await developer.getByLabel('Password').fill(samplePassword)
    await developer.getByRole('button', { name: 'Sign in' }).click()
    await look(developer, '02-my-apps')
    expect(await heading(developer)).toContain('My Apps')
  })

  test('an app of type Consumer is created', async () => {
    await developer.getByRole('link', { name: 'Create App' }).click()
    await developer.getByRole('radio', { name: /^Consumer/ }).check()
    await developer.getByLabel('Display name').fill('Social Sizzle')
    await look(developer, '03-create-app')
    await developer.getByRole('button', { name: 'Create App' }).click()
    expect(developer.url()).toMatch(/\/apps\/\d+\/dashboard/)
    await look(developer, '04-app-dashboard')
  })

  test('Settings > Basic > Add Platform > Website takes a URL, and another one later', async () => {
    await developer.getByRole('link', { name: 'Basic', exact: true }).click()
    await developer.getByText('Add Platform').click()
    await developer.getByRole('button', { name: 'Website' }).click()
    for (const url of [`${site}/`, `${site}/auth/`]) {
      await developer.getByLabel('Site URL').fill(url)
      await developer.getByRole('button', { name: 'Save Changes' }).click()
      expect(await developer.getByLabel('Site URL').inputValue()).toBe(url)
    }
    await look(developer, '05-settings-basic')
  })

  test('Products > Instagram Basic Display > Set Up > Create New App keeps the URLs and shows the appended slash', async () => {
    await developer.getByRole('link', { name: 'Products' }).click()
    await look(developer, '06-products')
    await developer.getByRole('button', { name: 'Set Up' }).click()
    await developer.getByText('Create New App').last().click()
    await developer.getByLabel('Valid OAuth Redirect URIs').fill(`${site}\n${server.url}/console/callback/`)
    await developer.getByLabel('Deauthorize Callback URL').fill(site)
    await developer.getByLabel('Data Deletion Request URL').fill(site)
    await look(developer, '07-create-new-app')
    await developer.getByRole('button', { name: 'Create App' }).click()
    expect(await developer.getByLabel('Valid OAuth Redirect URIs').inputValue()).toBe(
      `${site}/\n${server.url}/console/callback/`,
    )
    clientId = (await developer.locator('dd').nth(0).innerText()).trim()
    expect(clientId).toMatch(/^\d{15,16}$/)
    await look(developer, '08-basic-display')
  })

  test('Roles > Roles > Instagram Testers > Add, by username', async () => {
    await developer.getByRole('link', { name: 'Roles' }).last().click()
    await developer.getByText('Add Instagram Testers').click()
    await developer.getByLabel('Instagram username').fill('jayposiris')
    await developer.getByRole('button', { name: 'Send invitation' }).click()
    await look(developer, '09-roles')
    expect(await developer.getByRole('region', { name: 'Instagram Testers' }).innerText()).toContain('Pending')
  })

  test('before the invitation is accepted, the window says so, and how to fix it', async () => {
    await openWindow(owner)
    await look(owner, '10-sign-in')
    await owner.getByLabel('Username').fill('jayposiris')
    await owner.getByLabel('Password').fill(samplePassword)
    await owner.getByRole('button', { name: 'Sign in' }).click()
    const text = await owner.locator('main').innerText()
    expect(text).toContain('Insufficient developer role')
    expect(text).toContain('Tester Invites')
    await look(owner, '11-refused')
  })

  test('Edit Profile > Apps and Websites > Tester Invites, accept', async () => {
    await owner.goto(at('www.instagram.com', '/jayposiris/'))
    await look(owner, '12-profile')
    await owner.getByRole('link', { name: 'Edit Profile' }).first().click()
    await look(owner, '13-edit-profile')
    await owner.getByRole('link', { name: 'Apps and Websites' }).click()
    await owner.getByRole('link', { name: 'Tester Invites' }).click()
    await look(owner, '14-tester-invites')
    await owner.getByRole('button', { name: /^Accept/ }).click()
    expect(await owner.locator('main').innerText()).toContain('Accepted on')
  })

  test('the window shows who, which app and what it asks for, and leads to the redirect URI with a code and #_', async () => {
    await openWindow(owner)
    const text = await owner.locator('main').innerText()
    for (const part of ['jayposiris', 'Social Sizzle', 'Profile information', 'Media']) expect(text).toContain(part)
    await look(owner, '15-authorization-window')
    await owner.getByRole('button', { name: 'Authorize' }).focus()
    await owner.keyboard.press('Enter')
    await owner.waitForURL(/\/console\/callback\/\?code=AQ[\w-]+#_$/)
    await look(owner, '16-redirect')
  })

  test('Cancel leads back with access_denied', async () => {
    await openWindow(owner)
    await owner.getByRole('button', { name: 'Cancel' }).click()
    await owner.waitForURL(
      /\?error=access_denied&error_reason=user_denied&error_description=The\+user\+denied\+your\+request/,
    )
    await look(owner, '17-cancelled')
  })

  test('the pages off the way fit a phone too', async () => {
    for (const page of ['explanations', 'requests']) {
      await owner.goto(`${server.url}/console/${page}`)
      await look(owner, `18-${page}`)
    }
  })

  function windowUrl(): string {
    const query = `client_id=${clientId}&redirect_uri=${server.url}/console/callback/&scope=user_profile,user_media&response_type=code`
    return at('api.instagram.com', `/oauth/authorize?${query}`)
  }

  async function openWindow(page: Page): Promise<void> {
    await page.goto(windowUrl())
  }
})
