import { expect, test } from 'vitest'
import type { Fetch } from '../../base/outgoing/fetch.ts'
import { type Outcome, send } from './send.ts'

/** How sending ends with what an app's server does. */
function sent(fetch: Fetch): Promise<Outcome> {
  const { signal } = new AbortController()
  return send({ url: 'http://localhost:1/', kind: 'deauthorize', signedRequest: 'a.b', fetch, signal })
}

const answered =
  (status: number): Fetch =>
  async () =>
    new Response(null, { status })

test.each([300, 301, 399])('status %i is a redirect', async (status) => {
  expect(await sent(answered(status))).toEqual({
    state: 'waiting',
    outcome: 'The app answered with a redirect, which is not followed.',
  })
})

test.each([201, 299, 400, 500])('status %i is not 200, and is a failure', async (status) => {
  expect(await sent(answered(status))).toEqual({
    state: 'waiting',
    outcome: `The app answered with status ${status}; 200 is needed.`,
  })
})

test.each<[string, unknown, string]>([
  [
    'a code',
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) }),
    'ECONNRESET',
  ],
  ['a cause', new TypeError('fetch failed', { cause: new Error('no route') }), 'no route'],
  ['a message', new Error('cut'), 'cut'],
  ['a very long message', new Error('x'.repeat(1000)), 'x'.repeat(200)],
  ['no message', new RangeError(''), 'RangeError'],
  ['what is no error', 'oops', 'unknown'],
])('a failure with %s is told by it', async (_, error, reason) => {
  const outcome = await sent(() => Promise.reject(error))
  expect(outcome).toEqual({ state: 'waiting', outcome: `The app could not be reached: ${reason}.` })
})
