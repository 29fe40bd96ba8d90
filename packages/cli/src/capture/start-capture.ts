import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { isMetaHost } from '@darkroom/contract'
import { findHeadProblem } from '../server/check-head.ts'
import { answerClientError } from '../server/client-error.ts'
import { usualLimits } from '../server/limits.ts'
import { listen } from '../server/listen.ts'
import { proxiedElsewhere } from '../server/proxy/absolute-form.ts'
import { answerConnect } from '../server/proxy/connect.ts'
import { forward } from '../server/proxy/forward.ts'
import { checkProxyIsAnother, checkProxyVariables } from '../server/proxy/proxy-variables.ts'
import type { Environment } from '../server/proxy/upstream-proxy.ts'
import { createVia } from '../server/proxy/via.ts'
import { createAuthorityKeeper } from '../server/tls/authority-keeper.ts'
import { nameOperation } from './operation-name.ts'
import { passOn } from './pass-on.ts'
import { joinRecordings, type Recording, record } from './recording.ts'

/** A proxy that hands requests for Meta's hosts on, and keeps the shapes of the answers. */
export interface CaptureProxy extends AsyncDisposable {
  /** `http://127.0.0.1:41234` */
  readonly proxy: string
  /** The local certificate authority's certificate, PEM. */
  readonly certificate: string
  /** What was seen, by operation. */
  recordings(): Recording[]
  /** Hosts that could not be reached, each with the reason. */
  readonly unreachable: ReadonlyMap<string, string>
}

/**
 * Starts the proxy on this machine.
 *
 * @param to The origin of another platform; absent: the real hosts.
 * @throws ProxyVariableError
 */
export async function startCapture(environment: Environment, to: string | undefined): Promise<CaptureProxy> {
  checkProxyVariables(environment)
  const authority = createAuthorityKeeper(undefined)
  const { certificate } = await authority.open()
  const handOn = { environment, limits: usualLimits, via: createVia(randomUUID()) }
  const found = new Map<string, Recording>()
  const unreachable = new Map<string, string>()

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const problem = findHeadProblem(incoming)
    if (problem !== undefined) return refuse(outgoing, 400, problem)
    const elsewhere = proxiedElsewhere(incoming)
    if (elsewhere !== undefined) return forward(incoming, outgoing, elsewhere, handOn)
    const asked = URL.parse(incoming.url ?? '', `https://${incoming.headers.host ?? ''}`)
    if (asked === null || !isMetaHost(asked.hostname))
      return refuse(outgoing, 421, 'capture hands on requests for the hosts of Instagram and Facebook only.')
    const path = `${asked.pathname}${asked.search}`
    const operation = nameOperation(incoming.method ?? '', asked.hostname, path)
    passOn(incoming, outgoing, { host: asked.hostname, path, to, environment }, (outcome) => {
      if ('unreachable' in outcome) {
        unreachable.set(asked.hostname, outcome.unreachable)
        refuse(outgoing, 502, `${asked.hostname} cannot be reached: ${outcome.unreachable}`)
        return
      }
      if (operation === undefined) return
      const seen = record({ operation, path, ...outcome })
      const known = found.get(operation)
      found.set(operation, known === undefined ? seen : joinRecordings(known, seen))
    })
  }

  const server = createServer(answer)

  server.on('clientError', (error, socket: Socket) => answerClientError(error, socket, undefined, usualLimits.closing))
  server.on('connect', (request, socket: Socket, head) =>
    answerConnect(request, socket, head, {
      ...handOn,
      accept: (connection) => void server.emit('connection', connection),
      secureContext: authority.secureContext,
    }),
  )
  const listening = await listen(server, 0)
  try {
    await checkProxyIsAnother(environment, listening.port)
  } catch (error) {
    await listening.close()
    authority.close()
    throw error
  }
  return {
    proxy: `http://127.0.0.1:${listening.port}`,
    certificate,
    recordings: () => [...found.values()],
    unreachable,
    [Symbol.asyncDispose]: async () => {
      await listening.close()
      authority.close()
    },
  }
}

function refuse(outgoing: ServerResponse, status: number, problem: string): void {
  if (outgoing.headersSent) return void outgoing.destroy()
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  outgoing.end(`Darkroom: ${problem}\n`)
}
