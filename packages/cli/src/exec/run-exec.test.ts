import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleWorld } from '@darkroom/platform'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startServer } from '../server/start-server.ts'
import { testTerminal } from '../testing/terminal.ts'
import { has, temporaryDirectory } from '../testing/tools.ts'
import { type ExecChoice, runExec } from './run-exec.ts'

// A temporary directory of its own: other programs' are none of what is left behind here.
const temporary = temporaryDirectory()
process.env['TMPDIR'] = temporary.path
afterAll(() => temporary[Symbol.dispose]())

let before: string[]
beforeEach(() => {
  before = ours()
})

/** What Darkroom keeps in the temporary directory; other tests' own directories have another name. */
function ours(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^darkroom-(exec|ca|browser)-/.test(name))
}

/** Runs a shell script by `darkroom exec` and returns its exit code and what it wrote to `$OUT`. */
async function execScript(
  script: string,
  choice: ExecChoice = {},
  more: Record<string, string> = {},
): Promise<{ code: number; out: string }> {
  using directory = temporaryDirectory()
  const out = join(directory.path, 'out')
  const terminal = testTerminal({ PATH: process.env['PATH'], OUT: out, ...more })
  const code = await runExec('sh', ['-c', script], choice, terminal)
  return { code, out: existsSync(out) ? readFileSync(out, 'utf8') : '' }
}

/** A proxy that refuses every CONNECT, and keeps who asked. */
async function startProxy(): Promise<{ port: number; seen: (string | undefined)[]; close: () => Promise<unknown> }> {
  const seen: (string | undefined)[] = []
  const proxy = createServer()
  proxy.on('connect', (request, socket) => {
    seen.push(request.headers['proxy-authorization'])
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const close = (): Promise<unknown> => new Promise((resolve) => proxy.close(resolve))
  return { port: (proxy.address() as { port: number }).port, seen, close }
}

const noToken = 'An active access token must be used to query information about the current user.'

test.skipIf(!has('curl'))('curl, unchanged, finds the hosts of Meta here', async () => {
  const { out } = await execScript('curl -sS https://graph.instagram.com/me > $OUT 2>&1')
  expect(out).toContain(noToken)
})

test('Node, unchanged, finds the hosts of Meta here', async () => {
  const program = `fetch('https://graph.instagram.com/me').then((r) => r.text()).then(console.log)`
  const { out } = await execScript(`"${process.execPath}" -e "${program}" > $OUT 2>&1`)
  expect(out).toContain(noToken)
})

test.skipIf(!has('curl'))(
  "plain http on a host of Meta's leads curl and Node to the https of this machine",
  async () => {
    const curl = await execScript('curl -sSL http://graph.instagram.com/me > $OUT 2>&1')
    expect(curl.out).toContain(noToken)
    const program = `fetch('http://graph.instagram.com/me').then((r) => r.text()).then(console.log)`
    const node = await execScript(`"${process.execPath}" -e "${program}" > $OUT 2>&1`)
    expect(node.out).toContain(noToken)
  },
)

test('plain http to this machine, and to its own platform, is as ever', async () => {
  const other = createServer((incoming, outgoing) =>
    outgoing.end(`${incoming.url} ${incoming.headers.via ?? 'direct'}`),
  )
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const read = 'Promise.all(urls.map((u) => fetch(u).then((r) => r.text()))).then((t) => console.log(t.join()))'
  const urls = `const urls = ['http://127.0.0.1:${port}/a', 'http://localhost:${port}/b', process.env.DARKROOM_URL + '/graph.instagram.com/me']`
  const { out } = await execScript(`"${process.execPath}" -e "${urls}; ${read}" > $OUT 2>&1`)
  expect(out).toContain('/a direct,/b direct,')
  expect(out).toContain(noToken)
  await new Promise((resolve) => other.close(resolve))
})

test.skipIf(!has('python3'))('Python, unchanged, finds the hosts of Meta here', async () => {
  using directory = temporaryDirectory()
  const path = join(directory.path, 'ask.py')
  writeFileSync(
    path,
    "import urllib.request, urllib.error\ntry: urllib.request.urlopen('https://graph.instagram.com/me')\nexcept urllib.error.HTTPError as error: print(error.read().decode())\n",
  )
  const { out } = await execScript(`python3 ${path} > $OUT 2>&1`)
  expect(out).toContain(noToken)
})

test.skipIf(!has('curl'))('the world has the date that was asked for, and the variables fit it', async () => {
  const window =
    'https://api.instagram.com/oauth/authorize?client_id=$DARKROOM_APP_ID&redirect_uri=$DARKROOM_REDIRECT_URI&scope=user_profile&response_type=code'
  const script = `
    curl -sS -H 'content-type: application/json' $DARKROOM_URL/console/api/v1/authorize -d "{\\"url\\":\\"${window}\\",\\"username\\":\\"$DARKROOM_USERNAME\\"}" > $OUT
    echo "$DARKROOM_PASSWORD $DARKROOM_APP_SECRET $(head -1 $DARKROOM_CA)" >> $OUT`
  const { out } = await execScript(script, { asOf: new Date('2024-11-01') })
  expect(out).toMatch(/^\{"location":"https:\/\/socialsizzle\.herokuapp\.com\/auth\/\?code=AQ[\w-]+#_"\}/)
  expect(out).toContain('safelight eb8c7d2f60a94b1c93be5a3c6f17d024 -----BEGIN CERTIFICATE-----')
})

const shown = '$DARKROOM_LOGIN $DARKROOM_APP_ID $DARKROOM_REDIRECT_URI $DARKROOM_USERNAME'

test.for<[string, ExecChoice, string]>([
  [
    'of Basic Display while it lives',
    { asOf: new Date('2024-12-03') },
    'basic-display 684477648739411 https://socialsizzle.herokuapp.com/auth/ jayposiris',
  ],
  [
    'of Instagram Login after that',
    { asOf: new Date('2024-12-04') },
    'instagram 1093847265518402 https://socialsizzle.herokuapp.com/auth/ mira.prints',
  ],
  [
    'of the login that is named',
    { login: 'basic-display' },
    'basic-display 684477648739411 https://socialsizzle.herokuapp.com/auth/ jayposiris',
  ],
  [
    'of Facebook Login with a Page and the account behind it',
    { login: 'facebook' },
    'facebook 1284605937421856 https://sizzlepages.example/auth/ dana@darkroom.test 104928371650283 17841408261739405',
  ],
])('the values are those %s', async ([, choice, values]) => {
  const stale = { DARKROOM_PAGE_ID: 'stale', DARKROOM_ACCOUNT_ID: 'stale' }
  const { out } = await execScript(`echo ${shown} $DARKROOM_PAGE_ID $DARKROOM_ACCOUNT_ID > $OUT`, choice, stale)
  expect(out).toBe(`${values}\n`)
})

test('a running platform is asked for its date, and for the login that is named', async () => {
  await using server = await startServer({ asOf: '2024-12-04' })
  const { out } = await execScript(`echo ${shown} > $OUT`, { url: server.url })
  expect(out).toMatch(/^instagram /)
  const { accounts } = sampleWorld(server.url)
  await using bare = await startServer({ world: { accounts } })
  const asked = execScript('true', { url: bare.url, login: 'facebook' })
  await expect(asked).rejects.toMatchObject({ name: 'Failure', message: expect.stringContaining('Facebook Login') })
})

test.skipIf(!has('curl'))('a running platform is used when it is named', async () => {
  await using server = await startServer({ asOf: '2024-11-01' })
  const { out } = await execScript(
    'curl -sS https://graph.instagram.com/me > $OUT; echo " $DARKROOM_URL $DARKROOM_PASSWORD" >> $OUT',
    { url: server.url },
  )
  expect(out).toContain(noToken)
  expect(out).toContain(`${server.url} safelight`)
  expect(server.platform.explanations()).toHaveLength(1)
})

test.for([
  ['its own', 'exit 7', 7],
  ['0', 'true', 0],
  ['128 and the number of the signal that ended it', 'kill -TERM $$', 143],
])('the exit code is %s', async ([, script, code]) => {
  expect((await execScript(script as string)).code).toBe(code)
})

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is handed on', async (signal) => {
  using directory = temporaryDirectory()
  const ready = join(directory.path, 'ready')
  const name = signal.slice(3)
  const running = execScript(
    `trap 'echo got ${name} > $OUT; exit 5' ${name}; touch ${ready}; while :; do sleep 0.05; done`,
  )
  while (!existsSync(ready)) await new Promise((resolve) => setTimeout(resolve, 20))
  // Heard by the handlers of this process, as a signal to `darkroom exec` would be.
  process.emit(signal, signal)
  expect(await running).toEqual({ code: 5, out: `got ${name}\n` })
})

test('a signal that comes before the program has started keeps it from starting', async () => {
  const running = execScript('echo started > $OUT')
  process.emit('SIGTERM', 'SIGTERM')
  expect(await running).toEqual({ code: 143, out: '' })
})

test('a program that is not there, or not to be run, is told in words', async () => {
  using directory = temporaryDirectory()
  const path = join(directory.path, 'notes.txt')
  writeFileSync(path, 'x')
  const terminal = testTerminal()
  await expect(runExec('no-such-program', [], {}, terminal)).rejects.toMatchObject({
    exitCode: 127,
    message: 'Command not found: no-such-program.',
  })
  await expect(runExec(path, [], {}, terminal)).rejects.toMatchObject({ exitCode: 126 })
})

test('a % in the password of a proxy ends nothing', async () => {
  const refused = await startProxy()
  const more = { HTTPS_PROXY: `http://user:100%@127.0.0.1:${refused.port}` }
  const program = `fetch('https://far.invalid/').catch((e) => console.log(e.cause?.message ?? e.message))`
  const { code } = await execScript(`"${process.execPath}" -e "${program}" > $OUT 2>&1`, {}, more)
  expect(code).toBe(0)
  expect(refused.seen).toEqual([`Basic ${btoa('user:100%')}`])
  await refused.close()
})

test.for([
  ['socks5://me:hush@proxy.test:1080', /^ALL_PROXY names a proxy of the kind socks5/],
  ['http://me:hush@proxy.test:port', /^ALL_PROXY ends in "proxy\.test:port", which is no address of a proxy/],
] as const)(
  'a proxy variable that cannot be followed is told before the program starts: %s',
  async ([value, message]) => {
    const asked = execScript('echo started > $OUT', {}, { ALL_PROXY: value })
    await expect(asked).rejects.toMatchObject({ name: 'Failure', message: expect.stringMatching(message) })
    await expect(asked).rejects.not.toThrow('hush')
    expect(ours()).toEqual(before)
  },
)

test('nothing is left behind, whatever happened', async () => {
  await execScript('exit 3')
  await expect(runExec('no-such-program', [], {}, testTerminal())).rejects.toThrow()
  await expect(runExec('true', [], { world: '/no/such/file.yaml' }, testTerminal())).rejects.toThrow(
    '/no/such/file.yaml',
  )
  expect(ours()).toEqual(before)
  expect(process.listenerCount('SIGTERM')).toBe(0)
})
