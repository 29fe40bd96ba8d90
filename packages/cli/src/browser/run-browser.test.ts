import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testTerminal } from '../testing/terminal.ts'
import { temporaryDirectory } from '../testing/tools.ts'
import { findBrowser } from './find-browser.ts'
import { runBrowser } from './run-browser.ts'

test('without a browser of the Chromium family, a person is told how to set up another', async () => {
  const failing = runBrowser([], {}, testTerminal({ PATH: '/nowhere' }))
  if (process.platform !== 'linux') return
  await expect(failing).rejects.toMatchObject({
    name: 'Failure',
    next: expect.arrayContaining([
      expect.stringContaining('/console/proxy.pac'),
      expect.stringContaining('/console/ca.pem'),
    ]),
  })
})

test('CHROME_PATH names the browser', () => {
  expect(findBrowser({ CHROME_PATH: '/opt/browser', PATH: '' })).toBe('/opt/browser')
})

test("the browser is given a profile of its own, the proxy, trust, its flags and the console's address", async () => {
  using directory = temporaryDirectory()
  const browser = join(directory.path, 'chromium')
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > ${directory.path}/args\nexit 4\n`)
  chmodSync(browser, 0o755)
  const terminal = testTerminal({ PATH: `${directory.path}:/usr/bin:/bin` })
  expect(await runBrowser(['--window-size=390,844', '--no-sandbox'], { asOf: new Date('2024-11-01') }, terminal)).toBe(
    4,
  )
  const args = readFileSync(join(directory.path, 'args'), 'utf8').trim().split('\n')
  expect(args.at(-1)).toMatch(/^http:\/\/localhost:\d+\/$/)
  expect(args).toContain('--window-size=390,844')
  expect(args.some((arg) => /^--proxy-server=http:\/\/127\.0\.0\.1:\d+$/.test(arg))).toBe(true)
  expect(args.some((arg) => /^--ignore-certificate-errors-spki-list=[\w+/]{43}=$/.test(arg))).toBe(true)
  expect(terminal.err()).toContain('sign in as jayposiris, password safelight')
})

test.for([
  [['--headless', '--dump-dom', 'https://www.instagram.com/'], ['https://www.instagram.com/']],
  [['--app=https://www.instagram.com/'], []],
  [
    ['https://a.test/', '--headless', 'https://b.test/'],
    ['https://a.test/', 'https://b.test/'],
  ],
] as const)('an address that is given, as in %j, replaces the console', async ([flags, opened]) => {
  using directory = temporaryDirectory()
  const browser = join(directory.path, 'chromium')
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > ${directory.path}/args\n`)
  chmodSync(browser, 0o755)
  await runBrowser([...flags], {}, testTerminal({ PATH: `${directory.path}:/usr/bin:/bin` }))
  const args = readFileSync(join(directory.path, 'args'), 'utf8').trim().split('\n')
  expect(args.slice(-flags.length)).toEqual(flags)
  expect(args.filter((arg) => !arg.startsWith('-'))).toEqual(opened)
})

const chromium = findBrowser(process.env)

test.skipIf(chromium === undefined)('in a real browser www.instagram.com is this machine', async () => {
  using directory = temporaryDirectory()
  const dumped = join(directory.path, 'page.html')
  const wrapper = join(directory.path, 'chromium')
  writeFileSync(wrapper, `#!/bin/sh\nexec "${chromium}" "$@" > ${dumped} 2>/dev/null\n`)
  chmodSync(wrapper, 0o755)
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--dump-dom',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    'https://www.instagram.com/accounts/login/',
  ]
  const terminal = testTerminal({
    ...process.env,
    CHROME_PATH: wrapper,
    HTTPS_PROXY: undefined,
    https_proxy: undefined,
  })
  await runBrowser(flags, { asOf: new Date('2024-11-01') }, terminal)
  expect(readFileSync(dumped, 'utf8')).toContain('local, not Meta')
})
