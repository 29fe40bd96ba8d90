import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createConnect, openSqlite } from '@darkroom/connect'
import { createRootKey, rootKeys, Secret } from '@darkroom/connect/vault'
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

/** Puts a connection with the token IGAAplanted into the store of a configuration. */
async function keepToken(path: string): Promise<void> {
  await using connect = await createConnect({
    store: await openSqlite(join(path, 'store', 'connect.db')),
    keys: rootKeys(environment.ROOT),
    publicUrl: 'https://connect.example',
    apps: {
      instagram: {
        appId: '990602627938098',
        appSecret: new Secret('planted app secret'),
        scopes: ['instagram_business_basic'],
      },
    },
    fetch: async () => Response.json({ id: '5', user_id: '17841', username: 'mira.prints' }),
  })
  const { id } = await connect.admin.createTenant('Shop')
  const line = { login: 'instagram', accessToken: 'IGAAplanted', expiresAt: new Date(Date.now() + 4e9).toISOString() }
  for await (const { problem } of connect.admin.importTokens(id, JSON.stringify(line))) expect(problem).toBeUndefined()
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
    writeFileSync(
      file,
      'no json\n{"login":"facebook","accessToken":"EAAsecretsecretsecret"}\n{"connection_id":"1","provider":"notion"}\n',
    )
    expect((await importing()).terminal.err()).toContain('no such tenant')
    {
      await using store = await openSqlite(join(directory.path, 'store', 'connect.db'))
      await store.run((db) => db.insertInto('tenant').values({ id: 'ten_1', name: 'Shop', createdAt: 0 }).execute())
    }
    const { code, terminal } = await importing('--tenant', 'Shop')
    expect(code).toBe(1)
    expect(terminal.out()).toContain(`${file}:1:1: It is no JSON from here on.`)
    expect(terminal.out()).toContain(`${file}:2:1: No app is configured for facebook.`)
    expect(terminal.out()).toContain(`${file}:3:1: left out. This connection of Nango is for notion`)
    expect(terminal.out()).toContain('0 imported, 0 known before, 1 left out, 2 refused.')

    expect(terminal.out()).not.toContain('EAA')
    writeFileSync(file, 'login;accessToken\ninstagram;IGAAsecretsecretsecret\n')
    const read = await importing('--dry-run')
    expect([read.code, read.terminal.out()]).toEqual([
      0,
      expect.stringContaining('1 can be read, 0 left out, 0 refused. Nothing was changed'),
    ])
    const exported = await darkroom(['connect', 'export', '--config', config], environment)
    expect([exported.code, exported.terminal.out()]).toEqual([0, ''])
  })

  test('exports tokens into a file of its owner’s alone, with a warning; never to the terminal, never over a file', async () => {
    using directory = temporaryDirectory()
    const config = configured(directory.path)
    const to = join(directory.path, 'out.jsonl')
    const exporting = (...more: string[]) =>
      darkroom(['connect', 'export', '--config', config, ...more], { ...environment })
    const nowhere = await exporting('--with-tokens')
    expect([nowhere.code, nowhere.terminal.err()]).toEqual([2, expect.stringContaining('to a file only')])
    expect((await exporting('--to', to)).terminal.err()).toContain('--to goes with --with-tokens')
    await keepToken(directory.path)
    const { code, terminal } = await exporting('--with-tokens', '--to', to)
    expect([code, terminal.out()]).toEqual([0, ''])
    expect(terminal.err()).toContain(`${to} has a token in plain text.`)
    expect(terminal.err()).not.toContain('IGAA')
    expect(statSync(to).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ login: 'instagram', accessToken: 'IGAAplanted' })
    expect((await exporting('--with-tokens', '--to', to)).terminal.err()).toContain('already exists')
    const other = join(directory.path, 'other.jsonl')
    const nobody = await exporting('--with-tokens', '--to', other, '--tenant', 'Nobody')
    expect([nobody.terminal.err(), existsSync(other)]).toEqual([expect.stringContaining('no such tenant'), false])
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
