import { describe, expect, test } from 'vitest'
import { exchangeForLongLived, refresh } from '../instagram/index.ts'
import { json, scripted, start } from '../testing/app.ts'
import { createToken } from './create-token.ts'
import type { Token, TokenFacts } from './token.ts'

const day = 86_400_000

function tokenOf(changes: Partial<TokenFacts<'instagram'>> = {}): Token<'instagram'> {
  const lifetime = { issuedAt: start, expiresAt: start + 60 * day }
  return createToken({
    login: 'instagram',
    kind: 'longLived',
    accessToken: 'IGAAold',
    id: '1',
    userId: '2',
    ...lifetime,
    ...changes,
  })
}

const renewed = (): Response => json({ access_token: 'IGAAnew', token_type: 'bearer', expires_in: 5_183_944 })

describe('a refresh', () => {
  test.each([
    ['on the first day', 3_600_000, {}, 'refresh_too_early'],
    ['a second before its day is over', day - 1000, {}, 'refresh_too_early'],
    ['after the end', 60 * day, {}, 'refresh_too_late'],
    ['of a short-lived token', day, { kind: 'shortLived' as const }, 'refresh_impossible'],
    ['of a token without an end', day, { expiresAt: undefined }, 'refresh_impossible'],
  ])('%s is refused before the network is asked', async (_, age, changes, code) => {
    const app = scripted([renewed])
    app.time += age
    await expect(refresh(app.options, tokenOf(changes))).rejects.toMatchObject({ name: 'TokenError', code })
    expect(app.requests).toHaveLength(0)
  })

  test('that came too early says when it can be', async () => {
    const app = scripted([renewed])
    await expect(refresh(app.options, tokenOf())).rejects.toMatchObject({ at: tokenOf().refreshableAt })
  })

  test('gives a token of the same account with a life of its own', async () => {
    const app = scripted([renewed])
    app.time += 40 * day
    const token = await refresh(app.options, tokenOf({ permissions: ['instagram_business_basic'] }))
    expect(token).toMatchObject({ id: '1', userId: '2', issuedAt: app.time, expiresAt: app.time + 5_183_944_000 })
    expect(token.accessToken).toBe('IGAAnew')
    expect(token.missing).toEqual(['instagram_business_manage_comments'])
    expect(app.requests[0]?.url).toBe(
      'https://graph.instagram.com/refresh_access_token?grant_type=ig_refresh_token&access_token=IGAAold',
    )
  })

  test('is sent once, however many ask while it runs', async () => {
    const app = scripted([renewed])
    app.time += 2 * day
    const token = tokenOf()
    const all = await Promise.all(Array.from({ length: 20 }, () => refresh(app.options, token)))
    expect(app.requests).toHaveLength(1)
    expect(new Set(all).size).toBe(1)
    await refresh(app.options, token)
    expect(app.requests).toHaveLength(2)
  })

  test('that fails leaves the way free for another', async () => {
    const app = scripted([json({ error: { message: 'x', code: 100 } }, 400), renewed()])
    app.time += 2 * day
    await expect(refresh(app.options, tokenOf())).rejects.toMatchObject({ code: 'parameter_invalid' })
    expect((await refresh(app.options, tokenOf())).accessToken).toBe('IGAAnew')
  })

  test('without a token is not taken for a success', async () => {
    const app = scripted([json({ token_type: 'bearer', expires_in: 5_184_000 })])
    app.time += 2 * day
    await expect(refresh(app.options, tokenOf())).rejects.toMatchObject({ code: 'reply_malformed' })
  })

  test('of what is no token is refused', async () => {
    const { options } = scripted([renewed])
    for (const token of [undefined, {}, { ...tokenOf() }]) {
      await expect(refresh(options, token as never)).rejects.toMatchObject({ code: 'token_malformed' })
      await expect(exchangeForLongLived(options, token as never)).rejects.toMatchObject({ code: 'token_malformed' })
    }
  })

  test('of another login’s token is refused', async () => {
    const token = createToken({ ...tokenOf(), login: 'facebook', accessToken: 'EAA' })
    await expect(refresh(scripted([renewed]).options, token as never)).rejects.toMatchObject({
      code: 'token_of_another_login',
    })
  })
})

test('a refresh that one caller gives up goes on for the others', async () => {
  const answer = Promise.withResolvers<Response>()
  const app = scripted([() => answer.promise])
  app.time += 2 * day
  const controller = new AbortController()
  const first = refresh(app.options, tokenOf(), { signal: controller.signal })
  const second = refresh(app.options, tokenOf())
  controller.abort()
  await expect(first).rejects.toMatchObject({ code: 'aborted' })
  answer.resolve(renewed())
  expect((await second).accessToken).toBe('IGAAnew')
  expect(app.requests).toHaveLength(1)
})

test('a refresh of one app is never the outcome of another’s, though their tokens are spelled alike', async () => {
  const apps = [scripted([renewed]), scripted([() => json({ access_token: 'IGAAother', expires_in: 5_183_944 })])]
  for (const app of apps) app.time += 2 * day
  const all = await Promise.all(apps.map((app) => refresh(app.options, tokenOf())))
  expect(all.map(({ accessToken }) => accessToken)).toEqual(['IGAAnew', 'IGAAother'])
})
