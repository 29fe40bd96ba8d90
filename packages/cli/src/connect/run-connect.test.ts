import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '@darkroom/connect'
import { createRootKey } from '@darkroom/connect/vault'
import { describe, expect, test } from 'vitest'
import { darkroom } from '../testing/command-line.ts'
import { testTerminal } from '../testing/terminal.ts'
import { temporaryDirectory } from '../testing/tools.ts'
import { runConnect } from './run-connect.ts'

const environment = { ROOT: createRootKey().reveal(), SECRET: 'planted app secret' }

function configured(path: string): string {
  mkdirSync(path, { recursive: true })
  const file = join(path, 'connect.yaml')
  writeFileSync(
    file,
    `listen: 127.0.0.1:0
publicUrl: https://connect.example
data: store
rootKey: env:ROOT
apps:
  instagram:
    appId: "990602627938098"
    appSecret: env:SECRET
    scopes: [instagram_business_basic]
`,
  )
  return file
}

test('darkroom connect serves a configuration on this machine, and stops when it is told', async () => {
  using directory = temporaryDirectory()
  const config = configured(directory.path)
  const terminal = testTerminal(environment)
  const stop = Promise.withResolvers<void>()
  const running = runConnect({ config, json: true }, terminal, stop.promise)
  while (!terminal.out().includes('\n'))
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 10))])
  const told = JSON.parse(terminal.out()) as { url: string; publicUrl: string; data: string; admin: string }
  // The first time, it prints a link to sign in with: nobody could sign in otherwise.
  expect((await fetch(told.url + new URL(told.admin).pathname)).status).toBe(200)
  expect(told).toMatchObject({ publicUrl: 'https://connect.example', data: join(directory.path, 'store') })
  const answer = await fetch(`${told.url}/readyz`)
  expect([answer.status, answer.headers.get('strict-transport-security')]).toEqual([200, expect.any(String)])
  stop.resolve()
  await running
  await expect(fetch(told.url)).rejects.toThrow()
})

describe('darkroom connect does not start', () => {
  test('without a configuration, and says how to try it out', async () => {
    const { code, terminal } = await darkroom(['connect', '--config', '/nowhere/connect.yaml'])
    expect([code, terminal.err()]).toEqual([1, expect.stringContaining('connect --dev')])
  })

  test('with mistakes in it, which are told all at once, each with its line', async () => {
    using directory = temporaryDirectory()
    const config = configured(directory.path)
    writeFileSync(
      config,
      readFileSync(config, 'utf8').replace('env:SECRET', 'a-literal-secret').replace('https:', 'http:'),
    )
    const { code, terminal } = await darkroom(['connect', '--config', config], environment)
    expect(code).toBe(1)
    expect(terminal.err()).toContain(`${config}:2: publicUrl`)
    expect(terminal.err()).toContain(`${config}:8: apps.instagram.appSecret is written in the configuration itself.`)
    expect(terminal.err()).not.toContain('a-literal-secret')
  })

  test('with another root key than the store was made with', async () => {
    using directory = temporaryDirectory()
    const config = configured(directory.path)
    expect((await darkroom(['connect', 'doctor', '--config', config], environment)).code).toBe(0)
    const { code, terminal } = await darkroom(['connect', 'doctor', '--config', config], {
      ...environment,
      ROOT: createRootKey().reveal(),
    })
    expect([code, terminal.err()]).toEqual([1, expect.stringContaining('which is not here')])
  })
})

describe('darkroom connect', () => {
  test('doctor, review and backup say what they found and did, also to programs', async () => {
    using directory = temporaryDirectory()
    const config = configured(directory.path)
    const doctor = await darkroom(['connect', 'doctor', '--config', config, '--json'], environment)
    expect(doctor.code).toBe(0)
    expect(JSON.parse(doctor.terminal.out())).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ level: 'ok', about: 'store' })]),
    })
    const review = await darkroom(['connect', 'review', '--config', config], environment)
    expect(review.terminal.out()).toContain('version of instagram')
    const to = join(directory.path, 'copy.db')
    expect((await darkroom(['connect', 'backup', '--config', config, '--to', to], environment)).code).toBe(0)
    expect(
      (await darkroom(['connect', 'backup', '--config', config, '--to', to], environment)).terminal.err(),
    ).toContain('already exists')
    expect(readFileSync(to, 'latin1')).not.toContain('planted app secret')
  })

  test('makes a link to sign in with, which is in no log', async () => {
    using directory = temporaryDirectory()
    const config = configured(directory.path)
    const { code, terminal } = await darkroom(['connect', 'admin-link', '--config', config, '--json'], environment)
    const { admin } = JSON.parse(terminal.out()) as { admin: string }
    expect([code, admin]).toEqual([0, expect.stringMatching(/^https:\/\/connect\.example\/admin\/sign-in\/[\w-]{43}$/)])
    expect(terminal.err()).not.toContain(admin.split('/').at(-1))
    const again = await darkroom(['connect', 'admin-link', '--config', config, '--end-sessions'], environment)
    expect(again.terminal.out()).toContain('once, within a quarter of an hour')
  })

  test('makes an endpoint of the operator’s, prints its secret, and removes it', async () => {
    using directory = temporaryDirectory()
    const command = ['connect', 'operator-endpoint', '--config', configured(directory.path), '--json']
    const url = 'https://ops.example/hooks'
    const made = JSON.parse((await darkroom([...command, url], environment)).terminal.out()) as Record<string, string>
    expect(made).toEqual({ url, secret: expect.stringMatching(/^whsec_/) })
    // The same URL again is the same endpoint, and its secret is not lost.
    expect(JSON.parse((await darkroom([...command, url], environment)).terminal.out())).toEqual(made)
    const refused = await darkroom([...command, 'http://10.0.0.1/hooks'], environment)
    expect([refused.code, refused.terminal.out()]).toEqual([1, expect.stringContaining('The URL is not https.')])
    expect((await darkroom(command, environment)).code).toBe(2)
    const removed = await darkroom([...command, '--remove'], environment)
    expect(JSON.parse(removed.terminal.out())).toEqual({ removed: 1 })
  })

  test('imports for a tenant that is there, and exports what there is', async () => {
    using directory = temporaryDirectory()
    const config = configured(directory.path)
    const file = join(directory.path, 'tokens.jsonl')
    const importing = (...more: string[]) =>
      darkroom(['connect', 'import', file, '--config', config, ...more], environment)
    expect((await importing()).terminal.err()).toContain('cannot be read')
    writeFileSync(file, 'no json\n{"login":"facebook","accessToken":"EAAsecretsecretsecret"}\n')
    expect((await importing()).terminal.err()).toContain('no such tenant')
    {
      await using store = await openSqlite(join(directory.path, 'store', 'connect.db'))
      await store.run((db) => db.insertInto('tenant').values({ id: 'ten_1', name: 'Shop', createdAt: 0 }).execute())
    }
    const { code, terminal } = await importing('--tenant', 'Shop')
    expect(code).toBe(1)
    expect(terminal.out()).toContain(`${file}:1: It is no JSON.`)
    expect(terminal.out()).toContain(`${file}:2: No app is configured for facebook.`)
    expect(terminal.out()).toContain('0 imported, 2 refused.')
    expect(terminal.out()).not.toContain('EAA')
    const exported = await darkroom(['connect', 'export', '--config', config], environment)
    expect([exported.code, exported.terminal.out()]).toEqual([0, ''])
  })

  test('tells of a store that cannot be written', async () => {
    using directory = temporaryDirectory()
    const config = configured(directory.path)
    writeFileSync(join(directory.path, 'store'), 'a file')
    chmodSync(config, 0o600)
    const { code, terminal } = await darkroom(['connect', 'doctor', '--config', config], environment)
    expect([code, terminal.err()]).toEqual([1, expect.stringContaining('store')])
  })
})
