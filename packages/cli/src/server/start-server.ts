import { createServer, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { isMetaHost } from '@darkroom/contract'
import { createPlatform, type Platform, type PlatformOptions } from '@darkroom/platform'
import { getRequestListener, RequestError } from '@hono/node-server'
import { createAuthorityKeeper } from './authority-keeper.ts'
import type { CertificateAuthority } from './certificate-authority.ts'
import { answerClientError } from './client-error.ts'
import { answerConnect } from './connect.ts'
import { type Deliveries, startDeliveries } from './deliveries.ts'
import { forward } from './forward.ts'
import { listen } from './listen.ts'
import { isLoopback } from './loopback.ts'
import { httpsAddress, redirectToHttps } from './redirect-to-https.ts'
import { answerServersOwn, findServersOwn } from './servers-own.ts'
import type { Environment } from './upstream-proxy.ts'

/** How a server is started: where it listens, and what kind of platform answers. */
export interface ServerOptions extends Omit<PlatformOptions, 'origin'> {
  /** Default: any port that is free. */
  readonly port?: number | undefined
  /** Whose proxy variables hold for hosts that are not Meta's. Default: none. */
  readonly environment?: Environment | undefined
}

/** A platform that listens on a port of this machine, and is a proxy through which programs find it by Meta's own names. */
export interface RunningServer extends AsyncDisposable {
  /** `http://localhost:4000`: Darkroom's own origin. */
  readonly url: string
  /** `http://127.0.0.1:4000`: the same, by the address, for programs whose proxy it is. */
  readonly proxy: string
  readonly platform: Platform
  /** The local certificate authority, made when it is first asked for. */
  ca(): Promise<CertificateAuthority>
  /** Ends every connection, the platform, and what was kept for this run only. */
  close(): Promise<void>
}

/**
 * Starts a platform on a port.
 *
 * @throws PortInUse; and what `createPlatform` throws.
 * @example
 * import { startServer } from 'darkroom'
 * await using server = await startServer({ asOf: '2024-11-01' })
 * const answer = await fetch(`${server.url}/graph.instagram.com/me`)
 * answer.status // => 400
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, environment = {}, ...platformOptions } = options
  const started = Promise.withResolvers<Platform>()
  started.promise.catch(() => {})
  let platform: Platform | undefined
  let deliveries: Deliveries | undefined
  const authority = createAuthorityKeeper(options.data)

  const answer = getRequestListener(
    (request) => {
      const own = findServersOwn(request.url)
      if (own !== undefined) return answerServersOwn(own, listening.port, authority.open)
      const response = platform?.respond(request) ?? started.promise.then((ready) => ready.fetch(request))
      return mayMoveClock(request) ? woken(response) : response
    },
    { hostname: 'localhost', errorHandler: (error) => answerFault(error, options.onFault) },
  )
  async function woken(answering: Response | Promise<Response>): Promise<Response> {
    const response = await answering
    deliveries?.wake()
    return response
  }
  const tunnelled = new WeakSet<Socket>()
  const server = createServer({ headersTimeout: 20_000, requestTimeout: 120_000 }, (incoming, outgoing) => {
    const secure = httpsAddress(incoming, tunnelled.has(incoming.socket))
    if (secure !== undefined) return redirectToHttps(incoming, outgoing, secure)
    const elsewhere = proxiedElsewhere(incoming)
    if (elsewhere === undefined) void answer(incoming, outgoing)
    else forward(incoming, outgoing, elsewhere, environment)
  })
  server.on('clientError', answerClientError)
  server.on('connect', (request, socket, head) => {
    const accept = (connection: Socket): void => {
      tunnelled.add(connection)
      server.emit('connection', connection)
    }
    const secureContext = (host: string): Promise<SecureContext> =>
      authority.secureContext(host).catch((error: unknown) => {
        options.onFault?.(error)
        throw error
      })
    answerConnect(request, socket as Socket, head, { accept, secureContext, environment })
  })

  const listening = await listen(server, port)
  const url = `http://localhost:${listening.port}`
  try {
    const running = createPlatform({ ...platformOptions, origin: url })
    platform = running
    deliveries = startDeliveries(running, options.onFault)
    started.resolve(running)
    const end = async (): Promise<void> => {
      await listening.close()
      const delivered = deliveries?.end()
      await running[Symbol.asyncDispose]()
      await delivered
      authority.close()
    }
    let ended: Promise<void> | undefined
    const close = (): Promise<void> => (ended ??= end())
    const proxy = `http://127.0.0.1:${listening.port}`
    return { url, proxy, platform: running, ca: authority.open, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    started.reject(error)
    await listening.close()
    throw error
  }
}

/** By the console, whose date a callback may have waited for; all else waits for the next second. */
function mayMoveClock({ method, url }: Request): boolean {
  return method === 'POST' && /^https?:\/\/[^/]+\/console\//.test(url)
}

/** The target of a plain proxied request (`GET http://example.com/`) that is not for this server. */
function proxiedElsewhere(incoming: IncomingMessage): URL | undefined {
  const target = incoming.url ?? ''
  if (!/^https?:\/\//i.test(target)) return undefined
  const url = URL.parse(target)
  if (url === null || isMetaHost(url.hostname)) return undefined
  return isLoopback(url.hostname) && url.port === String(incoming.socket.localPort) ? undefined : url
}

/** A request line or Host header of which no URL can be made; or a fault of Darkroom's own. */
function answerFault(error: unknown, onFault: ServerOptions['onFault']): Response {
  if (error instanceof RequestError)
    return new Response(`Darkroom cannot read the address of this request (${error.message}).\n`, { status: 400 })
  onFault?.(error)
  return new Response('Darkroom had an internal error. Its terminal shows the details.\n', { status: 500 })
}
