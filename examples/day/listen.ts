import { once } from 'node:events'
import { createServer } from 'node:http'
import type { App } from './app.ts'

/** Puts the app's server on a port of this machine. @returns What ends it. */
export async function listen({ fetch }: App, port: number): Promise<() => void> {
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const body = Buffer.concat(await incoming.toArray())
    const request = new Request(new URL(url, 'http://localhost'), {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
      ...(method === 'POST' ? { body } : {}),
    })
    const answer = await fetch(request)
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
    outgoing.end(Buffer.from(await answer.arrayBuffer()))
  })
  server.listen(port, 'localhost')
  await once(server, 'listening')
  return () => void server.close()
}
