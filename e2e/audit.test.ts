import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditPage } from './audit.ts'
import { chromiumPath, launchChromium } from './chromium.ts'

/** The audit that each walk holds its pages against finds what is wrong, with scripts off. */
describe.skipIf(chromiumPath === undefined)('the audit of a page', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  })
  afterAll(() => browser?.close())

  const audit = async (body: string, lang = 'en'): Promise<void> => {
    const html = `<!doctype html><html lang="${lang}"><title>A page</title><main>${body}</main></html>`
    await page.goto(`data:text/html,${encodeURIComponent(html)}`)
    await auditPage(page, 'a page')
  }

  test('lets a page pass that has nothing wrong', async () => {
    await expect(audit('<h1>One</h1><label>Name <input></label>')).resolves.toBeUndefined()
  })

  test.each([
    ['no h1', '<p>None</p>', '0 elements h1'],
    ['two h1', '<h1>One</h1><h1>Two</h1>', '2 elements h1'],
    ['a heading that jumps', '<h1>One</h1><h4>Four</h4>', 'heading-order'],
    ['an input without a label', '<h1>One</h1><input>', 'label: <input>'],
    ['an id twice', '<h1 id="a">One</h1><p id="a">Two</p>', 'duplicate-id'],
    ['pale text', '<h1>One</h1><p style="color:#aaa">Pale</p>', 'color-contrast'],
    ['a button without a name', '<h1>One</h1><button></button>', 'button-name'],
    ['a name without its words', '<h1>One</h1><button aria-label="Go">Send</button>', 'label-content-name-mismatch'],
  ])('finds %s', async (_, body, problem) => {
    await expect(audit(body)).rejects.toThrow(problem)
  })

  test('finds a page whose language is not told', async () => {
    await expect(audit('<h1>One</h1>', '')).rejects.toThrow('html-has-lang')
  })
})
