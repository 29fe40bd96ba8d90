/**
 * The same as express-app.ts in this folder with nothing but `fetch` and node:http, for any language whose HTTP you know: three calls of
 * connect's API, and one endpoint that verifies a signature.
 *
 *   CONNECT_URL=... CONNECT_API_KEY=... WEBHOOK_SECRET=... node examples/connect/plain-server.ts
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

const { CONNECT_URL = '', CONNECT_API_KEY = '', WEBHOOK_SECRET = '', PORT = '3000' } = process.env
const told = new Map<string, string>()

/** Calls connect's API, and returns its answer. */
function ask(path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${CONNECT_API_KEY}`, 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
  return fetch(`${CONNECT_URL}/v1/${path}`, init)
}

/** Standard Webhooks: an HMAC over id, moment and body, which is not older than five minutes. */
function isSigned({ headers }: IncomingMessage, body: string): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': moment, 'webhook-signature': signatures } = headers
  if (Math.abs(Date.now() / 1000 - Number(moment)) > 300) return false
  const key = Buffer.from(WEBHOOK_SECRET.replace('whsec_', ''), 'base64')
  const expected = createHmac('sha256', key)
    .update(`${String(id)}.${String(moment)}.${body}`)
    .digest()
  return String(signatures)
    .split(' ')
    .map((signature) => Buffer.from(signature.replace('v1,', ''), 'base64'))
    .some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected))
}

interface Listed {
  readonly items: readonly {
    readonly id: string
    readonly account: { readonly username: string | null }
    readonly state: string
  }[]
}

async function home(): Promise<string> {
  const { items } = (await (await ask('connections')).json()) as Listed
  const accounts = items.map(
    ({ id, account, state }) =>
      `<li><a href="/accounts/${id}">@${account.username}</a> (${state})
      <form method="post" action="/accounts/${id}/posts">
        <label>Address of a photo <input name="image" type="url" required></label>
        <label>Caption <input name="caption"></label>
        <button>Publish</button>
      </form></li>`,
  )
  const events = [...told.values()].map((type) => `<li>${type}</li>`)
  return `<!doctype html><title>Accounts</title><ul>${accounts.join('')}</ul>
    <form method="post" action="/connect"><button>Connect an account</button></form>
    <h2>What happened</h2><ul>${events.join('')}</ul>`
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/' } = request
  const [, account = '', posts] = /^\/accounts\/(con_\w+)(\/posts)?$/.exec(url) ?? []
  if (method === 'GET' && url === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(await home())
  } else if (method === 'POST' && url === '/connect') {
    const link = (await (await ask('links', { login: 'instagram' })).json()) as { readonly url: string }
    response.writeHead(303, { location: link.url }).end()
  } else if (method === 'GET' && account !== '') {
    const read = await ask(`connections/${account}/proxy/me?fields=username,media_count`)
    response.writeHead(read.status, { 'content-type': 'application/json' }).end(await read.text())
  } else if (method === 'POST' && posts !== undefined) {
    const form = Object.fromEntries(new URLSearchParams(await text(request)))
    await ask(`connections/${account}/posts`, { kind: 'image', image: form['image'], caption: form['caption'] })
    response.writeHead(303, { location: '/' }).end()
  } else if (method === 'POST' && url === '/hooks') {
    const body = await text(request)
    const isOurs = isSigned(request, body)
    if (isOurs) told.set(String(request.headers['webhook-id']), (JSON.parse(body) as { readonly type: string }).type)
    response.writeHead(isOurs ? 204 : 401).end()
  } else {
    response.writeHead(404).end()
  }
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(502).end())
})
server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://localhost:${PORT}`))
