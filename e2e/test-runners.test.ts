import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { chromiumPath } from './chromium.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const folder = join(root, 'examples/testing')
const isInstalled = existsSync(join(folder, 'node_modules'))

/** Runs the example tests of a runner as a developer would. @returns What it printed. */
async function runTests(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const { VITEST: _, ...inherited } = process.env
  const options = { cwd: folder, env: { ...inherited, NO_COLOR: '1', ...env } }
  const { stdout, stderr } = await run(process.execPath, args, options)
  return stdout + stderr
}

describe('the example tests of an app pass in every test runner', () => {
  test('Vitest', async () => {
    expect(await runTests([join(root, 'node_modules/vitest/vitest.mjs'), 'run'])).toMatch(/Tests +3 passed \(3\)/)
  })

  test('node:test', async () => {
    expect(await runTests(['--test', 'node.test.mjs'])).toMatch(/pass 2\s[\s\S]*fail 0\s/)
  })

  test.skipIf(!isInstalled)('Jest (needs npm ci --prefix examples/testing)', async () => {
    const env = { NODE_OPTIONS: '--experimental-vm-modules' }
    expect(await runTests(['node_modules/jest/bin/jest.js'], env)).toContain('Tests:       2 passed, 2 total')
  })

  const hasBrowser = isInstalled && chromiumPath !== undefined
  test.skipIf(!hasBrowser)('Playwright (needs npm ci --prefix examples/testing, and Chromium)', async () => {
    const env = { CHROME_PATH: chromiumPath ?? '' }
    expect(await runTests(['node_modules/@playwright/test/cli.js', 'test'], env)).toContain('1 passed')
  })
})

test('each is on the page about tests', () => {
  const page = readFileSync(join(root, 'docs/testing.md'), 'utf8')
  for (const name of ['vitest.test.mjs', 'jest.test.mjs', 'node.test.mjs', 'playwright.spec.ts', 'profile-app.mjs'])
    expect(page).toContain(`<<< ../examples/testing/${name}`)
})
