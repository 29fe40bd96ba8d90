import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { samplePassword } from '@darkroom/platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDev } from '../packages/cli/src/connect/run-dev.ts'
import { testTerminal } from '../packages/cli/src/testing/terminal.ts'
import { chromiumPath, launchChromium, look } from './chromium.ts'
import { type FolderServer, serveFolder } from './serve-folder.ts'

const root = join(import.meta.dirname, '..')

/** A port that was free a moment ago: connect has to be told of it before the app listens. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe.skipIf(chromiumPath === undefined).each(['express-app.ts', 'plain-server.ts'])(
  'examples/connect/%s',
  (name) => {
    const terminal = testTerminal()
    const stop = Promise.withResolvers<void>()
    let running: Promise<void>
    let app: ChildProcess
    let appUrl: string
    let told: Record<'url' | 'apiKey' | 'admin' | 'webhookSecret', string>
    let browser: Browser
    let files: FolderServer

    beforeAll(async () => {
      files = await serveFolder(join(root, 'examples/publish'))
      const port = await freePort()
      appUrl = `http://localhost:${port}`
      const webhooksTo = `http://127.0.0.1:${port}/hooks`
      running = runDev({ port: 0, platformPort: 0, json: true, webhooksTo }, terminal, stop.promise)
      while (!terminal.out().includes('\n'))
        await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 20))])
      told = JSON.parse(terminal.out()) as typeof told
      app = spawn(process.execPath, ['--no-warnings', join(root, 'examples/connect', name)], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          CONNECT_URL: told.url,
          CONNECT_API_KEY: told.apiKey,
          WEBHOOK_SECRET: told.webhookSecret,
          PORT: String(port),
        },
      })
      await new Promise((resolve) => app.stdout?.once('data', resolve))
      browser = await launchChromium()
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      app?.kill()
      stop.resolve()
      await running
      await files[Symbol.asyncDispose]()
    })

    test('an account is connected and read, a photo is published, and the app is told', async () => {
      const page = await browser.newPage()
      page.setDefaultTimeout(15_000)
      await page.goto(appUrl)
      await page.getByRole('button', { name: 'Connect an account' }).click()
      await page.getByRole('button', { name: 'Continue to Instagram' }).click()
      await page.getByLabel('Username').fill('mira.prints')
      await page.getByLabel('Password').fill(samplePassword)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('button', { name: 'Authorize' }).click()
      await page.getByRole('heading', { name: '@mira.prints is connected' }).waitFor()

      await page.goto(appUrl)
      await page.getByRole('link', { name: '@mira.prints' }).click()
      const read = JSON.parse(await page.getByText('mira.prints').innerText()) as Record<string, unknown>
      expect(read).toEqual({ username: 'mira.prints', media_count: expect.any(Number), id: expect.any(String) })

      await page.goto(appUrl)
      await page.getByLabel('Address of a photo').fill(`${files.url}/print.jpg`)
      await page.getByLabel('Caption').fill('Moss and water')
      await page.getByRole('button', { name: 'Publish' }).click()
      const published = async (): Promise<number> => {
        await page.goto(appUrl)
        return page.getByText('post.published').count()
      }
      await expect.poll(published, { timeout: 30_000 }).toBe(1)
      await page.getByRole('link', { name: '@mira.prints' }).click()
      const after = JSON.parse(await page.getByText('mira.prints').innerText()) as Record<string, unknown>
      expect(after['media_count']).toBe(Number(read['media_count']) + 1)
    })

    test('the operator sees the post and its delivery', async () => {
      const page = await browser.newPage()
      page.setDefaultTimeout(15_000)
      await page.goto(told.admin)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.goto(`${told.url}/admin/posts`)
      await page.getByRole('link', { name: 'Moss and water' }).click()
      await page.getByRole('heading', { name: 'Moss and water' }).waitFor()
      await look(page, `connect-post-${name}`)
      await page.goto(`${told.url}/admin/deliveries`)
      await look(page, `connect-deliveries-${name}`)
      await page.getByRole('link', { name: 'post.published' }).first().click()
      await look(page, `connect-delivery-${name}`)
      await page.getByRole('button', { name: 'Resend' }).click()
      await page.getByRole('heading', { name: 'post.published' }).waitFor()
    })

    test('what is not signed is not taken', async () => {
      const answer = await fetch(`${appUrl}/hooks`, { method: 'POST', body: '{"type":"post.published","data":{}}' })
      expect(answer.status).toBe(401)
    })
  },
)
