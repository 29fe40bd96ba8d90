import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createRootKey } from '../vault/key-provider.ts'
import { ConfigError, type ConfigProblem } from './config-error.ts'
import { parseConfig } from './parse-config.ts'

const folder = mkdtempSync(join(tmpdir(), 'connect-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'connect.yaml')
const environment = { ROOT: createRootKey().reveal(), SECRET: 'app secret', URL: 'postgres://u:p@localhost/db' }

const whole = `publicUrl: https://connect.example
rootKey: env:ROOT
apps:
  instagram:
    appId: "990602627938098"
    appSecret: env:SECRET
    scopes: [instagram_business_basic]
`

function problemsOf(text: string, variables: Record<string, string> = environment): readonly ConfigProblem[] {
  try {
    parseConfig(text, file, variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('a configuration', () => {
  test('that is whole gives what connect starts with, and listens on this machine only', () => {
    const config = parseConfig(whole, file, environment)
    expect(config).toMatchObject({
      listen: { host: '127.0.0.1', port: 4100 },
      publicUrl: 'https://connect.example',
      store: { kind: 'sqlite', folder: join(folder, '.connect') },
      apps: { instagram: { appId: '990602627938098' } },
    })
    expect(config.apps.instagram?.appSecret.reveal()).toBe('app secret')
    expect(JSON.stringify(config)).not.toContain('app secret')
  })

  test('for operators has a provider and a key for metrics, whose secrets are references', () => {
    const operating = `${whole}metricsKey: env:SECRET
oidc:
  issuer: https://accounts.example
  clientId: connect
  clientSecret: env:SECRET
  allow: [dana@shop.example]
`
    const { oidc, metricsKey } = parseConfig(operating, file, environment)
    expect([oidc?.allow, oidc?.clientSecret.reveal(), metricsKey?.reveal()]).toEqual([
      ['dana@shop.example'],
      'app secret',
      'app secret',
    ])
    const wrong = operating
      .replace('https://accounts', 'http://accounts')
      .replace('clientSecret: env:SECRET', 'clientSecret: literal')
      .replace('[dana@shop.example]', '[]')
    expect(problemsOf(wrong).map(({ path }) => path)).toEqual(['oidc.issuer', 'oidc.allow', 'oidc.clientSecret'])
  })

  test('for PostgreSQL has its address as a secret', () => {
    const { store } = parseConfig(`${whole}database: env:URL\ndatabaseLocksRows: false\n`, file, environment)
    expect(store).toMatchObject({ kind: 'postgres', locksRows: false })
    expect(JSON.stringify(store)).not.toContain('postgres://')
  })

  test('with webhooks has the verify token and the secrets before as secrets', () => {
    const text = `${whole}    previousSecrets: [env:BEFORE]
    webhooks:
      verifyToken: env:TOKEN
      fields: [comments, mentions]
loopbackEndpoints: true
`
    const config = parseConfig(text, file, { ...environment, BEFORE: 'secret before', TOKEN: 'verify token' })
    const { webhooks, previousSecrets } = config.apps.instagram ?? {}
    expect(webhooks?.verifyToken.reveal()).toBe('verify token')
    expect(webhooks?.fields).toEqual(['comments', 'mentions'])
    expect(previousSecrets?.map((secret) => secret.reveal())).toEqual(['secret before'])
    expect(config.loopbackEndpoints).toBe(true)
    expect(JSON.stringify(config)).not.toMatch(/verify token|secret before/)
  })

  test('with mistakes in webhooks has each told', () => {
    const problems = problemsOf(`${whole}    previousSecrets: [a-literal-secret]
    webhooks:
      verifyToken: a-literal-token
      fields: [coments]
retention: { webhooks: 1 }
`)
    expect(problems.map(({ line, path }) => `${line} ${path}`).sort()).toEqual([
      '10 apps.instagram.webhooks.verifyToken',
      '11 apps.instagram.webhooks.fields.0',
      '12 retention.webhooks',
      '8 apps.instagram.previousSecrets.0',
    ])
    expect(new ConfigError(problems).message).not.toMatch(/a-literal/)
  })

  test('with many mistakes has all of them told at once, each with its line, and no secret', () => {
    const problems = problemsOf(`publicUrl: http://connect.example
rootKey: my-literal-root-key
colour: red
data: a
database: env:URL
apps:
  instagram:
    appId: 990602627938098
    appSecret: env:NEXT_PUBLIC_SECRET
    scopes: [instagram_basic]
  facebook:
    appId: "1"
    scopes: []
`)
    expect(problems.map(({ line, path }) => `${line} ${path}`).sort()).toEqual([
      '1 publicUrl',
      '10 apps.instagram.scopes.0',
      '11 apps.facebook.appSecret',
      '13 apps.facebook.scopes',
      '2 rootKey',
      '3 colour',
      '8 apps.instagram.appId',
      '9 apps.instagram.appSecret',
    ])
    const text = new ConfigError(problems).message
    expect(text).not.toContain('my-literal-root-key')
    expect(text).toContain(`${file}:2: rootKey is written in the configuration itself.`)
    for (const { fix } of problems) expect(fix).toMatch(/[a-z]/)
  })

  test.each(['NEXT_PUBLIC_S', 'VITE_S', 'REACT_APP_S', 'EXPO_PUBLIC_S'])('with a secret in %s is refused', (name) => {
    const [problem] = problemsOf(whole.replace('env:SECRET', `env:${name}`), { ...environment, [name]: 'x' })
    expect(problem?.what).toContain('web pages')
  })

  test('with a variable that is not set, or empty, is refused', () => {
    expect(problemsOf(whole, { ROOT: environment.ROOT })[0]).toMatchObject({
      path: 'apps.instagram.appSecret',
      fix: expect.stringContaining('export SECRET'),
    })
    expect(problemsOf(whole, { ...environment, SECRET: ' ' })).toHaveLength(1)
  })

  test.each(['short', 'a'.repeat(64)])('with the root key %s is refused', (ROOT) => {
    expect(problemsOf(whole, { ...environment, ROOT })[0]?.fix).toContain('openssl rand')
  })

  test.each([
    '',
    'null',
    '[]',
    'text',
    'a: [',
    '{',
    'apps: 5',
    'apps: {instagram: null}',
    'rootKey: [1]',
    'previousRootKeys: {}',
  ])('of %j is refused in words', (text) => {
    const problems = problemsOf(text)
    expect(problems.length).toBeGreaterThan(0)
    for (const { what } of problems) expect(what).toMatch(/\.$/)
  })
})

describe('a secret file', () => {
  const path = join(folder, 'secret')
  const text = whole.replace('env:SECRET', 'file:secret')

  test('that only its owner can read is read, beside the configuration', () => {
    writeFileSync(path, 'from file\n', { mode: 0o600 })
    chmodSync(path, 0o600)
    expect(parseConfig(text, file, environment).apps.instagram?.appSecret.reveal()).toBe('from file')
  })

  test('that everybody can read is refused', () => {
    writeFileSync(path, 'from file\n')
    chmodSync(path, 0o644)
    expect(problemsOf(text)[0]).toMatchObject({ line: 6, fix: expect.stringContaining('chmod 600') })
  })

  test('that git tracks is refused', () => {
    chmodSync(path, 0o600)
    execFileSync('git', ['init', '-q'], { cwd: folder })
    execFileSync('git', ['add', 'secret'], { cwd: folder })
    expect(problemsOf(text)[0]?.what).toContain('git tracks')
  })

  test('that is not there, or empty, is refused', () => {
    expect(problemsOf(whole.replace('env:SECRET', 'file:none'))[0]?.what).toContain('ENOENT')
    const empty = join(folder, 'empty')
    writeFileSync(empty, '\n', { mode: 0o600 })
    expect(problemsOf(whole.replace('env:SECRET', 'file:empty'))[0]?.what).toContain('empty')
  })
})
