import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { dana, dialogPlatform, dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import { facebookExchange, facebookGraph, facebookTokenRequest, pagesApp } from '../../testing/facebook.ts'
import { type Changes, messageOf } from '../../testing/tutorial.ts'
import { hashSecret } from '../../world/hash.ts'

/** RFC 7636, appendix B. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const s256 = { code_challenge: challenge, code_challenge_method: 'S256' }

function codeFor(platform: Platform, changes: Changes): string {
  const location = platform.authorize({ url: dialogUrl(changes), username: dana })
  return new URL(location).searchParams.get('code') ?? ''
}

function exchange(platform: Platform, code: string, changes: Changes): Promise<Response> {
  return facebookTokenRequest(platform, facebookExchange(code, changes))
}

describe('assumed: a code whose dialog had a challenge', () => {
  test.each<[string, Changes, Changes]>([
    ['with S256', s256, {}],
    ['with plain', { code_challenge: verifier, code_challenge_method: 'plain' }, {}],
    ['with plain by default', { code_challenge: verifier }, {}],
    ['with S256, the verifier in place of the secret', s256, { client_secret: undefined }],
  ])('is worth a token %s', async (_, asked, changes) => {
    await using platform = dialogPlatform()
    const answer = await exchange(platform, codeFor(platform, asked), { code_verifier: verifier, ...changes })
    expect(await answer.json()).toEqual({
      access_token: expect.stringMatching(/^EAA/),
      token_type: 'bearer',
      expires_in: 5400,
    })
  })

  test('is worth one by POST too', async () => {
    await using platform = dialogPlatform()
    const body = facebookExchange(codeFor(platform, s256), { client_secret: undefined, code_verifier: verifier })
    expect((await facebookGraph(platform, '/v25.0/oauth/access_token', { method: 'POST', body })).status).toBe(200)
  })

  test.each<[Changes, string]>([
    [{}, '(#100) The parameter code_verifier is required'],
    [{ code_verifier: '' }, '(#100) The parameter code_verifier is required'],
    [{ client_secret: undefined }, '(#100) The parameter client_secret is required'],
    [{ client_secret: undefined, code_verifier: '' }, '(#100) The parameter client_secret is required'],
    [{ code_verifier: challenge }, 'Invalid code_verifier'],
    [{ code_verifier: `${verifier}\n` }, 'Invalid code_verifier'],
    [{ code_verifier: verifier, client_secret: pagesApp.otherSecret }, 'Error validating client secret.'],
    [{ code_verifier: verifier, redirect_uri: undefined }, 'Missing redirect_uri parameter.'],
  ])('is refused with %o, and stays good', async (changes, message) => {
    await using platform = dialogPlatform()
    const code = codeFor(platform, s256)
    expect(await messageOf(await exchange(platform, code, changes))).toBe(message)
    expect((await exchange(platform, code, { code_verifier: verifier })).status).toBe(200)
  })

  test('is good for nothing but its own verifier', async () => {
    await using platform = dialogPlatform()
    const code = codeFor(platform, s256)
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 130 }), async (code_verifier) => {
        fc.pre(code_verifier !== verifier)
        expect(await messageOf(await exchange(platform, code, { code_verifier }))).toBe('Invalid code_verifier')
      }),
      { numRuns: 50 },
    )
  })
})

describe('a code whose dialog had no challenge', () => {
  test.each<Changes>([{ code_verifier: verifier }, { code_verifier: verifier, client_secret: undefined }])(
    'is refused with a verifier: somebody may have taken the challenge out (RFC 9700, 2.1.1), %o',
    async (changes) => {
      await using platform = dialogPlatform()
      expect(await messageOf(await exchange(platform, codeFor(platform, {}), changes))).toBe('Invalid code_verifier')
    },
  )

  test('is refused with an empty one', async () => {
    await using platform = dialogPlatform()
    const answer = await exchange(platform, codeFor(platform, {}), { code_verifier: '' })
    expect(await messageOf(answer)).toBe('(#100) The parameter code_verifier is required')
  })
})

test('the verifier stands in no explanation, and a plain challenge not in the store', async () => {
  await using platform = dialogPlatform()
  const code = codeFor(platform, { code_challenge: verifier })
  await exchange(platform, code, { code_verifier: `${verifier}x`, client_secret: undefined })
  expect(JSON.stringify(platform.explanations())).not.toContain(verifier)
  const log = await platform.fetch(new Request('http://localhost:4000/console/api/v1/requests'))
  expect(await log.text()).toMatch(/oauth\/access_token(?!.*dBjftJeZ4CVP)/s)
  const asked = await exchange(platform, code, { code_verifier: hashSecret(verifier) })
  expect(await messageOf(asked)).toBe('Invalid code_verifier')
})
