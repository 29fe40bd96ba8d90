/**
 * The app that the tests in this folder are about: it shows whose account is connected, and answers webhooks.
 *
 * @param options `fetch`: how Instagram is asked. `appSecret`: signs webhooks.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export function createApp({ fetch = globalThis.fetch, appSecret = '', verifyToken = 'darkroom' } = {}) {
  const comments = []

  /** @returns The name, or why there is none. A limit that is used up is waited for once. */
  async function greet(token, triesLeft = 1) {
    const query = new URLSearchParams({ fields: 'username', access_token: token })
    const answer = await fetch(`https://graph.instagram.com/v24.0/me?${query}`)
    const { username, error } = await answer.json()
    if (answer.ok) return `Hello ${username}`
    if (error.code === 4 && triesLeft > 0) return greet(token, triesLeft - 1)
    return error.code === 190 ? 'Please connect your account again' : 'Instagram does not answer'
  }

  async function server(request) {
    const query = new URL(request.url).searchParams
    if (request.method === 'GET') {
      const isInstagram = query.get('hub.verify_token') === verifyToken
      return isInstagram ? new Response(query.get('hub.challenge')) : new Response('', { status: 403 })
    }
    const body = await request.text()
    if (!isSigned(body, request.headers.get('x-hub-signature-256') ?? '')) return new Response('', { status: 401 })
    for (const { changes = [] } of JSON.parse(body).entry)
      for (const { field, value } of changes) if (field === 'comments') comments.push(value.text)
    return new Response('ok')
  }

  function isSigned(body, signature) {
    const expected = Buffer.from(`sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`)
    const given = Buffer.from(signature)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  return { greet, server, comments }
}
