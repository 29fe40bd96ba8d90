import { describe, expect, test } from 'vitest'
import { signRequest } from '../testing.ts'
import { dataDeletionHandler } from './data-deletion-handler.ts'
import { deauthorizeHandler } from './deauthorize-handler.ts'
import type { SignedRequestHandlerOptions } from './signed-request-handler.ts'

const now = (): number => 1_700_000_060_000
const payload = { user_id: '17841400000000001', algorithm: 'HMAC-SHA256', issued_at: 1_700_000_000 }
const deletion = { url: 'https://app.example/deletions/a1b2', confirmationCode: 'a1b2' }

const handlers = {
  deauthorize: (options: Partial<SignedRequestHandlerOptions>, act: () => unknown = () => undefined) =>
    deauthorizeHandler({ secrets: ['new', 'old'], now, onDeauthorize: act, ...options }),
  'data deletion': (options: Partial<SignedRequestHandlerOptions>, act: () => unknown = () => deletion) =>
    dataDeletionHandler({ secrets: ['new', 'old'], now, onDeletion: act as () => typeof deletion, ...options }),
}

describe.each(Object.entries(handlers))('the %s handler', (_, handlerOf) => {
  test.for(['new', 'old'])('takes a request signed with the %s secret', async (secret) => {
    expect((await handlerOf({})(callback(await signRequest(payload, secret)))).status).toBe(200)
  })

  test('refuses without a word, and tells the app why', async () => {
    const signed = await signRequest(payload, 'new')
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const stale = await signRequest({ ...payload, issued_at: 1_600_000_000 }, 'new')
    const early = await signRequest({ ...payload, issued_at: 1_800_000_000 }, 'new')
    const expired = await signRequest({ ...payload, expires: 1_600_000_000 }, 'new')
    const refusals: [Request, number, string][] = [
      [new Request('https://app.example/'), 405, 'method_not_allowed'],
      [callback(signed, { 'content-type': 'application/json' }), 415, 'content_type_unsupported'],
      [new Request('https://app.example/', { method: 'POST', headers: form, body: '' }), 400, 'signed_request_missing'],
      [callback('x.y'), 400, 'signed_request_malformed'],
      [callback(signed, form, `signed_request=${signed}&signed_request=${signed}`), 400, 'signed_request_malformed'],
      [callback('x'.repeat(20_000)), 413, 'body_too_large'],
      [callback(await signRequest(payload, 'other')), 403, 'signed_request_mismatch'],
      [
        callback(await signRequest({ ...payload, algorithm: 'none' }, 'new')),
        400,
        'signed_request_algorithm_unsupported',
      ],
      [callback(stale), 403, 'signed_request_stale'],
      [callback(early), 403, 'signed_request_from_future'],
      [callback(expired), 403, 'signed_request_expired'],
    ]
    for (const [request, status, code] of refusals) {
      const errors: unknown[] = []
      const answer = await handlerOf({ onError: (error) => errors.push(error) })(request)
      expect([answer.status, await answer.text(), errors]).toMatchObject([status, '', [{ code }]])
      expect(answer.headers.get('allow')).toBe(status === 405 ? 'POST' : null)
      expect((await handlerOf({})(request.bodyUsed ? callback('x.y') : request)).status).toBeGreaterThanOrEqual(400)
    }
  })

  test('does not answer 200 when the app fails', async () => {
    const fault = new Error('disk full')
    const act = (): never => {
      throw fault
    }
    const signed = await signRequest(payload, 'new')
    await expect(handlerOf({}, act)(callback(signed))).rejects.toBe(fault)
    const errors: unknown[] = []
    expect((await handlerOf({ onError: (error) => errors.push(error) }, act)(callback(signed))).status).toBe(500)
    expect(errors).toEqual([fault])
  })

  test.for([{ secrets: [] }, { now: 5 }, { clockTolerance: Number.NaN }, { onError: 5 }])(
    'is not made with %o',
    (wrong) => {
      expect(() => handlerOf(wrong as never)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
    },
  )

  test('is not made without a function', () => {
    for (const make of [deauthorizeHandler, dataDeletionHandler]) {
      expect(() => make(null as never)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
    }
    expect(() => handlerOf({}, null as never)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
  })
})

describe('the answer to a data deletion request', () => {
  test('is strict JSON with the page and the code', async () => {
    const answer = await handlers['data deletion']({})(callback(await signRequest(payload, 'new')))
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await answer.json()).toEqual({ url: deletion.url, confirmation_code: 'a1b2' })
  })

  test('may point to http on the own machine', async () => {
    const act = () => ({ ...deletion, url: 'http://localhost:3000/deletions/1' })
    expect((await handlers['data deletion']({}, act)(callback(await signRequest(payload, 'new')))).status).toBe(200)
  })

  test.for([
    undefined,
    { ...deletion, url: '/deletions/1' },
    { ...deletion, url: 'http://app.example/' },
    { ...deletion, url: 'javascript:alert(1)' },
    { ...deletion, confirmationCode: '' },
    { ...deletion, confirmationCode: 'a b' },
    { url: deletion.url },
  ])('is not %o', async (wrong) => {
    const handler = handlers['data deletion']({}, () => wrong)
    await expect(handler(callback(await signRequest(payload, 'new')))).rejects.toMatchObject({ code: 'option_invalid' })
  })
})

function callback(
  signed: string,
  headers: HeadersInit = {},
  form = `signed_request=${encodeURIComponent(signed)}`,
): Request {
  const type = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }
  return new Request('https://app.example/', { method: 'POST', headers: { ...type, ...headers }, body: form })
}
