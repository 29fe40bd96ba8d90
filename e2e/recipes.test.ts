import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { startServer } from 'darkroom'
import { describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const folder = join(root, 'examples/recipes')
const darkroom = join(root, 'packages/cli/bin/darkroom.js')
const isInstalled = existsSync(join(folder, 'node_modules'))
const parts = ['visitor.mjs', 'token-reply.mjs', 'express-starter.mjs']
const recipes = readdirSync(folder).filter((name) => name.endsWith('.mjs') && !parts.includes(name))
const world = ['--world', join(folder, 'world.yaml'), '--as-of', '2026-10-01', '--login', 'instagram']

/** Libraries that Debian packages, for the interpreters that it installs. */
const fromDebian = [
  {
    file: 'django_allauth.py',
    program: '/usr/bin/python3',
    library: ['-c', 'import allauth'],
    needs: 'python3-django-allauth',
  },
  {
    file: 'omniauth.rb',
    program: '/usr/bin/ruby',
    library: ['-e', 'require "omniauth-oauth2"'],
    needs: 'ruby-omniauth-oauth2',
  },
]

describe('recipes: an auth library, unmodified, signs somebody in', () => {
  test.skipIf(!isInstalled).for(recipes)('%s (needs npm ci --prefix examples/recipes)', async (recipe) => {
    const { stdout } = await run(process.execPath, [darkroom, 'exec', ...world, '--', 'node', join(folder, recipe)])
    expect(JSON.parse(stdout)).toEqual({ name: 'mira.prints' })
  })

  for (const { file, program, library, needs } of fromDebian) {
    const has = spawnSync(program, library, { stdio: 'ignore' }).status === 0
    test.skipIf(!has)(`debian/${file} (needs apt-get install ${needs})`, async () => {
      const { stdout } = await run(process.execPath, [
        darkroom,
        'exec',
        ...world,
        '--',
        program,
        join(folder, 'debian', file),
      ])
      expect(JSON.parse(stdout)).toEqual({ name: 'mira.prints' })
    })
  }

  test('each stands on its page', () => {
    const page = readFileSync(join(root, 'docs/recipes/index.md'), 'utf8')
    const all = [...recipes, ...fromDebian.map(({ file }) => `debian/${file}`)]
    for (const recipe of all) expect(page).toContain(`<<< ../../examples/recipes/${recipe}`)
  })
})

test.skipIf(!isInstalled)('the Express starter signs in, reads with the sealed token, and takes webhooks', async () => {
  await using server = await startServer({ asOf: '2026-10-01' })
  const exec = [darkroom, 'exec', '--url', server.url, '--login', 'instagram', '--', 'node']
  const app = spawn(process.execPath, [...exec, join(folder, 'express-starter.mjs')], {
    env: { ...process.env, PORT: '0' },
  })
  try {
    const lines = createInterface({ input: app.stdout })[Symbol.asyncIterator]()
    const url = String((await lines.next()).value)
    const signIn = await fetch(`${url}/sign-in`, { redirect: 'manual' })
    const cookie = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const window = signIn.headers.get('location') ?? ''
    const redirect = new URL(server.platform.authorize({ url: window, username: 'mira.prints' }))

    const stranger = await fetch(`${url}${redirect.pathname}${redirect.search}`, { redirect: 'manual' })
    expect(stranger.status).toBe(502)

    const back = await fetch(`${url}${redirect.pathname}${redirect.search}`, {
      headers: { cookie: cookie(signIn) },
      redirect: 'manual',
    })
    expect(back.headers.get('location')).toBe('/')
    expect(cookie(back)).not.toBe(cookie(signIn))
    const home = await fetch(url, { headers: { cookie: cookie(back) } })
    expect(await home.text()).toMatch(/mira\.prints has \d+ posts/)

    const trigger = ['trigger', 'comments', '--to', `${url}/webhooks`, '--url', server.url]
    await run(process.execPath, [darkroom, ...trigger])
    expect((await lines.next()).value).toBe('webhook: comments')
  } finally {
    app.kill('SIGTERM')
    await once(app, 'exit')
  }
})
