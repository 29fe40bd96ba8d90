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
    } finally {
      app.kill('SIGTERM')
      await once(app, 'exit')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
