import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)

interface Action {
  readonly runs: {
    readonly using: string
    readonly steps: readonly { readonly name: string; readonly shell: string; readonly run: string }[]
  }
}
const { runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action
const start = runs.steps.find((step) => step.name === 'Start Darkroom')?.run ?? ''

/** Runs the step as a runner does, and returns what it left behind. */
async function startStep(inputs: Record<string, string>): Promise<{ folder: string; outputs: Map<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-action-'))
  for (const name of ['output', 'env']) writeFileSync(join(folder, name), '')
  const env = {
    ...process.env,
    AS_OF: '',
    WORLD: '',
    PORT: '0',
    ...inputs,
    GITHUB_ACTION_PATH: root,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_ENV: join(folder, 'env'),
    RUNNER_TEMP: folder,
  }
  await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', start], { env }).catch((error: unknown) => {
    rmSync(folder, { recursive: true })
    throw error
  })
  const lines = readFileSync(join(folder, 'output'), 'utf8').trim().split('\n')
  return {
    folder,
    outputs: new Map(lines.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)])),
  }
}

test('the action starts Darkroom, tells where it is, and leaves it running', async () => {
  const { folder, outputs } = await startStep({ AS_OF: '2024-11-01' })
  try {
    const answer = await fetch(`${outputs.get('url')}/graph.instagram.com/me`)
    expect(answer.status).toBe(400)
    const clock = await fetch(`${outputs.get('url')}/console/api/v1/clock`)
    expect(await clock.text()).toContain('2024-11-01')
    expect(existsSync(outputs.get('ca') ?? '')).toBe(true)
    expect(outputs.get('proxy')).toMatch(/^http:\/\//)
    expect(readFileSync(join(folder, 'env'), 'utf8')).toBe(`DARKROOM_URL=${outputs.get('url')}\n`)
  } finally {
    process.kill(Number(readFileSync(join(folder, 'darkroom.pid'), 'utf8')))
    rmSync(folder, { recursive: true })
  }
})

test('a wrong input fails the step with the reason', async () => {
  await expect(startStep({ AS_OF: 'tomorrow' })).rejects.toMatchObject({ stderr: expect.stringContaining('tomorrow') })
})
