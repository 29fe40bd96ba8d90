import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '../../packages/connect/src/testing/postgres.ts'
import { restartInMonth2 } from './restart-in-month.ts'

const command = join(import.meta.dirname, '../../packages/cli/bin/darkroom.js')

let postgres: TestPostgres | undefined
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.[Symbol.asyncDispose](), 60_000)

interface Ended {
  readonly code: number | null
  /** What was wrong, by what was checked. */
  readonly wrong: Readonly<Record<string, number>>
  /** How many were checked. */
  readonly of: Readonly<Record<string, number>>
}

/** Runs `darkroom connect drill`. @param restart Restarts the server of its store, in its second month. */
async function drill(args: readonly string[], restart?: () => Promise<void>): Promise<Ended> {
  const child = spawn(process.execPath, [command, 'connect', 'drill', '--json', ...args])
  const [[code], stdout, stderr] = (await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
    restart && restartInMonth2(child.stderr, restart),
  ])) as [[number | null], string, string, unknown]
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

/** Nothing is wrong. Of the kept, three came back, and two agree again with their Pages; of those who left, one did not agree again for ninety days. */
const clean = { code: 0, wrong: {}, of: { 'tokens kept': 10, 'owners who left, told': 5 } }

describe.concurrent('while everything goes wrong, two processes that are killed lose and double nothing', () => {
  test('on SQLite', { timeout: 400_000 }, async () => {
    expect(await drill(short)).toMatchObject(clean)
  })

  test('on PostgreSQL, whose server is restarted', { timeout: 400_000 }, async (context) => {
    const server = postgres ?? context.skip()
    const url = await server.database()
    expect(await drill([...short, '--store', url], () => server.restart())).toMatchObject(clean)
  })
})

test.concurrent('in 400 days, in which half of the owners leave or come back, no token is lost that could be kept', {
  timeout: 400_000,
}, async () => {
  expect(await drill(['--kills', '0', '--posts', '0', '--connections', '18'])).toMatchObject({
    code: 0,
    wrong: {},
    of: { 'tokens kept that could be': 11, 'connections told as they are': 18 },
  })
})

test.concurrent('the drill finds posts that are published without a look at what became of them, webhooks that are not stored, and tokens that are not refreshed', {
  timeout: 400_000,
}, async () => {
  const mistakes = ['--control', 'blind', 'deaf', 'no-refresh']
  const size = ['--kills', '0', '--posts', '20', '--months', '1', '--connections', '18', '--days', '130']
  const { code, wrong } = await drill([...size, ...mistakes])
  expect(code).toBe(1)
  expect(wrong).toMatchObject({
    'posts published once': expect.any(Number),
    'webhooks relayed': expect.any(Number),
    'tokens kept that could be': expect.any(Number),
  })
})
