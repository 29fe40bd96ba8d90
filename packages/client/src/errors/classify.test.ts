import {
  facebookErrors,
  graphErrors,
  oauthErrors,
  type PlatformError,
  type ResourceError,
  refusals,
  remedies,
  resourceErrors,
} from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { classify } from './classify.ts'

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
const unclassified = [
  'oauth invalidResponseType',
  'oauth unsupportedGrantType',
  'oauth pageNotAvailable',
  'oauth activityTurnedOff',
]

describe('the contract’s catalogue', () => {
  test.each(catalogue)('%s has a meaning here', (name, error) => {
    const { code } = classify(error, error.status)
    expect(code === 'refused').toBe(unclassified.includes(name))
  })

  /** What signing in again does not heal: the token's app is gone. */
  const isOfApp = ([, { message }]: [string, PlatformError]): boolean =>
    message.startsWith('Error validating application') || message.includes('valid app ID')
  const isHealed = (entry: [string, PlatformError]): boolean => entry[1].code === 190 && !isOfApp(entry)

  test.each(catalogue.filter(isHealed))('%s: the person has to authorize again', (name, error) => {
    expect(classify(error, error.status), name).toMatchObject({ reconnect: true, retryable: false })
  })

  test.each(catalogue.filter((entry) => !isHealed(entry)))('%s: it would not help to authorize again', (_, error) => {
    expect(classify(error, error.status).reconnect).toBe(false)
  })

  test.each(catalogue)('%s is not repeated: none of them is about limits', (_, error) => {
    expect(classify(error, error.status).retryable).toBe(false)
  })
})

describe('the contract’s table of refusals', () => {
  test.each(refusals)('$code/$subcode $sentence means $meaning', (refusal) => {
    const { code, through, subcode, sentence = '', meaning, again } = refusal
    const remedy = remedies[meaning]
    for (const each of [code, through ?? code]) {
      const facts = { code: each, subcode, message: `Error: ${sentence.toUpperCase()}.` }
      expect(classify(facts, 400)).toEqual({
        code: meaning,
        retryable: again ?? remedy === 'again',
        reconnect: remedy === 'authorize',
      })
    }
  })
})

describe('the contract’s refusals of operations', () => {
  const all = Object.entries<ResourceError>(resourceErrors).map(
    // The type says nothing of the meaning.
    ([name, error]) => [name, { ...error, type: undefined }] as const,
  )

  test.each(all.filter(([, { meaning }]) => meaning !== undefined))('%s means what the contract says', (_, error) => {
    expect(classify(error, error.status).code).toBe(error.meaning)
  })

  test.each(all.filter(([, { again, code }]) => again !== undefined && code !== undefined))(
    '%s passes, or does not, as it says',
    (_, error) => {
      expect(classify(error, error.status).retryable).toBe(error.again)
    },
  )

  /** What means another thing than its code says has a meaning of its own: no sentence decides by accident. */
  test.each(all.filter(([, { meaning }]) => meaning === undefined))(
    '%s is not told by a sentence by accident',
    (_, error) => {
      const bare = classify({ code: error.code }, 400)
      const known = ['too_much_data', 'app_blocked', 'app_unknown', 'token_unsuitable', 'insights_missing']
      const told = classify(error, 400).code
      if (!known.includes(told)) expect(told).toBe(bare.code)
    },
  )

  test('leave nothing without a meaning but what has no number, and a post that is there already', () => {
    const unknown = all.filter(([, error]) => error.code !== undefined && classify(error, 400).code === 'refused')
    expect(unknown.map(([name]) => name)).toEqual(['duplicatePost'])
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
    [
      { code: 1, message: 'The request is invalid because the app is configured as a desktop app' },
      400,
      'app_misconfigured',
      '',
    ],
    [
      { code: 1, message: "Please reduce the amount of data you're asking for, then retry your request" },
      500,
      'too_much_data',
      '',
    ],
    [{ code: 1, message: 'fb_exchange_token parameter not specified' }, 400, 'parameter_invalid', ''],
    [{ code: 200, message: 'API access blocked.' }, 400, 'app_blocked', ''],
    [{ code: 200, message: 'API access deactivated. To reactivate, go to the app dashboard.' }, 400, 'app_blocked', ''],
    [{ code: 190, message: 'Error validating application. Application has been deleted.' }, 400, 'app_unknown', ''],
    [{ code: 101, message: 'Error validating application. Application has been deleted.' }, 400, 'app_unknown', ''],
    [{ code: 190, message: 'Access token does not contain a valid app ID' }, 400, 'token_unsuitable', ''],
    [{ code: 190, message: 'Invalid OAuth access token data.' }, 400, 'token_invalid', 'reconnect'],
    [{ code: 191, message: "redirect_uri isn't an absolute URI. Check RFC 3986." }, 400, 'redirect_uri_mismatch', ''],
    [{ code: 613, subcode: 2534040 }, 400, 'rate_limited', 'retryable'],
    [{ code: -1, subcode: 2207086 }, 400, 'parameter_invalid', ''],
    [{ code: 400, message: 'Invalid scope: []' }, 400, 'scope_invalid', ''],
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
    [{ code: 10, subcode: 2534022 }, 403, 'message_refused', ''],
    [{ code: 200, subcode: 1545041 }, 403, 'message_refused', ''],
    [{ code: 551, subcode: 1545041 }, 400, 'message_refused', ''],
    [{ code: 100, subcode: 2534014 }, 400, 'object_not_found', ''],
    [{ code: 9000001 }, 400, 'object_not_found', ''],
    [{ code: 230 }, 400, 'permission_missing', ''],
    [{ code: 10, message: '(#10) Not enough viewers for the media to show insights' }, 400, 'insights_missing', ''],
    [{ code: 100, subcode: 2108006 }, 400, 'insights_missing', ''],
    // The same container was published a quarter of an hour later.
    [{ code: 24, subcode: 2207006 }, 400, 'object_not_found', 'retryable'],
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
