import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerSubscription } from './subscription.ts'

const right = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'meaty ham&hock' }
const token = right['hub.verify_token']

describe('the handshake', () => {
  test('is answered with the challenge alone, as plain text', async () => {
    const url = urlOf(right)
    for (const request of [url, new URL(url), new Request(url), `//webhook?${url.split('?')[1]}`, `${url}#_=_`]) {
      const answer = await answerSubscription(request, token)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await answer.text()).toBe('1158201444')
    }
  })

  test('gives back any challenge of safe characters verbatim, and refuses every other', async () => {
    const challenge = fc.oneof(fc.stringMatching(/^[\w.~+/=-]{1,256}$/), fc.string())
    await fc.assert(
      fc.asyncProperty(challenge, async (challenge) => {
        const answer = await answerSubscription(urlOf({ ...right, 'hub.challenge': challenge }), token)
        const isSafe = /^[\w.~+/=-]{1,256}$/.test(challenge)
        expect([answer.status, await answer.text()]).toEqual(isSafe ? [200, challenge] : [403, ''])
      }),
    )
  })

  test('is refused for any other token', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom(`${token} `, token.slice(1))), async (other) => {
        fc.pre(other !== token)
        expect((await answerSubscription(urlOf({ ...right, 'hub.verify_token': other }), token)).status).toBe(403)
      }),
    )
  })

  test.for([
    urlOf({ ...right, 'hub.mode': 'unsubscribe' }),
    urlOf({ ...right, 'hub.challenge': '<script>alert(1)</script>' }),
    urlOf({ ...right, 'hub.challenge': '1'.repeat(257) }),
    `${urlOf(right)}&hub.challenge=2`,
    `${urlOf(right)}&hub.verify_token=other`,
    'https://app.example/webhook',
    '',
  ])('is refused, saying nothing: %s', async (url) => {
    const answer = await answerSubscription(url, token)
    expect([answer.status, await answer.text()]).toEqual([403, ''])
  })

  test.for(['', undefined])('needs a verify token: %s', async (verifyToken) => {
    await expect(answerSubscription(urlOf(right), verifyToken as string)).rejects.toMatchObject({
      code: 'option_invalid',
      message: expect.stringContaining('verifyToken'),
    })
  })

  test.for([undefined, null, {}, 5])('needs a request: %s', async (request) => {
    await expect(answerSubscription(request as never, token)).rejects.toMatchObject({ code: 'option_invalid' })
  })
})

function urlOf(parameters: Record<string, string>): string {
  return `https://app.example/webhook?${new URLSearchParams(parameters)}`
}
