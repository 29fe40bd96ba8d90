import type { VersionName } from '@darkroom/contract'
import type { Call } from '../call.ts'
import { Refusal } from '../refusal.ts'
import { BodyTooLarge } from '../request/body.ts'
import { withoutBodyForHead } from '../request/head.ts'
import { graphParameters, type Parameters } from '../request/parameters.ts'
import { exchangeForLongLived } from '../tokens/long-lived.ts'
import { refreshLongLived } from '../tokens/refresh.ts'
import { checkFields } from './check.ts'
import { parseFields } from './fields.ts'
import { checkMethod } from './method.ts'
import { readUser } from './nodes/user.ts'
import { checkProof } from './proof.ts'
import { renderAnswer, renderRefusal } from './render.ts'
import { checkPath, type Route, readRoute } from './route.ts'
import { authenticate, readToken } from './token.ts'

/** graph.instagram.com. */
export function answerGraph(call: Call): Response | Promise<Response> {
  if (call.request.method === 'OPTIONS') return preflight()
  const parameters = graphParameters(call.request, call.destination.query)
  // Most readings have no body to wait for.
  if (!(parameters instanceof Promise)) return answerCall(call, parameters)
  return parameters.then(
    (read) => answerCall(call, read),
    (error: unknown) => answerUnread(error),
  )
}

function answerUnread(error: unknown): Response {
  if (error instanceof BodyTooLarge) return tooLarge()
  throw error
}

function answerCall(call: Call, parameters: Parameters): Response {
  let version: VersionName | undefined
  try {
    const route = readRoute(call.destination.path, call.context.world.clock.day())
    version = route.version
    return withoutBodyForHead(call.request, renderAnswer(call, version, answer(call, route, parameters)))
  } catch (error) {
    if (error instanceof Refusal) return withoutBodyForHead(call.request, renderRefusal(call, version, error))
    throw error
  }
}

function answer(call: Call, route: Route, parameters: Parameters): unknown {
  const { node, rest } = route
  if (node === 'access_token' && rest.length === 0) return exchangeForLongLived(call, parameters)
  if (node === 'refresh_access_token' && rest.length === 0) return refreshLongLived(call, parameters)
  const token = authenticate(call, parameters, node)
  checkProof(call.context, parameters, readToken(call.request, parameters) ?? '', token)
  checkPath(route)
  checkMethod(call, parameters)
  const fields = checkFields(readFields(parameters), token)
  return readUser(call, token, node, fields)
}

function readFields(parameters: Parameters): ReturnType<typeof parseFields> | undefined {
  const text = parameters.get('fields')
  return text === undefined ? undefined : parseFields(text)
}

/** What Instagram says to a body this large is on no record. */
function tooLarge(): Response {
  return new Response('Darkroom reads request bodies of at most 1 MiB. Send less.\n', {
    status: 413,
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
