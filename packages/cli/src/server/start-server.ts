import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { createPlatform, type Platform, type PlatformOptions } from '@darkroom/platform'
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server'
import { allowEarlyAnswer } from './answer-early.ts'
import { findHeadProblem } from './check-head.ts'
import { answerClientError } from './client-error.ts'
import { closeGently, lastAnswer } from './close-gently.ts'
import { orCut } from './cut.ts'
import { type Deliveries, startDeliveries } from './deliveries.ts'
import { createDocsKeeper, maybeDocs } from './docs-site.ts'
import { listGuides } from './guides.ts'
import { type Limits, usualLimits } from './limits.ts'
import { listen } from './listen.ts'
import { proxiedElsewhere } from './proxy/absolute-form.ts'
import { type BehindProxy, readForwarded } from './proxy/behind-proxy.ts'
import { answerConnect } from './proxy/connect.ts'
import { forward } from './proxy/forward.ts'
import { checkProxyIsAnother, checkProxyVariables } from './proxy/proxy-variables.ts'
import type { Environment } from './proxy/upstream-proxy.ts'
import { createVia } from './proxy/via.ts'
import { answerServersOwn, findServersOwn } from './servers-own.ts'
import { createAuthorityKeeper } from './tls/authority-keeper.ts'
import type { CertificateAuthority } from './tls/certificate-authority.ts'
import { httpsAddress, redirectToHttps } from './tls/redirect-to-https.ts'

/** How a server is started: where it listens, and what kind of platform answers. */
export interface ServerOptions extends Omit<PlatformOptions, 'origin'> {
  /** Default: any port that is free. */
  readonly port?: number | undefined
  /** Whose proxy variables hold for hosts that are not Meta's. Default: none. */
  readonly environment?: Environment | undefined
  /** Heed `X-Forwarded-Proto` and `X-Forwarded-Host`, for a proxy in front that ends TLS. Default: they are not heeded. */
  readonly behindProxy?: BehindProxy | undefined
  /** The folder of the built documentation, served at `/docs/`. Default: where a clone has it, if it is built. */
  readonly docs?: string | undefined
}

/** A platform that listens on a port of this machine, and is a proxy through which programs find it by Meta's own names. */
export interface RunningServer extends AsyncDisposable {
  /** `http://localhost:4000`: Darkroom's own origin. */
  readonly url: string
  /** `http://127.0.0.1:4000`: the same, by the address, for programs whose proxy it is. */
  readonly proxy: string
  /** Where people reach it: `url`, or the origin that was given for a proxy in front. */
  readonly origin: string
  readonly platform: Platform
  /** The local certificate authority, made when it is first asked for. */
  ca(): Promise<CertificateAuthority>
  /** Ends every connection, the platform, and what was kept for this run only. */
  close(): Promise<void>
}

/**
 * Starts a platform on a port.
 *
 * @param limits How long it waits for the other end.
 * @throws PortInUse; ProxyVariableError for a proxy that cannot be followed or leads back here; and what `createPlatform` throws.
 * @example
 * import { startServer } from 'darkroom'
 * await using server = await startServer({ asOf: '2024-11-01' })
 * const answer = await fetch(`${server.url}/graph.instagram.com/me`)
 * answer.status // => 400
 */
export async function startServer(options: ServerOptions = {}, limits: Limits = usualLimits): Promise<RunningServer> {
  const { port = 0, environment = {}, behindProxy, docs, ...platformOptions } = options
  checkProxyVariables(environment)
  const started = Promise.withResolvers<Platform>()
  started.promise.catch(() => {})
  let platform: Platform | undefined
  let deliveries: Deliveries | undefined
  const authority = createAuthorityKeeper(options.data)
  const docsSite = createDocsKeeper(docs)

  const answer = getRequestListener(
    (request, exchange) => {
      const own = findServersOwn(request.url)
      if (own !== undefined) return answerServersOwn(own, listening.port, authority.open)
      const page = maybeDocs(request.url) ? docsSite()(request, origin) : undefined
      if (page !== undefined) return page
      const response = platform?.respond(request) ?? started.promise.then((ready) => ready.respond(request))
      if (mayMoveClock(request)) return woken(response)
      return response instanceof Promise ? orCut(response, exchange as HttpBindings) : response
    },
    { hostname: 'localhost', errorHandler: (error) => answerFault(error, options.onFault) },
  )
  async function woken(answering: Response | Promise<Response>): Promise<Response> {
    const response = await answering
    deliveries?.wake()
    return response
  }
  const tunnelled = new WeakSet<Socket>()
  const latest = new WeakMap<Socket, ServerResponse>()
  const handOn = { environment, limits, via: createVia(randomUUID()) }
  const server = createServer(
    { headersTimeout: limits.headers, requestTimeout: limits.request, connectionsCheckingInterval: limits.check },
    (incoming, outgoing) => {
      const { socket } = incoming
      latest.set(socket, outgoing)
      allowEarlyAnswer(incoming, outgoing, limits.closing)
      const problem = findHeadProblem(incoming)
      if (problem !== undefined) return refuse(outgoing, 400, problem)
      const secure = httpsAddress(incoming, tunnelled.has(socket))
      if (secure !== undefined) return redirectToHttps(incoming, outgoing, secure)
      const elsewhere = proxiedElsewhere(incoming)
      if (elsewhere !== undefined) return forward(incoming, outgoing, elsewhere, handOn)
      if (behindProxy !== undefined && !tunnelled.has(socket) && incoming.url?.startsWith('/')) {
        const forwarded = readForwarded(incoming, behindProxy)
        if ('problem' in forwarded) return refuse(outgoing, forwarded.status, forwarded.problem)
        incoming.url = forwarded.url
      }
      void answer(incoming, outgoing)
    },
  )
  server.timeout = limits.idle
  server.on('clientError', (error, socket: Socket) =>
    answerClientError(error, socket, latest.get(socket), limits.closing),
  )
  server.on('connect', (request, socket: Socket, head) => {
    const problem = findHeadProblem(request)
    if (problem !== undefined) return closeGently(socket, lastAnswer('400 Bad Request', problem), limits.closing)
    const accept = (connection: Socket): void => {
      tunnelled.add(connection)
      server.emit('connection', connection)
    }
    const secureContext = (host: string): Promise<SecureContext> =>
      authority.secureContext(host).catch((error: unknown) => {
        options.onFault?.(error)
        throw error
      })
    answerConnect(request, socket, head, { ...handOn, accept, secureContext })
  })

  const listening = await listen(server, port)
  const url = `http://localhost:${listening.port}`
  const origin = behindProxy?.origin ?? url
  try {
    await checkProxyIsAnother(environment, listening.port)
    const running = createPlatform({ guides: listGuides, ...platformOptions, origin })
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
    return { url, proxy, origin, platform: running, ca: authority.open, close, [Symbol.asyncDispose]: close }
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

function refuse(outgoing: ServerResponse, status: number, problem: string): void {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  outgoing.end(`Darkroom: ${problem}\n`)
}

/** A request line or Host header of which no URL can be made; or a fault of Darkroom's own. */
function answerFault(error: unknown, onFault: ServerOptions['onFault']): Response {
  if (error instanceof RequestError)
    return new Response(`Darkroom cannot read the address of this request (${error.message}).\n`, { status: 400 })
  onFault?.(error)
  return new Response('Darkroom had an internal error. Its terminal shows the details.\n', { status: 500 })
}
