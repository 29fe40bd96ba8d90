import { describe, expect, test } from 'vitest'
import { keepFresh, reader } from '../instagram/index.ts'
import { graphError, json, scripted, start } from '../testing/app.ts'
import { createToken } from './create-token.ts'
import type { Token } from './token.ts'

const day = 86_400_000

function open(answers: Parameters<typeof scripted>[0], age: number) {
  const app = scripted(answers)
  const expiresAt = start + 60 * day
  const steps: string[] = []
  let stored: Token<'instagram'> = createToken({
    login: 'instagram',
    kind: 'longLived',
    accessToken: 'IGAAold',
    issuedAt: start,
    expiresAt,
  })
  app.time += age
  const source = keepFresh(app.options, {
    load: async () => stored,
    save: async (token, previous) => {
      steps.push(`${previous.accessToken} -> ${token.accessToken}`)
      stored = token
    },
    refused: (token, error) => void steps.push(`${token.accessToken}: ${error.code}`),
  })
  return { app, source, steps, stored: () => stored }
}

const renewed = (): Response => json({ access_token: 'IGAAnew', token_type: 'bearer', expires_in: 5_184_000 })

describe('a token that is kept fresh', () => {
  test('is used as it is in the first half of its life', async () => {
    const { app, source } = open([renewed], 29 * day)
    expect((await source.get()).accessToken).toBe('IGAAold')
    expect(app.requests).toHaveLength(0)
  })

  test('is refreshed and stored once in the second half, however many ask', async () => {
    const { app, source, steps, stored } = open([renewed], 31 * day)
    const tokens = await Promise.all([source.get(), source.get(), source.get()])
    expect(tokens.map((token) => token.accessToken)).toEqual(['IGAAnew', 'IGAAnew', 'IGAAnew'])
    expect(steps).toEqual(['IGAAold -> IGAAnew'])
    expect(app.requests).toHaveLength(1)
    expect(stored().accessToken).toBe('IGAAnew')
  })

  test('is used on when a refresh fails for the time being', async () => {
    const { app, source, stored } = open([() => new Response('<html>', { status: 503 })], 31 * day)
    expect((await source.get()).accessToken).toBe('IGAAold')
    expect(stored().accessToken).toBe('IGAAold')
    expect(app.warnings).toHaveLength(1)
  })

  test('is given up when the platform says so, and its keeper is told why', async () => {
    const invalidated = graphError({
      message: 'The session has been invalidated because ...',
      type: 'OAuthException',
      code: 190,
    })
    const { source, steps } = open([invalidated], 31 * day)
    await expect(source.get()).rejects.toMatchObject({ code: 'session_invalidated', reconnect: true })
    expect(steps).toEqual(['IGAAold: session_invalidated'])
  })

  test('is not used before it could be stored', async () => {
    const app = scripted([renewed])
    app.time += 31 * day
    const token = createToken({
      login: 'instagram',
      kind: 'longLived',
      accessToken: 'IGAAold',
      issuedAt: start,
      expiresAt: start + 60 * day,
    })
    const source = keepFresh(app.options, {
      load: () => token,
      save: () => {
        throw new Error('The disk is full.')
      },
    })
    await expect(source.get()).rejects.toThrow('The disk is full.')
  })

  test('is told by a reader to be refused when a call says so', async () => {
    const expired = graphError({ message: 'Session has expired on Monday', type: 'OAuthException', code: 190 })
    const { app, source, steps } = open([expired], 1 * day)
    await expect(reader(app.options, source).me()).rejects.toMatchObject({ code: 'token_expired' })
    expect(steps).toEqual(['IGAAold: token_expired'])
  })
})

test('a token that another process refreshed in the meantime is used, and nobody is told it died', async () => {
  const { app, source, steps, stored } = open(
    [graphError({ code: 190, message: 'Error validating access token' })],
    40 * day,
  )
  const newer = createToken({ ...stored(), accessToken: 'IGAAnewer' })
  let loads = 0
  const store = {
    load: () => (loads++ === 0 ? stored() : newer),
    save: () => undefined,
    refused: () => void steps.push('refused'),
  }
  expect((await keepFresh(app.options, store).get()).accessToken).toBe('IGAAnewer')
  expect(steps).toEqual([])
  await expect(source.get()).rejects.toMatchObject({ reconnect: true })
})

test.each([[undefined], [{}], [{ load: () => undefined }]])('a store that is %j is refused', (store) => {
  expect(() => keepFresh(scripted([]).options, store as never)).toThrow(/^store must be/)
})

test.each([
  ['nothing', undefined, 'token_malformed'],
  ['a copy without its text', { login: 'instagram', refreshBy: 0, expiresAt: 9e15 }, 'token_malformed'],
  [
    'a token of another login',
    createToken({ login: 'basic-display', kind: 'longLived', accessToken: 'IGQV', issuedAt: 0, expiresAt: 2 * start }),
    'token_of_another_login',
  ],
])('a store that loads %s is told so, before the network is asked', async (_, loaded, code) => {
  const app = scripted([renewed])
  const source = keepFresh(app.options, { load: () => loaded as never, save: () => undefined })
  await expect(source.get()).rejects.toMatchObject({ name: 'TokenError', code })
  expect(app.requests).toEqual([])
})
