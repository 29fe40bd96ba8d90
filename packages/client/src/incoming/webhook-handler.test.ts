import { describe, expect, test, vi } from 'vitest'
import { escapeLikeMeta, signWebhook } from './testing.ts'
import type { WebhookEvent } from './webhook-event.ts'
import { type WebhookHandlerOptions, webhookHandler } from './webhook-handler.ts'

const url = 'https://app.example/webhook'
const body = escapeLikeMeta(
  JSON.stringify({
    object: 'instagram',
    entry: [
      {
        id: '17841400000000001',
        time: 1_772_993_045,
        changes: ['1', '2'].map((id) => ({ field: 'comments', value: { id, text: 'café @you' } })),
      },
    ],
  }),
)

describe('the webhook handler', () => {
  test('stores every event, in order, before it acknowledges', async () => {
    const stored: string[] = []
    const called = Promise.withResolvers<void>()
    const store = Promise.withResolvers<void>()
    const handler = handlerOf({
      onEvent: async (event: WebhookEvent) => {
        called.resolve()
        await store.promise
        stored.push(event.dedupeKey)
      },
    })
    let isAnswered = false
    const answering = handler(await delivery()).then((answer) => {
      isAnswered = true
      return answer
    })
    await called.promise
    await new Promise(setImmediate)
    expect([stored, isAnswered]).toEqual([[], false])
    store.resolve()
    const answer = await answering
    expect(stored).toEqual(['comments:17841400000000001:1', 'comments:17841400000000001:2'])
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  test('takes signatures of the old and the new secret', async () => {
    const handler = handlerOf({ secrets: ['new', 'old'] })
    expect((await handler(await delivery(body, 'old'))).status).toBe(200)
    expect((await handler(await delivery(body, 'new'))).status).toBe(200)
    expect((await handler(await delivery(body, 'other'))).status).toBe(403)
  })

  test('answers the handshake', async () => {
    const query = 'hub.mode=subscribe&hub.challenge=7&hub.verify_token='
    expect(await (await handlerOf()(new Request(`${url}?${query}token`))).text()).toBe('7')
    const errors: unknown[] = []
    const answer = await handlerOf({ onError: (error) => errors.push(error) })(new Request(`${url}?${query}other`))
    expect([answer.status, await answer.text()]).toEqual([403, ''])
    expect(errors).toMatchObject([{ code: 'subscription_refused' }])
  })

  const json = { 'content-type': 'application/json' }
  test.for([
    [{ method: 'PUT', body, headers: json }, 405, 'method_not_allowed'],
    [{ method: 'HEAD' }, 405, 'method_not_allowed'],
    [{ method: 'POST', body }, 415, 'content_type_unsupported'],
    [{ method: 'POST', body: Uint8Array.of(1) }, 415, 'content_type_unsupported'],
    [{ method: 'POST', body, headers: json }, 403, 'signature_missing'],
    [{ method: 'POST', headers: json }, 403, 'signature_missing'],
    [{ method: 'POST', body, headers: { ...json, 'x-hub-signature-256': 'x' } }, 403, 'signature_malformed'],
    [{ method: 'POST', body: 'x'.repeat(1001), headers: json }, 413, 'body_too_large'],
    [{ method: 'POST', body, headers: { ...json, 'content-length': '1001' } }, 413, 'body_too_large'],
    [{ method: 'POST', body: endless(), headers: json, duplex: 'half' }, 413, 'body_too_large'],
    [{ method: 'POST', body: broken(), headers: json, duplex: 'half' }, 400, 'body_unreadable'],
  ] as const)('refuses %o with %i and not a word', async ([init, status, code]) => {
    const errors: unknown[] = []
    const handler = handlerOf({ maximumBytes: 1000, onError: (error) => errors.push(error) })
    const answer = await handler(new Request(url, init))
    expect([answer.status, await answer.text()]).toEqual([status, ''])
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'GET, POST' : null)
    expect(errors).toMatchObject([{ code }])
  })

  test.for([
    ['no JSON', 'webhook_not_json'],
    ['{}', 'webhook_malformed'],
  ] as const)('refuses what is signed but is no delivery: %s', async ([garbage, code]) => {
    const errors: unknown[] = []
    const answer = await handlerOf({ onError: (error) => errors.push(error) })(await delivery(garbage))
    expect(answer.status).toBe(400)
    expect(errors).toMatchObject([{ code }])
  })

  test('never acknowledges what could not be stored: it tells the app, or passes the error on', async () => {
    const fault = new Error('disk full')
    const onEvent = () => Promise.reject(fault)
    await expect(handlerOf({ onEvent })(await delivery())).rejects.toBe(fault)
    const onError = vi.fn()
    expect((await handlerOf({ onEvent, onError })(await delivery())).status).toBe(500)
    expect(onError.mock.calls).toEqual([[fault]])
  })

  test('says when something has read the body, or gives it no Request', async () => {
    const request = await delivery()
    await request.text()
    await expect(handlerOf()(request)).rejects.toMatchObject({ code: 'option_invalid' })
    await expect(handlerOf()({ method: 'GET', headers: {} } as Request)).rejects.toMatchObject({
      code: 'option_invalid',
    })
  })

  test.for([
    ['onEvents', 'onEvent'],
    ['secret', 'secrets'],
    ['verifytoken', 'verifyToken'],
  ] as const)('is not made with an unknown option: %s', ([name, meant]) => {
    expect(() => handlerOf({ [name]: 'x' })).toThrow(
      expect.objectContaining({ code: 'option_invalid', message: expect.stringContaining(`did you mean ${meant}?`) }),
    )
  })

  test('is not made of nothing', () => {
    for (const nothing of [null, undefined]) {
      expect(() => webhookHandler(nothing as never)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
    }
  })

  test.for([
    { secrets: [] },
    { secrets: [''] },
    { verifyToken: '' },
    { onEvent: undefined },
    { maximumBytes: -1 },
    { onError: 5 },
  ])('is not made with %o', (wrong) => {
    expect(() => handlerOf(wrong as never)).toThrow(
      expect.objectContaining({
        code: 'option_invalid',
        message: expect.stringContaining(Object.keys(wrong)[0] ?? ''),
      }),
    )
  })
})

function handlerOf(options: Partial<WebhookHandlerOptions> = {}): ReturnType<typeof webhookHandler> {
  return webhookHandler({ secrets: ['secret'], verifyToken: 'token', onEvent: () => undefined, ...options })
}

async function delivery(text = body, secret = 'secret'): Promise<Request> {
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': await signWebhook(text, secret) }
  return new Request(url, { method: 'POST', headers, body: text })
}

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100)) })
}

function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) })
}

test('an app’s report of a failure that fails itself changes nothing', async () => {
  for (const onError of [
    () => {
      throw new Error('full')
    },
    async () => {
      throw new Error('full')
    },
  ]) {
    const handler = handlerOf({ onError })
    const unsigned = new Request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    expect((await handler(unsigned)).status).toBe(403)
  }
})
