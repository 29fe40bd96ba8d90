import { linkTo } from '../base/hosts.ts'
import { methodOf } from '../base/request/method.ts'
import type { Parameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import { debugToken } from '../tokens/debug/debug-token.ts'
import { answerFacebookToken } from '../tokens/facebook/token-endpoint.ts'
import { exchangeForLongLived } from '../tokens/long-lived.ts'
import { refreshLongLived } from '../tokens/refresh.ts'
import { answerBatch } from './batch/answer-batch.ts'
import { facebookHost } from './hosts/facebook.ts'
import { instagramHost } from './hosts/instagram.ts'
import { answerHost } from './pipeline/answer.ts'
import { answerObject } from './pipeline/answer-object.ts'
import type { Route } from './pipeline/route.ts'

/** graph.instagram.com. */
export function answerInstagramGraph(call: Call): Response | Promise<Response> {
  return answerHost(call, instagramHost, answerOnInstagram)
}

function answerOnInstagram(call: Call, route: Route, parameters: Parameters): unknown {
  const { node, rest } = route
  if (node === 'access_token' && rest.length === 0) return exchangeForLongLived(call, parameters)
  if (node === 'refresh_access_token' && rest.length === 0) return refreshLongLived(call, parameters)
  return answerObject(call, instagramHost, route, parameters)
}

/** graph.facebook.com. */
export function answerFacebookGraph(call: Call): Response | Promise<Response> {
  return toDialog(call) ?? answerHost(call, facebookHost, answerOnFacebook)
}

function answerOnFacebook(call: Call, route: Route, parameters: Parameters): unknown {
  const isBatch = route.node === '' && parameters.has('batch') && methodOf(call, parameters) === 'post'
  if (!isBatch) return answerOne(call, route, parameters)
  facebookHost.authenticate(call, parameters, '')
  return answerBatch(call, parameters, (part) => answerHost(part, facebookHost, answerOne))
}

function answerOne(call: Call, route: Route, parameters: Parameters): unknown {
  const { node, rest } = route
  if (node === 'oauth' && rest.length === 1 && rest[0] === 'access_token') return answerFacebookToken(call, parameters)
  if (node === 'debug_token' && rest.length === 0) return debugToken(call, parameters)
  return answerObject(call, facebookHost, route, parameters)
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
