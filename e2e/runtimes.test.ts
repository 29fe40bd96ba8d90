import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createPlatform } from '@darkroom/platform'
import { startServer } from 'darkroom'
import { expect, test } from 'vitest'
import { bundleEntry } from '../runtimes/bundle.ts'
import type { Results } from '../runtimes/check.ts'
import { installed } from '../runtimes/installed.ts'
import { runSuite } from '../runtimes/suite.ts'
import type { WindowAnswer } from '../runtimes/surroundings.ts'
import { startWorker } from '../runtimes/workerd.ts'
import { chromiumPath, launchChromium } from './chromium.ts'

const root = resolve(import.meta.dirname, '..')
const asOf = '2026-06-01'
const run = promisify(execFile)

/** Every check is there, and none came out otherwise than it must. */
function expectAll(results: Results): void {
  expect(Object.keys(results).length).toBeGreaterThanOrEqual(17)
  expect(Object.fromEntries(Object.entries(results).filter(([, result]) => result !== 'ok'))).toEqual({})
}

test('the client’s small suite, in process, on production URLs', async () => {
  await using platform = createPlatform({ asOf })
  const around = {
    fetch: (request: Request) => platform.fetch(request),
    now: () => platform.clock.now(),
    authorize: async (answer: WindowAnswer) => platform.authorize(answer),
  }
  expectAll(await runSuite(around))
})

const denoFlags = ['run', '--no-prompt', '--cached-only', '--node-modules-dir=manual', '--allow-net', '--allow-env']

// What is not installed (npm ci --prefix runtimes --ignore-scripts) is left out, and listed at the end.
for (const [name, program = '', ...flags] of [
  ['Node 24', process.execPath],
  ['Node 22', installed.node22, '--disable-warning=ExperimentalWarning', '--disable-warning=UNDICI-EHPA'],
  ['Bun', installed.bun, '--no-install'],
  ['Deno', installed.deno, ...denoFlags],
] as [name: string, program: string | undefined, ...flags: string[]][]) {
  test.skipIf(program === '')(
    `the client’s small suite in ${name}, under darkroom exec, on production URLs`,
    async () => {
      const command = [program, ...flags, 'runtimes/main.ts']
      const darkroom = [join(root, 'packages/cli/bin/darkroom.js'), 'exec', '--as-of', asOf, '--', ...command]
      const { stdout } = await run(process.execPath, darkroom, { cwd: root })
      expectAll(JSON.parse(stdout) as Results)
    },
  )
}

const { workerd = '' } = installed
test.skipIf(workerd === '')(
  'the client’s small suite in workerd, behind Darkroom’s proxy, on production URLs',
  async () => {
    await using server = await startServer({ asOf })
    await using worker = await startWorker(workerd, await bundleEntry('worker.ts', 'esm'), server.proxy)
    const answer = await fetch(worker.url)
    expectAll((await answer.json()) as Results)
  },
)

test.skipIf(chromiumPath === undefined)(
  'the client’s small suite in Chromium, on base URLs, since a page may not ask other origins',
  async () => {
    await using server = await startServer({ asOf })
    await using browser = await launchChromium()
    const page = await browser.newPage()
    await page.goto(`${server.url}/console/api/v1/clock`)
    const suite = await bundleEntry('page.ts', 'iife', 'suite')
    expectAll(await page.evaluate<Results>(`${suite}; suite.results()`))
  },
)
