/**
 * An app's server that receives webhooks until it is killed. Each is verified by the client and by two packages that know nothing of
 * Darkroom, written down in a file, and then acknowledged. Run as `webhook-receiver.ts <port> <file> <app secret>`; prints the port.
 */
import { appendFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { answerSubscription, parseWebhook, verifyWebhook } from '@darkroom/client/incoming'
import { verify } from '@octokit/webhooks-methods'
import XHubSignature from 'x-hub-signature'

/** A delivery as it is written down, a line each. */
export interface ReceivedDelivery {
  readonly ids: readonly string[]
  /** Whether one of the three did not find the signature right. */
  readonly forged: boolean
}

const [port = '0', file = '', secret = ''] = process.argv.slice(2)
const xHub = new XHubSignature('sha256', secret)
let requests = 0

const server = createServer((request, response) => void answer(request, response))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    const handshake = await answerSubscription(request.url ?? '', 'verify')
    response.writeHead(handshake.status).end(await handshake.text())
    return
  }
  // Now and then the app fails: before it has stored, or after.
  const luck = ++requests % 50
  const received = luck === 7 ? undefined : await read(request)
  if (received !== undefined) appendFileSync(file, `${JSON.stringify(received)}\n`)
  response.writeHead(received === undefined ? 500 : luck === 9 ? 503 : 200).end()
}

server.listen(Number(port), '127.0.0.1', () => console.log((server.address() as AddressInfo).port))

async function read(request: IncomingMessage): Promise<ReceivedDelivery> {
  const rawBody = await buffer(request)
  const signature = String(request.headers['x-hub-signature-256'])
  const byClient = await verifyWebhook({ rawBody, signature, secrets: [secret] }).then(
    () => true,
    () => false,
  )
  const verified = [byClient, await verify(secret, rawBody.toString(), signature), xHub.verify(signature, rawBody)]
  const ids = parseWebhook(rawBody).map(({ value }) => String((value as { readonly id?: string }).id))
  return { ids, forged: verified.includes(false) }
}
