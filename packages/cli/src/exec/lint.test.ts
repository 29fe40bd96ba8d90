import { expect, test } from 'vitest'
import { testTerminal } from '../testing/terminal.ts'
import { runExec } from './run-exec.ts'

const slow = 30_000

async function execNode(program: string): Promise<{ code: number; err: string }> {
  const terminal = testTerminal()
  const code = await runExec(process.execPath, ['-e', program], { lint: true }, terminal)
  return { code, err: terminal.err() }
}

const window =
  'https://www.instagram.com/oauth/authorize?client_id=1093847265518402&response_type=code&scope=instagram_business_basic'
const redirect = encodeURIComponent('https://socialsizzle.herokuapp.com/auth/')

test('a program that ended well and made a mistake ends with 3, and is told the fix', { timeout: slow }, async () => {
  const { code, err } = await execNode(`fetch('${window}&redirect_uri=${redirect}')`)
  expect(err).toMatch(/mistake: The window was opened without state state-missing/)
  expect(err).toContain('Fix: Send a random state')
  expect(code).toBe(3)
})

test('a program without mistakes ends with 0, and one that failed with its own code', { timeout: slow }, async () => {
  const { code, err } = await execNode(`fetch('${window}&redirect_uri=${redirect}&state=a1')`)
  expect(err).toContain('Lint: 0 mistakes, 0 pieces of advice.')
  expect(code).toBe(0)
  expect((await execNode(`fetch('${window}&redirect_uri=${redirect}').then(() => process.exit(7))`)).code).toBe(7)
})
