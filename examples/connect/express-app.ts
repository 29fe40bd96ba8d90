/**
 * A web app with Express whose accounts are kept by connect: people connect theirs, the app reads them, has a photo published and is told
 * what became of it. It never sees a token. Start connect and then this:
 *
 *   npx darkroom connect --dev --webhooks-to http://localhost:3000/hooks
 *   CONNECT_URL=... CONNECT_API_KEY=... WEBHOOK_SECRET=... node examples/connect/express-app.ts
 */
import { createConnectClient } from '@darkroom/connect/client'
import express from 'express'
import { Webhook } from 'standardwebhooks'

const { CONNECT_URL = '', CONNECT_API_KEY = '', WEBHOOK_SECRET = '', PORT = '3000' } = process.env
const connect = createConnectClient({ url: CONNECT_URL, apiKey: CONNECT_API_KEY })
const webhook = new Webhook(WEBHOOK_SECRET)

interface Told {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}
/** By their ids, since one may come twice. A real app keeps them in a database. */
const told = new Map<string, Told>()

const app = express()

app.get('/', async (_, response) => {
  const { items } = await connect.connections.list()
  const accounts = items.map(
    ({ id, account, state }) =>
      `<li><a href="/accounts/${id}">@${printable(account.username ?? id)}</a> (${state})
      <form method="post" action="/accounts/${id}/posts">
        <label>Address of a photo <input name="image" type="url" required></label>
        <label>Caption <input name="caption"></label>
        <button>Publish</button>
      </form></li>`,
  )
  const events = [...told.values()].map(({ type }) => `<li>${printable(type)}</li>`)
  response.send(
    `<!doctype html><title>Accounts</title><ul>${accounts.join('')}</ul>
    <form method="post" action="/connect"><button>Connect an account</button></form>
    <h2>What happened</h2><ul>${events.join('')}</ul>`,
  )
})

app.post('/connect', async (_, response) => {
  const { url } = await connect.links.create({ login: 'instagram' })
  if (url === undefined) throw new Error('Connect gave no link.')
  response.redirect(303, url)
})

app.get('/accounts/:id', async (request, response) => {
  const answer = await connect.connections.proxy(request.params.id, 'me?fields=username,media_count')
  response
    .status(answer.status)
    .type('json')
    .send(await answer.text())
})

app.post('/accounts/:id/posts', express.urlencoded({ extended: false }), async (request, response) => {
  const { image, caption } = request.body as { image: string; caption: string }
  await connect.posts.create(request.params.id, { kind: 'image', image, caption })
  response.redirect(303, '/')
})

// The signature is over the body as it arrived.
app.post('/hooks', express.text({ type: () => true, limit: '4mb' }), (request, response) => {
  try {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const event = webhook.verify(String(request.body), headers) as Told
    told.set(headers['webhook-id'] ?? '', event)
    response.status(204).end()
  } catch {
    response.status(401).end()
  }
})

app.listen(Number(PORT), '127.0.0.1', () => console.log(`http://localhost:${PORT}`))

function printable(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
