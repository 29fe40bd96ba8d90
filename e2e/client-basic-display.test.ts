import { createInstagram, type Options, type SignInError, type Token } from '@darkroom/client/basic-display'
import { createPlatform, type Platform } from '@darkroom/platform'
import { describe, expect, test } from 'vitest'

const day = 86_400_000

/** The sample world's app on 2024-11-01, with the client's clock the world's. */
function open(changes: Partial<Options<'basic-display'>> = {}): {
  platform: Platform
  instagram: ReturnType<typeof createInstagram>
} {
  const platform = createPlatform({ asOf: '2024-11-01', seed: 'client', now: () => 0 })
  const instagram = createInstagram({
    appId: '684477648739411',
    appSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
    redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
    scopes: ['user_profile', 'user_media'],
    fetch: (request) => platform.fetch(request),
    now: () => platform.clock.now(),
    wait: async (milliseconds) => platform.clock.advance(milliseconds),
    ...changes,
  })
  return { platform, instagram }
}

async function signIn(
  platform: Platform,
  instagram: ReturnType<typeof createInstagram>,
): Promise<Token<'basic-display'>> {
  const { url, state } = await instagram.authorizationUrl()
  return instagram.completeSignIn(platform.authorize({ url, username: 'jayposiris' }), { state })
}

describe('Basic Display, against the platform', () => {
  test('signs in, to a token of sixty days with the id exact, and reads', async () => {
    const { platform, instagram } = open()
    await using _ = platform
    const token = await signIn(platform, instagram)
    expect(token).toMatchObject({ login: 'basic-display', kind: 'longLived', issuedAt: platform.clock.now() })
    expect(token.expiresAt).toBe(platform.clock.now() + 60 * day)
    const me = await instagram.as(token).me({ fields: ['username', 'account_type', 'media_count'] })
    expect(me).toEqual({ id: token.id, username: 'jayposiris', account_type: 'PERSONAL', media_count: 3 })
    expect(
      await instagram
        .as(token)
        .node(token.id ?? '')
        .get({ fields: ['username'] }),
    ).toEqual({
      id: token.id,
      username: 'jayposiris',
    })
  })

  test('a cancelled sign-in is a typed error, not a token', async () => {
    const { platform, instagram } = open()
    await using _ = platform
    const { url, state } = await instagram.authorizationUrl()
    const redirectUrl = platform.authorize({ url, username: 'jayposiris', cancel: true })
    await expect(instagram.completeSignIn(redirectUrl, { state })).rejects.toMatchObject({
      code: 'cancelled',
      reason: 'user_denied',
    })
  })

  test('a redirect URL is answered once', async () => {
    const { platform, instagram } = open()
    await using _ = platform
    const { url, state } = await instagram.authorizationUrl()
    const redirectUrl = platform.authorize({ url, username: 'jayposiris' })
    await instagram.completeSignIn(redirectUrl, { state })
    await expect(instagram.completeSignIn(redirectUrl, { state })).rejects.toMatchObject({ code: 'state_used' })
    const another = open({ fetch: (request) => platform.fetch(request) }).instagram
    await expect(another.completeSignIn(redirectUrl, { state })).rejects.toMatchObject({ code: 'code_used' })
  })

  test('a code that waited more than an hour has expired', async () => {
    const { platform, instagram } = open()
    await using _ = platform
    const { url, state } = await instagram.authorizationUrl()
    const redirectUrl = platform.authorize({ url, username: 'jayposiris' })
    platform.clock.advance(61 * 60_000)
    await expect(instagram.completeSignIn(redirectUrl, { state })).rejects.toMatchObject({ code: 'code_expired' })
  })

  test('there is no token where only the short-lived one came, except on the error', async () => {
    const { platform } = open()
    await using _ = platform
    const fetch = async (request: Request): Promise<Response> =>
      new URL(request.url).pathname === '/access_token'
        ? new Response('<html>Sorry</html>', { status: 503 })
        : platform.fetch(request)
    const { instagram } = open({ fetch, random: (bytes) => bytes.fill(7) })
    const { url, state } = await instagram.authorizationUrl()
    const redirectUrl = platform.authorize({ url, username: 'jayposiris' })
    const error: SignInError = await instagram.completeSignIn(redirectUrl, { state }).then(
      () => expect.unreachable(),
      (error: SignInError) => error,
    )
    expect(error).toMatchObject({ code: 'long_lived_failed', cause: { code: 'temporary' } })
    expect(error.token?.kind).toBe('shortLived')
    expect(JSON.stringify(error)).not.toContain(error.token?.accessToken)
  })

  test('a token is refreshed from its second day on, and not before', async () => {
    const { platform, instagram } = open()
    await using _ = platform
    const token = await signIn(platform, instagram)
    await expect(instagram.refresh(token)).rejects.toMatchObject({ code: 'refresh_too_early' })
    platform.clock.advance(2 * day)
    const refreshed = await instagram.refresh(token)
    expect(refreshed.expiresAt).toBe(platform.clock.now() + 60 * day)
    expect(refreshed.id).toBe(token.id)
  })

  test('the day Basic Display ends, its refusal says so', async () => {
    const { platform, instagram } = open()
    await using _ = platform
    const token = await signIn(platform, instagram)
    platform.clock.advance(33 * day)
    await expect(instagram.as(token).me()).rejects.toMatchObject({
      code: 'unsupported_request',
      causes: [expect.stringContaining('2024-12-04'), expect.anything(), expect.anything(), expect.anything()],
    })
  })

  test('with appsecret_proof the same calls succeed, and with a wrong secret they are refused', async () => {
    const { platform, instagram } = open({ proof: true })
    await using _ = platform
    const token = await signIn(platform, instagram)
    expect((await instagram.as(token).me({ fields: ['username'] })).username).toBe('jayposiris')
    const { instagram: wrong } = open({
      proof: true,
      appSecret: 'wrong secret',
      fetch: (request) => platform.fetch(request),
    })
    await expect(wrong.as(token).me()).rejects.toMatchObject({ code: 'proof_invalid' })
  })
})
