import { samplePassword } from '@darkroom/platform'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDev } from '../packages/cli/src/connect/run-dev.ts'
import { testTerminal } from '../packages/cli/src/testing/terminal.ts'
import { chromiumPath, launchChromium, look } from './chromium.ts'

interface Told {
  readonly url: string
  readonly apiKey: string
}

/** Accounts are connected by hand, in a real browser with scripts off: cookies, redirects and the content security policy are the browser's. */
describe.skipIf(chromiumPath === undefined)('connecting an account by hand', () => {
  const terminal = testTerminal()
  const stop = Promise.withResolvers<void>()
  let running: Promise<void>
  let told: Told
  let browser: Browser

  beforeAll(async () => {
    running = runDev({ port: 0, platformPort: 0, json: true, asOf: new Date('2026-10-01') }, terminal, stop.promise)
    while (!terminal.out().includes('\n'))
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 20))])
    told = JSON.parse(terminal.out()) as Told
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    stop.resolve()
    await running
  })

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false })
    context.setDefaultTimeout(10_000)
    return context.newPage()
  }

  async function ask<T>(path: string, body?: object): Promise<T> {
    const headers = { authorization: `Bearer ${told.apiKey}`, 'content-type': 'application/json' }
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    return (await (await fetch(`${told.url}${path}`, init)).json()) as T
  }

  test('with Instagram Login: the link, the window, the account', async () => {
    const page = await newPage()
    const { url } = await ask<{ url: string }>('/v1/links', { login: 'instagram' })
    await page.goto(url)
    await look(page, 'connect-01-begin')
    await page.getByRole('button', { name: 'Continue to Instagram' }).click()
    await page.getByLabel('Username').fill('mira.prints')
    await page.getByLabel('Password').fill(samplePassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('checkbox', { name: /comments/i }).uncheck()
    await page.getByRole('button', { name: 'Authorize' }).click()
    await page.getByRole('heading', { name: '@mira.prints is connected' }).waitFor()
    await look(page, 'connect-02-missing')
    await page.getByRole('button', { name: /^Ask again/ }).click()
    await page.getByRole('button', { name: 'Authorize' }).click()
    await page.getByRole('heading', { name: '@mira.prints is connected' }).waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    await look(page, 'connect-03-done')
    const { items } = await ask<{ items: { state: string; permissions: { missing: string[] } }[] }>('/v1/connections')
    expect(items).toMatchObject([{ state: 'healthy', permissions: { missing: [] } }])
  })

  test('with Facebook Login: one of several accounts is chosen', async () => {
    const page = await newPage()
    const { url } = await ask<{ url: string }>('/v1/links', { login: 'facebook' })
    await page.goto(url)
    await page.getByRole('button', { name: 'Continue to Facebook' }).click()
    await page.getByLabel('E-mail').fill('dana@darkroom.test')
    await page.getByLabel('Password').fill(samplePassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Continue as Dana Developer' }).click()
    await page.getByRole('heading', { name: 'Which account' }).waitFor()
    await look(page, 'connect-04-choose')
    await page.getByRole('radio', { name: /ana\.bakes/ }).check()
    await page.getByRole('button', { name: 'Connect' }).click()
    await page.getByRole('heading', { name: '@ana.bakes is connected' }).waitFor()
  })

  test('a link that was used says so, with a number for the operator', async () => {
    const page = await newPage()
    await page.goto(`${told.url}/link/${'a'.repeat(43)}`)
    const text = await page.getByRole('main').innerText()
    expect(text).toContain('not valid')
    const reference = /\b[0-9A-Zx]{8}\b/i.exec(text.split('number:')[1] ?? '')?.[0]
    expect(terminal.err()).toContain(`"reference":"${reference}"`)
    await look(page, 'connect-05-problem')
  })
})
