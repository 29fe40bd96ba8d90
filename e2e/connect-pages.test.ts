import { samplePassword } from '@darkroom/platform'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDev } from '../packages/cli/src/connect/run-dev.ts'
import { testTerminal } from '../packages/cli/src/testing/terminal.ts'
import { navigation } from '../packages/connect/src/pages/navigation.ts'
import { chromiumPath, launchChromium, look } from './chromium.ts'

interface Told {
  readonly url: string
  readonly apiKey: string
  readonly admin: string
}

/** The operator's pages in a real browser, with scripts off: signing in, looking at each page, a key, a disconnect. */
describe.skipIf(chromiumPath === undefined)("the operator's pages by hand", () => {
  const terminal = testTerminal()
  const stop = Promise.withResolvers<void>()
  let running: Promise<void>
  let told: Told
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    running = runDev({ port: 0, platformPort: 0, json: true, asOf: new Date('2026-10-01') }, terminal, stop.promise)
    while (!terminal.out().includes('\n'))
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 20))])
    told = JSON.parse(terminal.out()) as Told
    browser = await launchChromium()
    const context = await browser.newContext({ javaScriptEnabled: false })
    context.setDefaultTimeout(10_000)
    page = await context.newPage()
  }, 30_000)
  afterAll(async () => {
    await browser?.close()
    stop.resolve()
    await running
  })

  /** Connects the sample account as its owner does, without the permission for comments. */
  async function link(): Promise<string> {
    const headers = { authorization: `Bearer ${told.apiKey}`, 'content-type': 'application/json' }
    const made = await fetch(`${told.url}/v1/links`, { method: 'POST', headers, body: '{"login":"instagram"}' })
    const { url, id } = (await made.json()) as { url: string; id: string }
    const owner = await browser.newContext({ javaScriptEnabled: false })
    const visit = await owner.newPage()
    await visit.goto(url)
    await visit.getByRole('button', { name: 'Continue to Instagram' }).click()
    await visit.getByLabel('Username').fill('mira.prints')
    await visit.getByLabel('Password').fill(samplePassword)
    await visit.getByRole('button', { name: 'Sign in' }).click()
    await visit.getByRole('checkbox', { name: /comments/i }).uncheck()
    await visit.getByRole('button', { name: 'Authorize' }).click()
    await visit.getByRole('heading', { name: '@mira.prints is connected' }).waitFor()
    await owner.close()
    const state = (await (await fetch(`${told.url}/v1/links/${id}`, { headers })).json()) as { connection: string }
    return state.connection
  }

  test('somebody who is not signed in is told how to', async () => {
    await page.goto(`${told.url}/admin`)
    await page.getByRole('heading', { name: 'Sign in to connect' }).waitFor()
    await look(page, 'connect-admin-00-how-to')
  })

  test('the link that the terminal printed signs in', async () => {
    await page.goto(told.admin)
    await look(page, 'connect-admin-01-sign-in')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    await look(page, 'connect-admin-02-overview-empty')
  })

  test('every page of the navigation, with connections, is accessible, on a phone and in the dark', async () => {
    expect(await link()).toMatch(/^con_/)
    await page.goto(`${told.url}/admin/review`)
    await page.getByRole('button', { name: 'Review now' }).click()
    for (const { path, title } of navigation) {
      await page.goto(`${told.url}${path}`)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await look(page, `connect-admin-03${path.replaceAll('/', '-')}`)
    }
  }, 120_000)

  test('a connection, found by a search: its passport, a link for its owner, and the question before it is deleted', async () => {
    await page.goto(`${told.url}/admin/connections`)
    await page.getByLabel('Username or id').fill('mira')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name: '@mira.prints' }).click()
    await page.getByRole('heading', { name: 'Passport' }).waitFor()
    await look(page, 'connect-admin-04-connection')
    await page.getByRole('button', { name: 'New link for the owner' }).click()
    await page.getByText('It is shown only once').waitFor()
    await look(page, 'connect-admin-05-link')
    await page.getByRole('link', { name: 'Disconnect' }).click()
    await look(page, 'connect-admin-06-question')
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByRole('heading', { name: 'Passport' }).waitFor()
  }, 60_000)

  test('a key is made and shown once', async () => {
    await page.goto(`${told.url}/admin/tenants`)
    await page.getByRole('link', { name: 'Development' }).click()
    await page.getByLabel('Name').fill('server')
    await page.getByRole('button', { name: 'Create key' }).click()
    await page.getByText('The key server.').waitFor()
    await look(page, 'connect-admin-07-key')
  }, 60_000)

  test('the pages are reached by the keyboard: the first stop skips to the content', async () => {
    await page.goto(`${told.url}/admin`)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Skip to content')
  })

  test('signing out ends it', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(`${told.url}/admin/connections`)
    await page.getByRole('heading', { name: 'Sign in to connect' }).waitFor()
  })
})
