import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, look } from './chromium.ts'
import { said, startWalk, type Walk } from './walk.ts'

/** The console of somebody who builds an app: what was asked, the time, snapshots and faults. */
describe.skipIf(chromiumPath === undefined)("the developer's desk, in a real browser", () => {
  let walk: Walk
  let page: Page

  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    walk.platform.fetch(new Request(`https://graph.instagram.com${path}`, init))

  beforeAll(async () => {
    walk = await startWalk('2026-11-01', 'everything')
    page = await walk.newPage()
  }, 60_000)
  afterAll(() => walk?.[Symbol.asyncDispose]())

  test('nothing was asked yet, and the pages say how to begin', async () => {
    await page.goto(`${walk.url}/console/requests`)
    expect(await said(page)).toContain('No requests yet')
    await look(page, 'desk-requests-empty')
    await page.goto(`${walk.url}/console/faults`)
    expect(await said(page)).toContain('No faults yet')
  })

  test('requests are narrowed, opened, and a read is sent again without scripts', async () => {
    await ask('/me?fields=id&access_token=IGAAnonsense')
    await ask('/v25.0/17841400000000000/media?access_token=IGAAnonsense')
    await ask('/me/media', {
      method: 'POST',
      body: new URLSearchParams({ caption: 'Heron', access_token: 'IGAAnonsense' }),
    })
    await page.goto(`${walk.url}/`)
    await look(page, 'desk-home')
    await page.goto(`${walk.url}/console/requests`)
    await look(page, 'desk-requests')
    await page.getByLabel('Filter requests').fill('fields=id')
    await page.getByRole('button', { name: 'Filter' }).click()
    expect(await page.locator('.calls a').count()).toBe(1)
    await page.locator('.calls a').click()
    expect(await said(page)).toContain('Why it was refused')
    await look(page, 'desk-request')
    await page.getByText('As a curl command').click()
    expect(await said(page)).toContain('access_token=\'"$ACCESS_TOKEN"')
    await page.getByRole('button', { name: 'Repeat GET /me' }).click()
    expect(new URL(page.url()).pathname).toBe('/console/requests/4')
  })

  test('a write is sent again only after a question', async () => {
    await page.goto(`${walk.url}/console/requests/3`)
    await page.getByRole('link', { name: 'Repeat POST /me/media' }).click()
    await look(page, 'desk-repeat')
    await page.getByRole('button', { name: 'Send it again' }).click()
    expect(new URL(page.url()).pathname).toBe('/console/requests/5')
  })

  test('a jump is made and undone, and a snapshot is taken, compared and restored', async () => {
    await page.goto(`${walk.url}/console/clock`)
    await page.getByLabel('Date, or how far').fill('59d')
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await page.getByRole('button', { name: 'Move the clock' }).click()
    expect(walk.platform.clock.day()).toBe('2026-12-30')
    await look(page, 'desk-time')
    await page.getByRole('button', { name: 'Undo the jump' }).click()
    expect(walk.platform.clock.day()).toBe('2026-11-01')
    await page.getByLabel('Name of the snapshot').fill('two people linked')
    await page.getByRole('button', { name: 'Take a snapshot' }).click()
    walk.platform.faults.add({ error: 'rateApp' })
    await page.getByRole('link', { name: 'Open the snapshot two people linked' }).click()
    expect(await said(page)).toContain('fault')
    await look(page, 'desk-snapshot')
    await page.getByRole('button', { name: 'Restore this snapshot' }).click()
    expect(await said(page)).toContain('The snapshot was restored.')
    expect(walk.platform.faults.list()).toEqual([])
  })

  test('a fault is set by a pack and by the form, changed, switched off and removed', async () => {
    await page.goto(`${walk.url}/console/faults`)
    await page.getByRole('button', { name: 'Turn on: Container gone' }).click()
    await page.getByLabel('Every nth request').fill('0')
    await page.getByLabel('Error', { exact: true }).fill('rateApp')
    await page.getByRole('button', { name: 'Add the fault' }).click()
    expect(await said(page)).toContain('Every 0th would never happen')
    await look(page, 'desk-faults')
    await page.getByLabel('Every nth request').fill('2')
    await page.getByRole('button', { name: 'Add the fault' }).click()
    await page.getByRole('button', { name: 'Switch off f2' }).click()
    expect(walk.platform.faults.list()).toMatchObject([{ id: 'container-gone' }, { id: 'f2', every: 2, off: true }])
    await page.getByRole('link', { name: 'f2', exact: true }).click()
    await look(page, 'desk-fault')
    await page.locator('summary', { hasText: 'Remove this fault' }).click()
    await page.getByRole('button', { name: 'Remove this fault' }).click()
    expect(walk.platform.faults.list()).toHaveLength(1)
  })

  test('mistakes are listed with their fix and their requests, and forgotten', async () => {
    // The requests of the tests before had their tokens in the address.
    await walk.platform.fetch(new Request(`${walk.url}/console/api/v1/lint`, { method: 'DELETE' }))
    await page.goto(`${walk.url}/console/lint`)
    expect(await said(page)).toContain('No mistakes found')
    await look(page, 'desk-lint-empty')
    await ask('/v21.0/me?fields=id&access_token=IGAAnonsense', { headers: { origin: 'https://app.example' } })
    await page.goto(`${walk.url}/console/lint`)
    expect(await said(page)).toContain('Call Instagram from your server')
    await page.getByText(/^All \d+ rules/).click()
    await look(page, 'desk-lint')
    await page
      .getByRole('link', { name: /^Request \d+$/ })
      .first()
      .click()
    expect(new URL(page.url()).pathname).toMatch(/^\/console\/requests\/\d+$/)
    await page.goto(`${walk.url}/console/lint`)
    await page.locator('summary', { hasText: 'Clear all' }).click()
    await page.getByRole('button', { name: 'Clear all' }).click()
    expect(await said(page)).toContain('Cleared.')
    expect(await said(page)).toContain('No mistakes found')
    await walk.platform.fetch(new Request(`${walk.url}/console/api/v1/lint`, { method: 'DELETE' }))
  })

  test('with scripts there are keys, copy buttons, and requests that show up by themselves', async () => {
    const browser = await launchChromium()
    try {
      const live = await browser.newPage()
      const errors: string[] = []
      live.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      live.on('pageerror', (error) => errors.push(error.message))
      await live.goto(`${walk.url}/console/requests`)
      await live.keyboard.press('/')
      expect(await live.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
      await live.keyboard.press('Escape')
      await live.locator('h1').click()
      const event = live.locator('.calls a', { hasText: 'fields=shown_by_itself' })
      await ask('/me?fields=shown_by_itself')
      await event.waitFor({ timeout: 10_000 })
      await live.getByRole('button', { name: /^Hold/ }).click()
      await live.locator('h1').click()
      await live.keyboard.press('j')
      await live.keyboard.press('Enter')
      await live.waitForURL(/\/console\/requests\/\d+/)
      await live.getByText('As a curl command').click()
      expect(await live.getByRole('button', { name: 'Copy curl' }).count()).toBe(1)
      await live.locator('h1').click()
      await live.keyboard.press('g')
      await live.keyboard.press('t')
      await live.waitForURL(/\/console\/clock$/)
      await live.keyboard.press('?')
      await live.waitForURL(/\/console\/keys$/)
      await look(live, 'desk-keys')
      await live.getByLabel('Use shortcuts in this browser').uncheck()
      await live.locator('h1').click()
      await live.keyboard.press('g')
      await live.keyboard.press('t')
      expect(new URL(live.url()).pathname).toBe('/console/keys')
      expect(errors).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
