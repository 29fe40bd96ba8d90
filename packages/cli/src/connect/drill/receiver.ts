import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'

/** An app's server, to which connect relays webhooks. */
export interface Receiver extends AsyncDisposable {
  readonly url: string
  /** The secret by which it verifies. */
  secret: string
  /** For the text of each comment, the `webhook-id`s under which it came. */
  readonly received: ReadonlyMap<string, ReadonlySet<string>>
  /** How many requests were not signed rightly. */
  forged(): number
}

/** Starts one, which now and then fails: before it has stored what it was sent, or after. */
export async function startReceiver(): Promise<Receiver> {
  const received = new Map<string, Set<string>>()
  let requests = 0
  let forged = 0
  const server = createServer((request, response) => {
    const take = async (): Promise<number> => {
      const body = (await buffer(request)).toString()
      const luck = ++requests % 20
      if (luck === 7) return 500
      try {
        const { data } = new Webhook(receiver.secret).verify(body, request.headers as Record<string, string>) as {
          data: { value: { text: string } }
        }
        const { text } = data.value
        received.set(text, (received.get(text) ?? new Set()).add(String(request.headers['webhook-id'])))
      } catch {
        forged++
      }
      return luck === 9 ? 503 : 204
    }
    take().then(
      (status) => response.writeHead(status).end(),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    secret: '',
    received,
    forged: () => forged,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return receiver
}
