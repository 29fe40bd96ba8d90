import type { VersionName } from '@darkroom/contract'
import { UnreadBody } from '../../base/request/body.ts'
import { withoutBodyForHead } from '../../base/request/head.ts'
import { graphParameters, type Parameters } from '../../base/request/parameters.ts'
import type { Call } from '../../call.ts'
import { NotImplemented, renderNotImplemented } from '../../explain/not-implemented.ts'
import { Refusal } from '../../explain/refusal.ts'
import { readToken } from '../../identity/read-token.ts'
import type { GraphHost } from '../host.ts'
import { withAppVersion } from './app-version.ts'
import { renderAnswer, renderRefusal } from './render.ts'
import { type Route, readRoute } from './route.ts'

/** Computes the answer to a call. @param token The token's text, which is read once. @throws Refusal */
export type Answer = (call: Call, route: Route, parameters: Parameters, token: string | undefined) => unknown

/** What both graph hosts do around an answer: preflight, parameters, version, printing. */
export function answerHost(call: Call, host: GraphHost, answer: Answer): Response | Promise<Response> {
  if (call.request.method === 'OPTIONS') return preflight()
  const parameters = graphParameters(call.request, call.destination.query)
  // Most reads have no body to wait for.
  if (!(parameters instanceof Promise)) return answerCall(call, host, answer, parameters)
  return parameters.then(
    (read) => answerCall(call, host, answer, read),
    (error: unknown) => answerUnread(error),
  )
}

/** Prints a refusal that no rule of the host's own gave: a fault that is set on purpose. */
export function refuseCall(call: Call, host: GraphHost, refusal: Refusal): Response {
  const [, requested] = /^\/+(v\d+\.\d+)(?:\/|$)/.exec(call.destination.path) ?? []
  return refused(call, host, host.versionOf(requested, call.context.world.clock.day()), refusal)
}

function answerUnread(error: unknown): Response {
  if (error instanceof UnreadBody) return unread(error)
  throw error
}

function answerCall(call: Call, host: GraphHost, answer: Answer, parameters: Parameters): Response | Promise<Response> {
  let version: VersionName | undefined
  try {
    const read = readRoute(call.destination.path, call.context.world.clock.day(), host)
    const token = readToken(call.request, parameters)
    const route = withAppVersion(call, host, read, token)
    version = route.version
    const rendered = (value: unknown): Response =>
      withoutBodyForHead(
        call.request,
        value instanceof Response ? value : renderAnswer(call, host, route.version, value),
      )
    const value = answer(call, route, parameters, token)
    // Only an id_token, a batch and what fetches a file are asynchronous.
    return value instanceof Promise
      ? value.then(rendered, (error: unknown) => refused(call, host, route.version, error))
      : rendered(value)
  } catch (error) {
    return refused(call, host, version, error)
  }
}

function refused(call: Call, host: GraphHost, version: VersionName | undefined, error: unknown): Response {
  if (error instanceof NotImplemented) return renderNotImplemented(call, error)
  if (error instanceof Refusal) return withoutBodyForHead(call.request, renderRefusal(call, host, version, error))
  throw error
}

/** Instagram's answer to a body this large, or to an incomplete one, is not recorded. */
function unread({ reason }: UnreadBody): Response {
  const isTooLarge = reason === 'too large'
  const text = isTooLarge
    ? 'Darkroom reads request bodies of at most 1 MiB. Send less.\n'
    : 'The request body is incomplete. Send the whole request again.\n'
  return new Response(text, {
    status: isTooLarge ? 413 : 400,
    headers: { 'access-control-allow-origin': '*' },
  })
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
      'access-control-allow-headers': 'Authorization, Content-Type',
    },
  })
}
