import type { Call } from '../../call.ts'
import { linkTo } from '../../hosts.ts'
import type { Parameters } from '../../request/parameters.ts'
import { answerFacebookToken } from '../../tokens/facebook/token-endpoint.ts'
import { answerHost } from '../answer-host.ts'
import { checkImplemented } from '../check-implemented.ts'
import { facebookHost } from '../host.ts'
import { methodOf } from '../method.ts'
import type { Route } from '../route.ts'
import { authenticate } from './authenticate.ts'
import { answerBatch } from './batch/answer-batch.ts'
import { debugToken } from './debug-token.ts'
import { findLackingField } from './lacking-field.ts'
import { readPath } from './read-path.ts'

/** graph.facebook.com. */
export function answerFacebookGraph(call: Call): Response | Promise<Response> {
  return toDialog(call) ?? answerHost(call, facebookHost, answer)
}

function answer(call: Call, route: Route, parameters: Parameters): unknown {
  const isBatch = route.node === '' && parameters.has('batch') && methodOf(call, parameters) === 'post'
  if (!isBatch) return answerOne(call, route, parameters)
  authenticate(call, parameters, '')
  return answerBatch(call, parameters, (part) => answerHost(part, facebookHost, answerOne))
}

function answerOne(call: Call, route: Route, parameters: Parameters): unknown {
  const { node, rest } = route
  if (node === 'oauth' && rest.length === 1 && rest[0] === 'access_token') return answerFacebookToken(call, parameters)
  checkImplemented(call, 'graph.facebook.com', route, parameters, findLackingField(call.context.world))
  const caller = authenticate(call, parameters, node)
  if (node === 'debug_token' && rest.length === 0) return debugToken(call, caller, parameters)
  return readPath(call, caller, route, parameters)
}

const dialogPath = /^\/+(?:(v\d+\.\d+)\/*)?oauth\/+authorize\/?$/

/** `/oauth/authorize`, which some programs still open here, leads to the Login dialog. */
function toDialog({ destination, request }: Call): Response | undefined {
  const found = request.method === 'GET' ? dialogPath.exec(destination.path) : null
  if (found === null) return undefined
  const version = found[1] === undefined ? '' : `/${found[1]}`
  const query = destination.query === '' ? '' : `?${destination.query}`
  const location = linkTo(destination, 'www.facebook.com', `${version}/dialog/oauth`) + query
  return new Response(null, { status: 302, headers: { location } })
}
