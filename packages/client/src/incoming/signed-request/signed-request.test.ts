import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InstagramError } from '../../instagram-error.ts'
import { signRequest } from '../testing.ts'
import { parseSignedRequest, type SignedRequestOptions } from './signed-request.ts'

const secret = 'local-test-app-secret'
const issued = 1_700_000_000
const payload = { user_id: '17841400000000001', algorithm: 'HMAC-SHA256', issued_at: issued }
const vector =
  'z2MbOq5Pcw01wrHEQKCY11l_LMci2cfGrqk8M3p5gik.eyJ1c2VyX2lkIjoiMTc4NDE0MDAwMDAwMDAwMDEiLCJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTcwMDAwMDAwMH0'
const atOnce = at(0)

describe('a signed request', () => {
  test('is base64url of an HMAC-SHA256 over the encoded payload', async () => {
    expect(await signRequest(payload, secret)).toBe(vector)
    expect(await parseSignedRequest(vector, ['other', secret], atOnce)).toEqual({
      userId: '17841400000000001',
      issuedAt: new Date(issued * 1000),
      expiresAt: undefined,
      payload,
    })
  })

  test('for tests can be of any length', async () => {
    expect((await signRequest({ padding: 'x'.repeat(300_000) }, 'secret')).length).toBeGreaterThan(400_000)
  })

  test('keeps every digit of an id sent as a number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 0n, max: 10n ** 20n }), async (id) => {
        const json = `{"user_id":${id},"algorithm":"HMAC-SHA256","issued_at":${issued}}`
        const { userId } = await parseSignedRequest(await signRequest(json, secret), [secret], atOnce)
        expect(userId).toBe(String(id))
      }),
    )
  })

  test('fails when any of its characters changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(vector.length - 1), fc.string({ unit: 'binary-ascii' }), async (at, to) => {
        const changed = vector.slice(0, at) + to + vector.slice(at + 1)
        fc.pre(changed !== vector)
        expect(await codeOf(changed)).toMatch(/^signed_request_m/)
      }),
    )
    // The last character of a signature has two bits that no byte takes.
    for (const last of 'lmn')
      expect(await codeOf(vector.replace('gik.', `gi${last}.`))).toBe('signed_request_malformed')
  })

  test.for([
    [null, 'signed_request_missing'],
    [undefined, 'signed_request_missing'],
    ['', 'signed_request_missing'],
    [7, 'signed_request_malformed'],
    ['.', 'signed_request_malformed'],
    [vector.split('.')[0], 'signed_request_malformed'],
    [`${vector}.`, 'signed_request_malformed'],
    [vector.replace('.', '=.'), 'signed_request_malformed'],
    [vector.replace('_', '/'), 'signed_request_malformed'],
    [vector.slice(0, -1), 'signed_request_mismatch'],
    [`${vector}${'A'.repeat(8192)}`, 'body_too_large'],
  ] as const)('of a wrong form is refused: %s', async ([text, code]) => {
    expect(await codeOf(text as string)).toBe(code)
  })

  test.for([
    ['[]', 'signed_request_malformed'],
    ['no JSON', 'signed_request_malformed'],
    [{ ...payload, algorithm: 'none' }, 'signed_request_algorithm_unsupported'],
    [{ ...payload, algorithm: undefined }, 'signed_request_algorithm_unsupported'],
    [{ ...payload, user_id: undefined }, 'signed_request_malformed'],
    [{ ...payload, user_id: '1 OR 1' }, 'signed_request_malformed'],
    [{ ...payload, user_id: 1e21 }, 'signed_request_malformed'],
    [{ ...payload, issued_at: undefined }, 'signed_request_malformed'],
    [{ ...payload, issued_at: 9e15 }, 'signed_request_malformed'],
    [{ ...payload, expires: 'soon' }, 'signed_request_malformed'],
  ] as const)('that is signed but says %o is refused', async ([payload, code]) => {
    expect(await codeOf(await signRequest(payload, secret))).toBe(code)
  })

  test('is good from 5 minutes before its issue to 5 minutes after an hour behind it', async () => {
    expect(await codeOf(vector, at(-301))).toBe('signed_request_from_future')
    expect(await codeOf(vector, at(-300))).toBeUndefined()
    expect(await codeOf(vector, at(3900))).toBeUndefined()
    expect(await codeOf(vector, at(3901))).toBe('signed_request_stale')
    expect(await codeOf(vector, { ...at(61), maximumAge: 60_000, clockTolerance: 0 })).toBe('signed_request_stale')
    expect(await codeOf(vector, { now: () => Number.NaN })).toBe('option_invalid')
    // Nobody else could handle what it rejects with: the test run fails if it is left to itself.
    expect(await codeOf(vector, { now: (async () => Promise.reject(new Error('no clock'))) as never })).toBe(
      'option_invalid',
    )
  })

  test('is good until it expires, where it says when', async () => {
    const signed = await signRequest({ ...payload, expires: issued + 60 }, secret)
    expect(await codeOf(signed, at(360))).toBeUndefined()
    expect(await codeOf(signed, at(361))).toBe('signed_request_expired')
    const { expiresAt } = await parseSignedRequest(signed, [secret], atOnce)
    expect(expiresAt).toEqual(new Date((issued + 60) * 1000))
    expect(await codeOf(await signRequest({ ...payload, expires: 0 }, secret))).toBeUndefined()
  })

  test.for([[], [''], 'secret'])('needs secrets: %o', async (secrets) => {
    const error = await parseSignedRequest(vector, secrets as string[], atOnce).catch((error: InstagramError) => error)
    expect(error).toMatchObject({ code: 'option_invalid', message: expect.stringContaining('secrets') })
  })

  test('takes null for no options', async () => {
    expect(await codeOf(vector, null as never)).toBe('signed_request_stale')
  })

  test.for([{ now: 5 }, { clockTolerance: -1 }, { maximumAge: '1h' }])('names a wrong option: %o', async (options) => {
    const error = await parseSignedRequest(vector, [secret], options as never).catch((error: InstagramError) => error)
    expect(error).toMatchObject({
      code: 'option_invalid',
      message: expect.stringContaining(Object.keys(options)[0] ?? ''),
    })
  })
})

/** So many seconds after the issue. */
function at(seconds: number): SignedRequestOptions {
  return { now: () => (issued + seconds) * 1000 }
}

async function codeOf(text: string | null | undefined, options = atOnce): Promise<string | undefined> {
  return parseSignedRequest(text, [secret], options).then(
    () => undefined,
    (error: InstagramError) => error.code,
  )
}
