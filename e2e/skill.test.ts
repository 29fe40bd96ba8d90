import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
const run = promisify(execFile)
const skill = readFileSync(join(root, 'packages/cli/skills/darkroom/SKILL.md'), 'utf8')
const blocks = [...skill.matchAll(/^```sh( start)?\n([\s\S]*?)^```$/gm)].map(([, start, code = '']) => ({
  isStart: start !== undefined,
  lines: code.trim().split('\n'),
}))
const [startLine = ''] = blocks.find(({ isStart }) => isStart)?.lines ?? []
const lines = blocks.filter(({ isStart }) => !isStart).flatMap((block) => block.lines)

/** `npx darkroom` without npx, which would take a second each time. */
const asRun = (line: string): string => line.replace(/^npx /, '')

describe('the commands of the skill work, in their order, on the world that it starts', () => {
  const child = spawn('bash', ['-c', `exec ${asRun(startLine)} --port 0`], {
    env: { ...process.env, PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let url = ''
  beforeAll(async () => {
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    url = (JSON.parse(String(line)) as { url: string }).url
  })
  afterAll(async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  })

  test('there are commands of every part', () => expect(lines.length).toBeGreaterThan(12))

  test.for(lines)('%s', async (line, { skip }) => {
    if (line.startsWith('curl')) skip(spawnSync('curl', ['--version']).error !== undefined, 'no curl')
    const env = { ...process.env, PATH, NO_COLOR: '1', DARKROOM_URL: url }
    const { stdout, stderr } = await run('bash', ['-c', asRun(line)], { env })
    expect(stdout).not.toBe('')
    expect(stderr).not.toContain('darkroom:')
    if (line.startsWith('npx darkroom exec')) expect(stdout).toMatch(/^400 \{"error"/)
    if (line.includes(' authorize ')) expect(stdout).toMatch(/^https:\/\/\S+\?code=/)
    if (line.endsWith('/explanations"')) expect(stdout).toMatch(/"rule":/)
  })
})

test('the words of the skill name only commands and options that there are', async () => {
  const env = { ...process.env, PATH, NO_COLOR: '1' }
  const named = [...skill.matchAll(/npx darkroom ([a-z]+)/g)].map(([, name = '']) => name)
  const { stdout } = await run('darkroom', ['--help'], { env })
  for (const name of named) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  for (const [command, options] of [
    [['authorize'], ['--decline', '--cancel']],
    [
      ['fault', 'add'],
      ['--broken', '--done'],
    ],
    [['trigger'], ['--to']],
  ] as const) {
    const help = await run('darkroom', [...command, '--help'], { env })
    for (const option of options) expect(help.stdout).toContain(option)
  }
})

test('the skill begins with what agents read first: its name, and when to use it', () => {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(skill) ?? []
  expect(head).toMatch(/^name: darkroom$/m)
  const [, description = ''] = /^description: (.*)$/m.exec(head) ?? []
  expect(description.length).toBeGreaterThan(100)
  expect(description.length).toBeLessThanOrEqual(1024)
})
