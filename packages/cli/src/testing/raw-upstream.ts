import { createServer, type Socket } from 'node:net'

/** A server of somebody else's that answers with bytes. */
export interface RawUpstream extends AsyncDisposable {
  readonly port: number
  /** What it was sent so far, each connection's for itself. */
  readonly received: readonly string[]
}

/**
 * Listens on this machine and answers the first bytes of each connection.
 *
 * @param answer Bytes to write before it hangs up, or what to do with the connection.
 */
export async function rawUpstream(answer: string | ((socket: Socket) => void)): Promise<RawUpstream> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    const index = received.push('') - 1
    socket.on('error', () => {})
    // One that ends without a word is not answered.
    socket.once('end', () => received[index] === '' && socket.end())
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      received[index] += chunk.toString('latin1')
    })
    socket.once('data', () => (typeof answer === 'string' ? socket.end(answer, 'latin1') : answer(socket)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    received,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
