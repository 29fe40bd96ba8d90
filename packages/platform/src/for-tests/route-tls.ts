import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { type AddressInfo, Socket } from 'node:net'
import { Readable } from 'node:stream'
import tls from 'node:tls'
import { isMetaHost } from '@darkroom/contract'

type Connect = typeof tls.connect

/**
 * Has this process's TLS connections to Meta's hosts answered by a function: those of `node:https`, undici, axios and whatever else begins with
 * `tls.connect`. They lead to a port on the loopback address without TLS, so that no certificate is needed; the sockets are Node's own, and timeouts
 * and cut connections are what they are elsewhere. All other hosts are asked as before.
 *
 * @returns A function that gives `tls.connect` back, and ends the connections.
 */
export function routeTls(answer: (request: Request) => Promise<Response>): () => Promise<void> {
  const server = createServer((incoming, outgoing) => void respond(answer, incoming, outgoing))
  const listening = Promise.withResolvers<number>()
  server.listen(0, '127.0.0.1', () => listening.resolve((server.address() as AddressInfo).port))
  server.unref()
  const open = new Set<Socket>()
  const before = tls.connect
  let isOver = false
  const routed = ((...given: unknown[]) => {
    const asked = isOver ? undefined : metaConnection(given)
    if (asked === undefined) return Reflect.apply(before, tls, given)
    const socket = connectTo(listening.promise, asked)
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    return socket
  }) as Connect
  put(routed)
  return async () => {
    isOver = true
    // Somebody may have put another in its place since; that one stays, and leads through here.
    if (tls.connect === routed) put(before)
    await listening.promise
    // Agents keep connections, and hear of the end of theirs before the next world begins.
    await Promise.all([...open].map((socket) => new Promise((gone) => socket.once('close', gone).destroy())))
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** Programs that import `connect` by its name get it too. */
function put(connect: Connect): void {
  tls.connect = connect
  syncBuiltinESMExports()
}

interface Asked {
  readonly onSecure: (() => void) | undefined
}

/** What a call of `tls.connect` asks for, if that is a connection of its own to one of Meta's hosts. */
function metaConnection(given: readonly unknown[]): Asked | undefined {
  const options: tls.ConnectionOptions | undefined = given.find((value) => typeof value === 'object' && value !== null)
  const named = typeof given[1] === 'string' ? given[1] : undefined
  // A socket that is there already is the tunnel of a proxy which somebody chose.
  if (options?.socket !== undefined) return undefined
  const host = options?.servername || options?.host || named
  if (host === undefined || !isMetaHost(host)) return undefined
  const onSecure = given.find((value) => typeof value === 'function')
  return { onSecure: onSecure as Asked['onSecure'] }
}

/** A socket that looks to its owner as one of TLS does. */
function connectTo(port: Promise<number>, { onSecure }: Asked): Socket {
  const likeTls = { encrypted: true, authorized: true, alpnProtocol: false }
  // What is written before the port is open waits, as it does while a socket connects.
  const socket = Object.assign(new Socket(), { ...likeTls, connecting: true })
  if (onSecure !== undefined) socket.once('secureConnect', onSecure)
  socket.once('connect', () => socket.emit('secureConnect'))
  void port.then((open) => (socket.destroyed ? socket : socket.connect(open, '127.0.0.1')))
  return socket
}

async function respond(
  answer: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const response = await answer(requestOf(incoming))
    outgoing.writeHead(response.status, [...response.headers].flat())
    if (response.body !== null) for await (const part of response.body) outgoing.write(part)
    outgoing.end()
  } catch {
    // A fault that was set on purpose cuts the connection, before the answer or in the middle of it.
    incoming.socket.resetAndDestroy()
  }
}

function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', rawHeaders } = incoming
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}
  return new Request(`https://${headers.get('host')}${url}`, { method, headers, ...body } as RequestInit)
}
