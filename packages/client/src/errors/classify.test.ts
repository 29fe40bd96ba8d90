import { facebookErrors, graphErrors, oauthErrors, type PlatformError, refusals, remedies } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { allMeanings } from './all-meanings.ts'
import type { PlatformFacts } from './api-error.ts'
import { classify as classifyBy, type Verdict } from './classify.ts'
import { signInMeanings } from './meanings.ts'

const classify = (facts: PlatformFacts, status: number): Verdict => classifyBy(facts, status, allMeanings)

const catalogue: [string, PlatformError][] = [
  ...Object.entries<PlatformError>(graphErrors).map(([name, error]): [string, PlatformError] => [
    `graph ${name}`,
    error,
  ]),
  ...Object.entries<PlatformError>(facebookErrors).map(([name, error]): [string, PlatformError] => [
    `facebook ${name}`,
    error,
  ]),
  ...Object.entries<PlatformError>(oauthErrors).map(([name, error]): [string, PlatformError] => [
    `oauth ${name}`,
    error,
  ]),
]

/** Sentences that say nothing by which they could be told from others. */
const unclassified = ['oauth invalidResponseType', 'oauth unsupportedGrantType', 'oauth pageNotAvailable']

describe('the contract’s catalogue', () => {
  test.each(catalogue)('%s has a meaning here', (name, error) => {
    const { code } = classify(error, error.status)
    expect(code === 'refused').toBe(unclassified.includes(name))
  })

  test.each(catalogue.filter(([, { code }]) => code === 190))(
    '%s: the person has to authorize again',
    (name, error) => {
      expect(classify(error, error.status), name).toMatchObject({ reconnect: true, retryable: false })
    },
  )

  test.each(catalogue.filter(([, { code }]) => code !== 190))(
    '%s: it would not help to authorize again',
    (_, error) => {
      expect(classify(error, error.status).reconnect).toBe(false)
    },
  )

  test.each(catalogue)('%s is not repeated: none of them is about limits', (_, error) => {
    expect(classify(error, error.status).retryable).toBe(false)
  })
})

describe('the contract’s refusals by number', () => {
  test.each(refusals)('$code/$subcode means $meaning', ({ code, subcode, meaning }) => {
    const remedy = remedies[meaning]
    expect(classify({ code, subcode }, 400)).toEqual({
      code: meaning,
      retryable: remedy === 'again',
      reconnect: remedy === 'authorize',
    })
  })

  test('are all that a number means here', () => {
    const known = new Set(refusals.flatMap(({ code, subcode }) => [`c${code}`, `s${subcode}`]))
    // Ranges that pages name by their ends, or whose other numbers are of other products.
    const ranges = /^c(2\d\d|800[01]\d|3600[0-4])$/
    const numbers = [...Array(100_000).keys()].flatMap((n) => [n, -n, 2_200_000 + n])
    const strange = numbers.flatMap((n) => [
      ...(classify({ code: n }, 400).code === 'refused' ? [] : [`c${n}`]),
      ...(classify({ code: 987_654, subcode: n }, 400).code === 'refused' ? [] : [`s${n}`]),
    ])
    expect(strange.filter((name) => !known.has(name) && !ranges.test(name))).toEqual([])
  })
})

describe('a refusal', () => {
  test.each([
    [{ code: 190 }, 400, 'token_invalid', 'reconnect'],
    [{ code: 190, subcode: 463 }, 400, 'token_expired', 'reconnect'],
    [{ code: 190, subcode: 460 }, 400, 'session_invalidated', 'reconnect'],
    [{ code: 190, subcode: 460, message: 'Session has expired' }, 400, 'session_invalidated', 'reconnect'],
    [{ code: 190, subcode: 492 }, 400, 'page_role_lost', 'reconnect'],
    [{ code: 190, message: 'Sessão expirada' }, 400, 'token_invalid', 'reconnect'],
    [{ code: 4 }, 403, 'rate_limited', 'retryable'],
    [{ code: 17 }, 400, 'rate_limited', 'retryable'],
    [{ code: 32 }, 400, 'rate_limited', 'retryable'],
    [{ code: 613, subcode: 1996 }, 400, 'rate_limited', 'retryable'],
    [{ code: 80002 }, 400, 'rate_limited', 'retryable'],
    [{ code: 4, subcode: 2207051, transient: false }, 403, 'blocked', ''],
    [{ code: 368 }, 403, 'blocked', ''],
    [{ code: 25, subcode: 2207050 }, 400, 'blocked', ''],
    [{ code: 10 }, 403, 'permission_missing', ''],
    [{ code: 200 }, 403, 'permission_missing', ''],
    [{ code: 299 }, 403, 'permission_missing', ''],
    [{ code: 2 }, 500, 'temporary', 'retryable'],
    [{ code: 1, message: 'An unknown error has occurred.' }, 500, 'temporary', 'retryable'],
    [{ code: -1, subcode: 2207001 }, 400, 'temporary', 'retryable'],
    [{ code: 1, message: 'Error validating client secret.' }, 400, 'credentials_wrong', ''],
    [{ code: 100, subcode: 33 }, 400, 'object_not_found', ''],
    [
      { code: 100, message: '(#100) Object does not exist, cannot be loaded due to missing permissions' },
      400,
      'object_not_found',
      '',
    ],
    [
      { code: 100, message: '(#100) Pages Public Content Access requires either app secret proof or an app token' },
      400,
      'permission_missing',
      '',
    ],
    [{ code: 100, message: 'Unsupported request - method type: get' }, 400, 'unsupported_request', ''],
    [{ code: 100, message: 'Invalid Scopes: instagram_basic.' }, 400, 'scope_invalid', ''],
    [{ code: 1, message: 'Invalid scope field(s): basic' }, 400, 'scope_invalid', ''],
    [{ code: 9007, subcode: 2207027 }, 400, 'media_not_ready', 'retryable'],
    [{ code: 36003, subcode: 2207009 }, 400, 'media_refused', ''],
    [{ code: 1, subcode: 2207057 }, 400, 'media_refused', ''],
    [{ code: -2, subcode: 2207020 }, 400, 'media_refused', ''],
    [{ code: 100, message: 'A microscope is no account' }, 400, 'parameter_invalid', ''],
    [{ code: 100, message: 'This username has already been used' }, 400, 'parameter_invalid', ''],
    [{ code: 987654 }, 400, 'refused', ''],
    [{ code: 987654, transient: true }, 400, 'temporary', 'retryable'],
    [{}, 503, 'temporary', 'retryable'],
    [{}, 429, 'rate_limited', 'retryable'],
    [{}, 404, 'refused', ''],
    // `__proto__` and its like are no codes.
    [{ code: Number.NaN }, 400, 'refused', ''],
  ] as const)('%j with status %i means %s', (facts, status, code, what) => {
    expect(classify(facts, status)).toEqual({
      code,
      retryable: what === 'retryable',
      reconnect: what === 'reconnect',
    })
  })
})

/** What is refused at the window, or is no refusal of a token endpoint. */
const elsewhere = ['scope_invalid']

test.each(Object.entries<PlatformError>(oauthErrors))('oauth %s means the same to a sign-in alone', (_, error) => {
  const verdict = classify(error, error.status)
  const alone = classifyBy(error, error.status, signInMeanings)
  expect(alone).toEqual(elsewhere.includes(verdict.code) ? { ...verdict, code: 'refused' } : verdict)
})
