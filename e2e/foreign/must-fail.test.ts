import type { RunningServer } from 'darkroom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runClient, startForeignWorld } from './run-client.ts'

/** A status and a body, as must-fail.mjs prints them. */
interface Answer {
  readonly status: number
  readonly body: unknown
}

async function refused(server: RunningServer, login: string, attempt: string): Promise<Answer> {
  const { stdout } = await runClient(server, login, 'must-fail.mjs', attempt)
  const [, status, body] = /^(\d+) (.*)$/.exec(stdout.trim()) ?? []
  return { status: Number(status), body: JSON.parse(body ?? 'null') }
}

const cannotParse = 'Invalid OAuth access token - Cannot parse access token'

describe.each([
  ['basic-display', '2024-11-01'],
  ['instagram', '2026-11-22'],
] as const)('%s on %s refuses a', (login, day) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startForeignWorld(day)
  })
  afterAll(() => server.close())

  test.each([
    ['redirect URI that grew a query', /^Error validating verification code\. .*redirect_uri is identical/],
    ['unregistered query at the window and the token endpoint', /redirect_uri is identical/],
    ['code used twice', /^This authorization code has been used$/],
  ])('%s', async (attempt, message) => {
    expect(await refused(server, login, attempt)).toEqual({
      status: 400,
      body: { error_type: 'OAuthException', code: 400, error_message: expect.stringMatching(message) },
    })
  })

  test('JSON body at the token endpoint: its parameters count as missing', async () => {
    const ended = await runClient(server, login, 'simple-oauth2.mjs', '--json-body')
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain('400 Bad Request {"error_type":"OAuthException","code":400')
    expect(ended.stderr).toContain('Invalid platform app')
  })

  test('token of its own on graph.facebook.com', async () => {
    expect(await refused(server, login, "token on the other family's host")).toMatchObject({
      status: 400,
      body: { error: { code: 190, message: cannotParse } },
    })
  })
})

describe('facebook on 2026-11-22 refuses a', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startForeignWorld('2026-11-22')
  })
  afterAll(() => server.close())

  test.each([
    ['redirect URI that grew a query', /redirect_uri is identical/],
    ['code used twice', /^This authorization code has been used/],
  ])('%s', async (attempt, message) => {
    expect(await refused(server, 'facebook', attempt)).toMatchObject({
      status: 400,
      body: { error: { type: 'OAuthException', code: 100, message: expect.stringMatching(message) } },
    })
  })

  test('unregistered query at the window already', async () => {
    const attempt = 'unregistered query at the window and the token endpoint'
    const { stderr } = await runClient(server, 'facebook', 'must-fail.mjs', attempt)
    expect(stderr).toContain('The authorization window refused: URL Blocked')
  })

  test('token of its own on graph.instagram.com', async () => {
    expect(await refused(server, 'facebook', "token on the other family's host")).toMatchObject({
      status: 400,
      body: { error: { code: 190, message: cannotParse } },
    })
  })
})
