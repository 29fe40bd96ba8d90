import { execFile, execFileSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' }
const run = promisify(execFile)

/** Runs the installed command as a person would, through PATH. */
async function darkroom(...args: string[]): Promise<string> {
  const { stdout } = await run('darkroom', args, { env, cwd: root })
  return stdout
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const profile = /^\{"id": ?"(\d{17})", ?"username": ?"jayposiris"\}$/

describe("the document's commands with their real URLs", () => {
  test.skipIf(!has('curl'))('curl', async () => {
    const lines = (await darkroom('exec', '--as-of', '2024-11-01', '--', 'bash', 'examples/tutorial/commands.sh'))
      .trim()
      .split('\n')
    expect(lines[0]).toMatch(/^redirected to: https:\/\/socialsizzle\.herokuapp\.com\/auth\/\?code=AQ[\w-]+#_$/)
    expect(lines[1]).toMatch(/^\{"access_token": "IGQV[\w-]+", "user_id": \d{17}\}$/)
    expect(lines[2]).toMatch(profile)
    expect(lines[3]).toBe(lines[2])
    expect(lines[2]).toContain(/"user_id": (\d+)/.exec(lines[1] ?? '')?.[1])
  })

  test("Node's fetch", async () => {
    const lines = (await darkroom('exec', '--as-of', '2024-11-01', '--', 'node', 'examples/tutorial/commands.mjs'))
      .trim()
      .split('\n')
    expect(lines[1]).toMatch(profile)
    expect(lines[2]).toBe(lines[1])
  })

  test.skipIf(!has('python3'))("Python's urllib", async () => {
    const lines = (await darkroom('exec', '--as-of', '2024-11-01', '--', 'python3', 'examples/tutorial/commands.py'))
      .trim()
      .split('\n')
    expect(lines[1]).toMatch(profile)
    expect(lines[2]).toBe(lines[1])
  })

  test('are refused from 2024-12-04 on, and the program hears of it', async () => {
    const failing = darkroom('exec', '--as-of', '2024-12-04', '--', 'node', 'examples/tutorial/commands.mjs')
    await expect(failing).rejects.toMatchObject({ code: 1 })
  })
})

describe('darkroom tutorial', () => {
  test('tells each step, and ends with the refusal of 2024-12-04', async () => {
    const text = await darkroom('tutorial')
    for (const part of [
      'Create an app',
      'Instagram Testers',
      'oauth/authorize',
      'curl -X POST',
      '"user_id"',
      '2024-12-03',
      '2024-12-04',
    ]) {
      expect(text).toContain(part)
    }
    expect(text.slice(text.indexOf('2024-12-03  '))).toMatch(
      /200 \{"id".*400 \{"error":\{"message":"Unsupported request - method type: get"/s,
    )
  })

  test('--json prints one line for each step', async () => {
    const steps = (await darkroom('tutorial', '--json'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { sees: string })
    expect(steps.length).toBeGreaterThan(10)
    expect(steps.at(-1)?.sees).toMatch(/^400 /)
  })
})
