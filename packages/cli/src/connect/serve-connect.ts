import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Failure } from '../failure.ts'
import { listen, PortInUse } from '../server/listen.ts'

/** A port on which something answers. */
export interface Served extends AsyncDisposable {
  readonly port: number
}

/** Answers requests by a function that may only be there later. */
export type Answer = (request: Request) => Promise<Response>

/**
 * Listens for connect. A body as large as it likes streams through; a head that does not end is ended.
 *
 * @param host `localhost`: both of this machine's own addresses.
 * @throws Failure where the port is taken.
 */
export async function serveConnect(answer: Answer, host: string, port: number): Promise<Served> {
  const listener = getRequestListener((request) => answer(request), { hostname: 'localhost' })
  const server = createServer(
    { headersTimeout: 30_000, requestTimeout: 600_000 },
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  try {
    if (host === 'localhost') {
      const listening = await listen(server, port)
      return { port: listening.port, [Symbol.asyncDispose]: () => listening.close() }
    }
    return await listenOn(server, host, port)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof PortInUse || code === 'EADDRINUSE')
      throw new Failure(`Port ${port} is in use.`, 'Choose another with --port, or stop the program that uses it.')
    throw error
  }
}

function listenOn(server: Server, host: string, port: number): Promise<Served> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        // What is underway is answered; who only keeps a connection is let go.
        [Symbol.asyncDispose]: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeIdleConnections()
            setTimeout(() => server.closeAllConnections(), 10_000).unref()
          }),
      })
    })
  })
}
