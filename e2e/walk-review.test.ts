import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, look } from './chromium.ts'
import { said, startWalk, type Walk } from './walk.ts'

/** The review rehearsal as somebody reads it who is about to submit an app, with scripts off. */
describe.skipIf(chromiumPath === undefined)('the review rehearsal, in a real browser', () => {
  let walk: Walk
  let page: Page

  beforeAll(async () => {
    walk = await startWalk('2026-11-01', 'everything')
    page = await walk.newPage()
  }, 60_000)
  afterAll(() => walk?.[Symbol.asyncDispose]())

  test('it says what is left to do, and why', async () => {
    await page.goto(`${walk.url}/`)
    await page.locator('nav').getByRole('link', { name: 'Review rehearsal' }).click()
    expect(await said(page)).toContain(' to do')
    expect(await said(page)).toContain('No permission has been requested yet')
    await look(page, 'review-first')
  })

  test('a call is made from it, counts, and leaves the others to do', async () => {
    await page.getByRole('link', { name: 'Make a call that needs instagram_business_basic' }).click()
    await page.getByRole('combobox', { name: 'Username' }).fill('mira.prints')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await said(page)).toContain('Answer 200')
    await page.goto(`${walk.url}/console/review/`)
    expect(await page.getByRole('row', { name: 'instagram_business_basic' }).textContent()).toContain('ready')
    expect(await said(page)).toContain('What the recording shows')
    await look(page, 'review')
  })

  test('a callback is tried, and how the server answered is told', async () => {
    await page.getByRole('button', { name: 'Try it: A way to have data deleted' }).click()
    expect(await said(page)).toContain('Sending.')
    await walk.platform.deliverCallbacks()
    await page.goto(`${walk.url}/console/review/`)
    expect(await said(page)).toContain('The app confirmed the request.')
    expect(walk.called.map(({ path }) => path)).toEqual(['/auth/'])
  })
})
