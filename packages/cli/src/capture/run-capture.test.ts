import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startServer } from '../server/start-server.ts'
import { darkroom } from '../testing/command-line.ts'
import { has, temporaryDirectory } from '../testing/tools.ts'

/** Signs in, and asks for what is full of ids, names, texts and secrets; what it was answered is written to `$OUT`. */
const program = `
const { DARKROOM_URL, DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI, DARKROOM_USERNAME, OUT } = process.env
const scope = 'instagram_business_basic,instagram_business_manage_comments'
const app = { client_id: DARKROOM_APP_ID, redirect_uri: DARKROOM_REDIRECT_URI }
const url = 'https://www.instagram.com/oauth/authorize?' + new URLSearchParams({ ...app, response_type: 'code', scope })
const headers = { 'content-type': 'application/json' }
const body = JSON.stringify({ url, username: DARKROOM_USERNAME })
const clicked = await fetch(DARKROOM_URL + '/console/api/v1/authorize', { method: 'POST', headers, body })
const code = new URL((await clicked.json()).location).searchParams.get('code')
const form = { ...app, client_secret: DARKROOM_APP_SECRET, grant_type: 'authorization_code', code }
const told = [code, DARKROOM_APP_SECRET]
const ask = async (url, init) => {
  const text = await (await fetch(url, init)).text()
  told.push(text)
  return text
}
const api = 'https://api.instagram.com/oauth/access_token'
const { access_token } = JSON.parse(await ask(api, { method: 'POST', body: new URLSearchParams(form) }))
const get = (path) => ask('https://graph.instagram.com/v25.0' + path + '&access_token=' + access_token)
const { id } = JSON.parse(await get('/me?fields=id,username,name'))
await get('/me/media?fields=id,caption,media_type,media_url,timestamp,username,comments{text,username}')
await get('/' + id + '?fields=username')
await get('/1234567890?fields=id')
await ask(api, { method: 'POST', body: new URLSearchParams(form) })
const { writeFileSync } = await import('node:fs')
writeFileSync(OUT, JSON.stringify(told))
process.exitCode = 7
`

/** Every text and number of answers that could be somebody's. */
function valuesIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn)
  return [String(value)]
}

test('shapes of another platform are kept, nothing of anybody, and they are as the contract says', async () => {
  using directory = temporaryDirectory()
  const path = (name: string): string => join(directory.path, name)
  await using other = await startServer({ asOf: '2026-10-01' })
  writeFileSync(path('program.mjs'), program)
  const folder = path('captured')
  const args = ['capture', '--out', folder, '--to', other.url, '--', process.execPath, path('program.mjs')]
  const { code, terminal } = await darkroom(args, { OUT: path('told.json') })
  expect([code, terminal.err()]).toEqual([7, `Captured 4 operations; 4 in ${folder}.\n`])
  expect(readdirSync(folder).sort()).toEqual([
    'GET-graph.instagram.com-ID.json',
    'GET-graph.instagram.com-me-media.json',
    'GET-graph.instagram.com-me.json',
    'POST-api.instagram.com-oauth-access_token.json',
  ])

  const kept = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const told = JSON.parse(readFileSync(path('told.json'), 'utf8')) as string[]
  const [code1 = '', secret = '', ...answers] = told
  const values = answers.flatMap((text) => valuesIn(JSON.parse(text)))
  // Numbers and choices of a few letters say nothing of anybody.
  const planted = [code1, secret, ...values].filter(
    (value) => value.length > 5 && !/^[A-Z_]+$|^(?:true|false)$/.test(value),
  )
  expect(planted.length).toBeGreaterThan(60)
  for (const value of planted.filter((each) => !/^(?:OAuth|IGApi)\w*Exception$/.test(each)))
    expect(kept).not.toContain(value)

  const media = JSON.parse(readFileSync(join(folder, 'GET-graph.instagram.com-me-media.json'), 'utf8')) as object
  expect(media).toMatchObject({
    operation: 'GET graph.instagram.com/me/media',
    statuses: [200],
    headers: expect.arrayContaining(['x-app-usage']),
    asked: ['caption', 'comments', 'id', 'media_type', 'media_url', 'timestamp', 'username'],
    answer: { 'data[].id': { kinds: ['digits'] }, 'data[].comments.data[].text': { kinds: ['text'] } },
  })

  const same = await darkroom(['capture', 'diff', folder])
  expect([same.code, same.terminal.out()]).toEqual([0, '0 differences from the contract in 4 operations.\n'])
})

test('drift is told by field, in words and as JSON, and ends with 1', async () => {
  using directory = temporaryDirectory()
  const recording = {
    operation: 'GET graph.instagram.com/me',
    statuses: [200],
    versions: [],
    headers: [],
    asked: ['id'],
    answer: { $: { kinds: ['object'] }, id: { kinds: ['digits'] } },
    refusals: [],
  }
  const save = (folder: string, value: object): string => {
    const path = join(directory.path, folder)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'me.json'), JSON.stringify(value, undefined, 2))
    return path
  }
  const before = save('before', recording)
  const aura = { ...recording.answer, aura: { kinds: ['text'] }, id: { kinds: ['integer'] } }
  const after = save('after', { ...recording, answer: aura })
  const inWords = await darkroom(['capture', 'diff', after])
  expect([inWords.code, inWords.terminal.out()]).toEqual([
    1,
    'GET graph.instagram.com/me\n  kind changed: id (expected string, received integer)\n  new field: aura\n2 differences from the contract in 1 operation.\n',
  ])
  const asJson = await darkroom(['capture', 'diff', after, before, '--json'])
  expect([asJson.code, JSON.parse(asJson.terminal.out())]).toMatchObject([
    1,
    {
      operations: 1,
      drift: [
        { kind: 'kind changed', what: 'id' },
        { kind: 'new field', what: 'aura' },
      ],
      notCompared: [],
    },
  ])
  const broken = join(before, 'me.json')
  writeFileSync(broken, '{\n  "operation": "GET graph.instagram.com/me",\n  "statuses": "200"\n}')
  const wrong = await darkroom(['capture', 'diff', before])
  expect([wrong.code, wrong.terminal.err()]).toEqual([
    1,
    expect.stringMatching(/me\.json, line 3: statuses: expected a list.*\n.*capture again/),
  ])
  writeFileSync(broken, '{\n  "operation": nonsense')
  expect((await darkroom(['capture', 'diff', before])).terminal.err()).toMatch(/me\.json, line 2: it is no JSON/)
  expect((await darkroom(['capture', 'diff', join(before, 'none')])).terminal.err()).toContain('There is no folder')
})

test('a Darkroom that does not run is told before the program starts', async () => {
  const { code, terminal } = await darkroom(['capture', '--to', 'http://localhost:1', '--', 'true'])
  expect([code, terminal.err()]).toEqual([
    1,
    expect.stringMatching(/cannot be reached.*\n {2}Name a Darkroom that runs with --to/),
  ])
})

test('without a program, it says what to write', async () => {
  const { code, terminal } = await darkroom(['capture'])
  expect([code, terminal.err()]).toEqual([2, expect.stringContaining('No program is named')])
})

test.skipIf(!has('curl'))('a host that cannot be reached is told, to the program and at the end', async () => {
  using directory = temporaryDirectory()
  const folder = join(directory.path, 'captured')
  const out = join(directory.path, 'out')
  const script = `curl -sS -o "${out}" -w '%{http_code}' 'https://graph.instagram.com/me?access_token=secret' >> "${out}"; true`
  // Nothing listens there, and the real hosts are never asked by a test.
  const proxy = { HTTPS_PROXY: 'http://127.0.0.1:9' }
  const { code, terminal } = await darkroom(['capture', '--out', folder, '--', 'sh', '-c', script], proxy)
  expect(code).toBe(0)
  expect(terminal.err()).toMatch(/^graph\.instagram\.com cannot be reached: .+\nCaptured 0 operations; 0 in /)
  expect(terminal.err()).not.toContain('secret')
  expect(readFileSync(out, 'utf8')).toContain('cannot be reached')
})
