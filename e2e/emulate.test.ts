import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { instagram } from '@darkroom/emulate'
import { samplePassword } from '@darkroom/platform'
import { serve } from '@hono/node-server'
import { createEmulator } from 'emulate'
import { expect, test } from 'vitest'
import { chromiumPath, launchChromium } from './chromium.ts'

const root = join(import.meta.dirname, '..')

/** Two ports on end that nothing listens at, as emulate's command wants. */
async function freePorts(): Promise<number> {
  const first = createServer().listen(0, '127.0.0.1')
  await once(first, 'listening')
  const { port } = first.address() as { port: number }
  const second = createServer().listen(port + 1, '127.0.0.1')
  const isFree = await Promise.race([
    once(second, 'listening').then(() => true),
    once(second, 'error').then(() => false),
  ])
  await Promise.all([first, second].map((server) => new Promise((done) => server.close(done))))
  return isFree ? port : freePorts()
}

test('emulate’s own command serves Instagram beside GitHub, with the world of its seed', async () => {
  const port = await freePorts()
  const config = join(root, 'examples/emulate/emulate.config.mjs')
  const command = [
    join(root, 'node_modules/emulate/dist/index.js'),
    'start',
    '--config',
    config,
    '--port',
    String(port),
  ]
  const emulate = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  const ended = once(emulate, 'exit')
  let told = ''
  emulate.stderr.on('data', (text: Buffer) => (told += String(text)))
  try {
    const lines = createInterface({ input: emulate.stdout })
    for await (const line of lines) {
      told += `${line}\n`
      if (line.includes(`:${port + 1}`)) break
    }
    const here = told.includes('instagram') ? port + 1 : port
    const window = `http://localhost:${here}/www.instagram.com/oauth/authorize?client_id=2000000000000002&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fauth%2Fcallback&scope=instagram_business_basic&response_type=code`
    const page = await fetch(window)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('name="password"')])
    expect((await fetch(`http://localhost:${here}/graph.instagram.com/me`)).status).toBe(400)
    expect((await fetch(`http://localhost:${port}/repos/a/b`)).status).toBe(404)
  } catch (error) {
    throw new Error(`emulate told:\n${told}`, { cause: error })
  } finally {
    emulate.kill('SIGTERM')
    await ended
  }
})

test.skipIf(chromiumPath === undefined)('a browser signs in below a path of the app that is developed', async () => {
  const { promise: listening, resolve } = Promise.withResolvers<number>()
  let answer: (request: Request) => Response | Promise<Response> = () => new Response()
  const server = serve({ port: 0, hostname: '127.0.0.1', fetch: (request) => answer(request) }, ({ port }) =>
    resolve(port),
  )
  const origin = `http://localhost:${await listening}`
  const baseUrl = `${origin}/emulate/instagram`
  const api = await createEmulator({ service: instagram({ asOf: '2026-10-01' }), listen: false, baseUrl })
  answer = (request) =>
    new URL(request.url).pathname.startsWith('/emulate/') ? api.fetch(request) : new Response('The app itself')
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const asked = new URLSearchParams({
      client_id: '1093847265518402',
      redirect_uri: `${baseUrl}/console/callback/`,
      scope: 'instagram_business_basic',
      response_type: 'code',
    })
    await page.goto(`${baseUrl}/www.instagram.com/oauth/authorize?${asked}`)
    await page.getByLabel('Username').fill('mira.prints')
    await page.getByLabel('Password').fill(samplePassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Authorize' }).click()
    await page.waitForURL(/console\/callback\/\?code=/)
    expect(page.url()).toContain(`${baseUrl}/console/callback/?code=AQ`)
    await page
      .getByRole('link', { name: /Darkroom/ })
      .first()
      .click()
    expect(page.url()).toContain(baseUrl)
    expect(errors).toEqual([])
  } finally {
    await browser.close()
    await api.close()
    server.close()
  }
})
