import type { Server } from 'node:http'
import { createServer, type Socket, type Server as TcpServer } from 'node:net'

/** A port that something else listens on already. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse'
  readonly port: number

  constructor(port: number) {
    super(`Port ${port} is in use.`)
    this.port = port
  }
}

/** A server that listens on this machine's own addresses. */
export interface Listening {
  readonly port: number
  /** Ends every connection and listens no longer. */
  close(): Promise<void>
}

/**
 * Listens on 127.0.0.1, and on ::1 where there is one: `localhost` means either, and programs differ in which they try.
 *
 * @param port 0 for any that is free.
 * @throws PortInUse when the port is taken on either address; the system's error for a port that may not be used.
 */
export async function listen(server: Server, port: number): Promise<Listening> {
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  const second = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit('connection', socket))
  const chosen = await listenOnBoth(server, second, port)
  return {
    port: chosen,
    close: async () => {
      const ended = [server, second].map((each) => new Promise<void>((resolve) => each.close(() => resolve())))
      for (const socket of connections) socket.destroy()
      await Promise.all(ended)
    },
  }
}

async function listenOnBoth(first: TcpServer, second: TcpServer, port: number, attempts = 5): Promise<number> {
  const chosen = await listenOn(first, '127.0.0.1', port)
  try {
    await listenOn(second, '::1', chosen)
  } catch (error) {
    if (error instanceof PortInUse) {
      await new Promise((resolve) => first.close(resolve))
      if (port === 0 && attempts > 1) return listenOnBoth(first, second, port, attempts - 1)
      throw error
    }
    // A machine may lack IPv6.
  }
  return chosen
}

function listenOn(server: TcpServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error)
    }
    server.once('error', fail)
    server.listen({ host, port }, () => {
      server.off('error', fail)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
