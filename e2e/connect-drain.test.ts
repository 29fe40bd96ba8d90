import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createRootKey } from '@darkroom/connect/vault'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** A real process of `darkroom connect`, told to stop as systems do. */
test('SIGTERM finishes what is underway, takes nothing new, closes the store, and ends with 0', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-drain-'))
  const config = join(folder, 'connect.yaml')
  writeFileSync(
    config,
    `listen: 127.0.0.1:0
publicUrl: http://localhost:4100
data: store
rootKey: env:ROOT
apps:
  instagram:
    appId: "990602627938098"
    appSecret: env:SECRET
    scopes: [instagram_business_basic]
`,
  )
  const child = spawn('darkroom', ['connect', '--config', config, '--json'], {
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      ROOT: createRootKey().reveal(),
      SECRET: 'planted app secret',
    },
  })
  try {
    const ended = new Promise((resolve) => child.once('close', resolve))
    const { url, admin } = JSON.parse(await firstLine(child)) as { url: string; admin: string }
    const page = new URL(new URL(admin).pathname, url)
    const shown = await fetch(page)
    const [cookie = ''] = shown.headers.getSetCookie().map((each) => each.split(';')[0])
    const proof = /name="proof" value="([^"]+)"/.exec(await shown.text())?.[1] ?? ''

    // Half of a form is sent; the process is told to stop; and only then comes the rest.
    const form = `proof=${proof}`
    const sent = request(page, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(form.length),
        connection: 'close',
      },
    })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      sent.once('response', (response) => resolve(response.resume().statusCode))
      sent.once('error', reject)
    })
    sent.write(form.slice(0, 10))
    expect((await fetch(new URL('/readyz', url), { headers: { connection: 'close' } })).status).toBe(200)
    child.kill('SIGTERM')
    await refused(url)
    sent.end(form.slice(10))
    expect(await answered).toBe(303)
    expect(await ended).toBe(0)
    // A store that was closed has written its log back.
    expect(readdirSync(join(folder, 'store'))).toEqual(['connect.db'])
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}, 30_000)

async function firstLine(child: ChildProcess): Promise<string> {
  let out = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (out.includes('\n')) resolve(out)
    })
    child.once('close', () => reject(new Error(`It ended before it began: ${out}`)))
  })
}

/** Settles once nobody listens any more. */
async function refused(url: string): Promise<void> {
  for (;;) {
    const isOpen = await fetch(new URL('/healthz', url), { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    )
    if (!isOpen) return
  }
}
