import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { startServer } from 'darkroom'
import { expect, test } from 'vitest'
import { freePort } from '../free-port.ts'
import { readBlocks, root } from './code-blocks.ts'

const run = promisify(execFile)
const darkroom = join(root, 'packages/cli/bin/darkroom.js')
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  NO_COLOR: '1',
}

test('the quick start, from sign-in to a webhook, as its page says', async () => {
  const folder = join(root, 'e2e/.examples-monday')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  await using server = await startServer({ asOf: '2026-10-01' })
  const exec = [darkroom, 'exec', '--url', server.url, '--login', 'instagram', '--', 'node']
  try {
    for (const { file, code } of readBlocks().filter(({ page }) => page === 'quick-start.md')) {
      if (file !== undefined) writeFileSync(join(folder, file), code)
    }
    const { stdout } = await run(process.execPath, [...exec, join(folder, 'monday.mjs')], { env })
    expect(stdout).toMatch(/^signed in as mira\.prints\n(- (IMAGE|VIDEO|CAROUSEL_ALBUM) .*\n)+published \d+\n$/)

    const port = await freePort()
    const app = spawn(process.execPath, [...exec, join(folder, 'webhooks.mjs')], {
      env: { ...env, PORT: String(port) },
    })
    try {
      const lines = createInterface({ input: app.stdout })[Symbol.asyncIterator]()
      expect((await lines.next()).value).toBe('waiting for webhooks')
      const trigger = ['trigger', 'comments', '--to', `http://localhost:${port}/webhooks`, '--url', server.url]
      const sent = await run(process.execPath, [darkroom, ...trigger], { env })
      expect(sent.stdout).toContain('delivered')
      expect((await lines.next()).value).toMatch(/^comments comments:/)

      await switchToLive(server.url)
      const listen = ['listen', '--once', '--forward-to', `http://localhost:${port}/webhooks`, '--url', server.url]
      const listening = spawn(process.execPath, [darkroom, ...listen], { env })
      try {
        expect((await createInterface({ input: listening.stderr })[Symbol.asyncIterator]().next()).value).toMatch(
          /go to/,
        )
        const [, media] = /published (\d+)/.exec(stdout) ?? []
        await fetch(`${server.url}/console/api/v1/comments`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ media, by: 'ana.bakes', text: 'Lovely' }),
        })
        expect((await lines.next()).value).toMatch(/^comments comments:/)
      } finally {
        listening.kill('SIGTERM')
        await once(listening, 'exit')
      }
    } finally {
      app.kill('SIGTERM')
      await once(app, 'exit')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** What the page says to press in the App Dashboard. */
async function switchToLive(url: string): Promise<void> {
  const dashboard = `${url}/developers.facebook.com`
  const cookies = new Map<string, string>()
  const visit = async (path: string, form?: Record<string, string>): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = form && { method: 'POST', body: new URLSearchParams(form) }
    const answer = await fetch(dashboard + path, { headers: { cookie }, redirect: 'manual', ...body })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    expect(answer.status).toBeLessThan(400)
    return /name="form_token" value="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
  }
  const person = { email: 'dana@darkroom.test', password: 'safelight' }
  await visit('/login/', { form_token: await visit('/login/'), ...person })
  const app = '/apps/358205879134926'
  await visit(`${app}/mode/`, { form_token: await visit(`${app}/dashboard/`), mode: 'live' })
}
