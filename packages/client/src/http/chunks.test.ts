import { describe, expect, test } from 'vitest'
import { webhookHandler } from '../incoming/index.ts'
import { reader } from '../instagram/index.ts'
import { rejection, scripted } from '../testing/app.ts'
import { chunksOf } from './chunks.ts'

/** A stream of the same chunk without end, and whether it was cancelled. */
function endless(chunk: Uint8Array<ArrayBuffer>) {
  const state = { isCancelled: false }
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(chunk),
    cancel: () => {
      state.isCancelled = true
    },
  })
  return { stream, state }
}

describe('a stream without end', () => {
  test.each([[0], [1], [100]])('of chunks of %i bytes ends by its bound, and is cancelled', async (length) => {
    const { stream, state } = endless(new Uint8Array(length))
    expect(await chunksOf(stream, 1000)).toBeUndefined()
    expect(state.isCancelled).toBe(true)
  })

  test('of empty chunks ends a call', async () => {
    const app = scripted([() => new Response(endless(new Uint8Array(0)).stream)])
    expect(await rejection(reader(app.options, 'IGAAexample').me())).toMatchObject({ code: 'reply_too_large' })
  })

  test('of empty chunks ends a delivery', async () => {
    const errors: unknown[] = []
    const handler = webhookHandler({
      secrets: ['secret'],
      verifyToken: 'token',
      onEvent: () => undefined,
      onError: (error) => errors.push(error),
    })
    const init = { method: 'POST', body: endless(new Uint8Array(0)).stream, duplex: 'half' }
    const headers = { 'content-type': 'application/json' }
    const answer = await handler(new Request('https://app.example/webhook', { ...init, headers }))
    expect(answer.status).toBe(413)
    expect(errors).toMatchObject([{ code: 'body_too_large' }])
  })
})

test('a body of small chunks is read whole', async () => {
  let left = 1000
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => (left-- > 0 ? controller.enqueue(Uint8Array.of(left)) : controller.close()),
  })
  const chunks = await chunksOf(stream, 1000)
  expect(chunks?.length).toBe(1000)
  expect(await chunksOf(null, 0)).toEqual([])
})
