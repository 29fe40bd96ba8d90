import type { RunningServer } from 'darkroom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runClient, startForeignWorld } from './run-client.ts'

const basicDisplayLives = '2024-11-01'
const today = '2026-11-22'

describe.each([
  ['basic-display', basicDisplayLives],
  ['instagram', today],
] as const)('%s on %s', (login, day) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startForeignWorld(day)
  })
  afterAll(() => server.close())

  test.each(['oauth4webapi', 'openid-client'])(
    '%s insists on the token_type that the reply has not',
    async (library) => {
      const ended = await runClient(server, login, `${library}.mjs`, '--as-shipped')
      expect(ended.code).toBe(1)
      expect(ended.stderr).toContain('"response" body "token_type" property must be a string')
    },
  )
})

test.each(['oauth4webapi', 'openid-client', 'grant', 'auth-core'])(
  "%s as shipped signs in by Facebook Login, whose replies are the standard's",
  async (library) => {
    await using server = await startForeignWorld(today)
    const ended = await runClient(server, 'facebook', `${library}.mjs`, '--as-shipped')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(ended.stdout)).toMatchObject({ name: 'Dana Developer' })
  },
)

describe('the providers named instagram', () => {
  test("grant's works until the last day of Basic Display", async () => {
    await using lastDay = await startForeignWorld('2024-12-03')
    const worked = await runClient(lastDay, 'basic-display', 'grant.mjs', '--as-shipped')
    expect(JSON.parse(worked.stdout)).toMatchObject({ username: 'jayposiris' })
    await using dayAfter = await startForeignWorld('2024-12-04')
    const refused = await runClient(dayAfter, 'basic-display', 'grant.mjs', '--as-shipped')
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('The authorization window refused: ')
  })

  test("Auth.js's is stopped by the token_type that the reply has not", async () => {
    await using server = await startForeignWorld(basicDisplayLives)
    const ended = await runClient(server, 'basic-display', 'auth-core.mjs', '--as-shipped')
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain('"response" body "token_type" property must be a string')
    expect(ended.stderr).toContain('Auth.js refused: Configuration')
  })

  test.each(['grant', 'auth-core'])("%s's opens the window of Basic Display, which is gone today", async (library) => {
    await using server = await startForeignWorld(today)
    const ended = await runClient(server, 'instagram', `${library}.mjs`, '--as-shipped')
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain("The authorization window refused: Sorry, this page isn't available.")
  })
})
