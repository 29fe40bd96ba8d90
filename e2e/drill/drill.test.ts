import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '../../packages/connect/src/testing/postgres.ts'

const command = join(import.meta.dirname, '../../packages/cli/bin/darkroom.js')

let postgres: TestPostgres | undefined
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.[Symbol.asyncDispose](), 60_000)

interface Ended {
  readonly code: number
  /** What was wrong, by what was checked. */
  readonly wrong: Readonly<Record<string, number>>
  /** How many were checked. */
  readonly of: Readonly<Record<string, number>>
}

/** Runs `darkroom connect drill`. */
async function drill(...args: readonly string[]): Promise<Ended> {
  const [code, stdout, stderr] = await new Promise<[number, string, string]>((resolve) => {
    execFile(process.execPath, [command, 'connect', 'drill', '--json', ...args], (error, out, err) =>
      resolve([Number(error?.code ?? 0), out, err]),
    )
  })
  const reports = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { run: string; checks: { what: string; of: number; wrong: string[] }[] })
  console.log(stdout, stderr)
  const checks = reports.flatMap((report) => report.checks)
  return {
    code,
    wrong: Object.fromEntries(checks.flatMap(({ what, wrong }) => (wrong.length === 0 ? [] : [[what, wrong.length]]))),
    of: Object.fromEntries(checks.map(({ what, of }) => [what, of])),
  }
}

/** In CI; `npm run drills` does 100 kills, and 400 days with a thousand connections. */
const short = ['--kills', '10', '--posts', '16', '--months', '3', '--connections', '0']

describe.concurrent('while everything goes wrong, two processes that are killed lose and double nothing', () => {
  test('on SQLite', { timeout: 400_000 }, async () => {
    expect(await drill(...short)).toMatchObject({ code: 0, wrong: {}, of: { 'tokens kept': 7 } })
  })

  test('on PostgreSQL', { timeout: 400_000 }, async (context) => {
    const url = (await postgres?.database()) ?? context.skip()
    expect(await drill(...short, '--store', url)).toMatchObject({ code: 0, wrong: {}, of: { 'tokens kept': 7 } })
  })
})

test.concurrent('in 400 days, in which a third of the owners leave or come back, no token is lost that could be kept', {
  timeout: 400_000,
}, async () => {
  expect(await drill('--kills', '0', '--posts', '0', '--connections', '18')).toMatchObject({
    code: 0,
    wrong: {},
    of: { 'connections told as they are': 18 },
  })
})

test.concurrent('the drill finds posts that are published without a look at what became of them, webhooks that are not stored, and tokens that are not refreshed', {
  timeout: 400_000,
}, async () => {
  const mistakes = ['--control', 'blind', 'deaf', 'no-refresh']
  const size = ['--kills', '0', '--posts', '20', '--months', '1', '--connections', '18', '--days', '130']
  const { code, wrong } = await drill(...size, ...mistakes)
  expect(code).toBe(1)
  expect(wrong).toMatchObject({
    'posts published once': expect.any(Number),
    'webhooks relayed': expect.any(Number),
    'tokens kept that could be': expect.any(Number),
  })
})
