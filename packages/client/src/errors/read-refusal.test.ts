import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRefusal } from './read-refusal.ts'
import { scrub } from './scrub.ts'

const read = (value: unknown): ReturnType<typeof readRefusal> => readRefusal(value, (text) => scrub(text, []))

describe('a refusal is read', () => {
  test('of the Graph API, with everything it says', () => {
    const error = {
      message: 'Application request limit reached',
      type: 'OAuthException',
      is_transient: false,
      code: 4,
      error_subcode: 2207051,
      error_user_title: 'action is blocked',
      error_user_msg: 'We restrict certain activity to protect our community.',
      fbtrace_id: 'APZFg6mxXnykKvlysZMLVvq',
    }
    expect(read({ error })).toEqual({
      message: 'Application request limit reached',
      type: 'OAuthException',
      transient: false,
      code: 4,
      subcode: 2207051,
      userTitle: 'action is blocked',
      userMessage: 'We restrict certain activity to protect our community.',
      traceId: 'APZFg6mxXnykKvlysZMLVvq',
    })
  })

  test('of api.instagram.com', () => {
    expect(read({ error_type: 'OAuthException', code: 400, error_message: 'Invalid platform app' })).toEqual({
      type: 'OAuthException',
      code: 400,
      message: 'Invalid platform app',
    })
  })

  test('of the Instagram API before 2020', () => {
    const meta = { code: 400, error_type: 'OAuthAccessTokenException', error_message: 'The access_token is invalid.' }
    expect(read({ meta })).toMatchObject({ code: 400, type: 'OAuthAccessTokenException' })
  })

  test('of uploads', () => {
    const debug_info = { retriable: false, type: 'ProcessingFailedError', message: '{"success":false}' }
    expect(read({ debug_info })).toEqual({
      type: 'ProcessingFailedError',
      message: '{"success":false}',
      transient: false,
    })
  })

  test('of OAuth as it is standardised, and of a list of one', () => {
    expect(read({ error: 'invalid_request', error_description: 'No.' })).toEqual({
      type: 'invalid_request',
      message: 'No.',
    })
    expect(read([{ error: { code: 190 } }])?.code).toBe(190)
  })

  test('with codes as text', () => {
    expect(read({ error: { code: '190', error_subcode: '463' } })).toMatchObject({ code: 190, subcode: 463 })
  })

  test.each([[{ data: [] }], [{ id: '1' }], [[]], [[1, 2]], [null], [true], ['error'], [{ meta: { code: 200 } }]])(
    'in %j is none',
    (value) => expect(read(value)).toBeUndefined(),
  )

  test('in any JSON, without a fault', () => {
    const odd = fc.record(
      { error: fc.anything(), meta: fc.anything(), debug_info: fc.anything(), error_message: fc.anything() },
      { requiredKeys: [] },
    )
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), odd), (value) => void read(value)))
  })
})
