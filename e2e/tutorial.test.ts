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
    const late = ['--as-of', '2024-12-04', '--login', 'basic-display']
    const failing = darkroom('exec', ...late, '--', 'node', 'examples/tutorial/commands.mjs')
    await expect(failing).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The authorization window refused'),
    })
  })
})

describe("the authentication overview's request with its real URL", () => {
  const account =
    /^\{"id":"17841408261739405","name":"Mira Prints","username":"mira\.prints","website":"[^"]+","biography":"[^"]+","profile_picture_url":"[^"]+","followers_count":2398,"follows_count":411,"media_count":11\}$/

  test.skipIf(!has('curl'))('curl', async () => {
    const script = 'examples/authentication-overview/commands.sh'
    const lines = (await darkroom('exec', '--login', 'facebook', '--', 'bash', script)).trim().split('\n')
    expect(lines[0]).toMatch(/^redirected to: https:\/\/sizzlepages\.example\/auth\/\?code=[\w-]+&state=k7Tq#_=_$/)
    expect(lines[1]).toMatch(/^\{"access_token":"EAA[\w-]+","token_type":"bearer","expires_in":5\d{6}\}$/)
    expect(lines[2]).toBe('{"instagram_business_account":{"id":"17841408261739405"},"id":"104928371650283"}')
    expect(lines[3]).toMatch(account)
    expect(lines[4]).toBe(lines[3])
  })

  test("Node's fetch", async () => {
    const program = 'examples/authentication-overview/commands.mjs'
    const lines = (await darkroom('exec', '--login', 'facebook', '--', 'node', program)).trim().split('\n')
    expect(lines.slice(0, 2)).toEqual(['a token for 60 days', 'behind Mira Prints: 17841408261739405'])
    expect(lines[2]).toMatch(account)
    expect(lines[3]).toBe(lines[2])
  })
})

describe("Instagram Login's requests with their real URLs", () => {
  const me = /^\{"user_id":"17841408261739405","username":"mira\.prints","account_type":"BUSINESS","id":"\d+"\}$/

  test.skipIf(!has('curl'))('curl', async () => {
    const script = 'examples/instagram-login/commands.sh'
    const lines = (await darkroom('exec', '--login', 'instagram', '--', 'bash', script)).trim().split('\n')
    expect(lines[0]).toMatch(/^redirected to: https:\/\/socialsizzle\S+\?code=AQ[\w-]+&state=k7Tq#_$/)
    expect(lines[1]).toMatch(
      /^\{"access_token": ?"IGAA[\w-]+", ?"user_id": ?\d{17}, ?"permissions": ?\["instagram_business_/,
    )
    expect(lines[2]).toMatch(/^\{"access_token":"IGAA[\w-]+","token_type":"bearer","expires_in":\d+\}$/)
    expect(lines[3]).toMatch(me)
  })

  test("Node's fetch, without naming the login, which is today's", async () => {
    const program = 'examples/instagram-login/commands.mjs'
    const lines = (await darkroom('exec', '--', 'node', program)).trim().split('\n')
    expect(lines[0]).toBe('granted: instagram_business_basic, instagram_business_content_publish')
    expect(lines[1]).toBe('a token for 60 days')
    expect(lines[2]).toMatch(me)
  })
})

describe('darkroom tutorial', () => {
  test('tells each step, the refusal of 2024-12-04, and the move to the two other logins', async () => {
    const text = await darkroom('tutorial')
    for (const part of [
      'Create an app',
      'Instagram Testers',
      'oauth/authorize',
      'curl -X POST',
      '"user_id"',
      '2024-12-03',
      '2024-12-04',
      'instagram_business_basic',
      '2025-01-27',
      'dialog/oauth',
      'me/accounts',
      'fields=id,name,username,website,biography,profile_picture_url,followers_count,follows_count,media_count',
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
    expect(steps.filter(({ sees }) => /^4\d\d /.test(sees))).toHaveLength(2)
    expect(steps.at(-1)?.sees).toMatch(/^200 \{"id":"17841405793187218"/)
  })
})
