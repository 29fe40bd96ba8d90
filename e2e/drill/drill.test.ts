import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '../../packages/connect/src/testing/postgres.ts'
import { isClean, printed, runDrill } from './run-drill.ts'

let postgres: TestPostgres | undefined
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.[Symbol.asyncDispose](), 60_000)

/** In CI; `npm run drill` does 100 kills. */
const size = { posts: 18, kills: 10, accounts: 3 }

test.each(['SQLite', 'PostgreSQL'])(
  'two processes on %s, killed at every step, publish each post once and lose no token',
  { timeout: 300_000 },
  async (name) => {
    const store = name === 'SQLite' ? 'sqlite' : await postgres?.database()
    if (store === undefined) return
    const result = await runDrill({ store, ...size })
    console.log(printed(name, result).join('\n'))
    expect(result).toMatchObject({ lost: [], doubled: [], wrong: [], tokensLost: [] })
    expect(isClean(result)).toBe(true)
    expect(result.kills).toBeGreaterThanOrEqual(size.kills)
    expect(result.refreshed).toBe(size.accounts)
  },
)
