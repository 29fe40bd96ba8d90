import { changed } from '@darkroom/contract'
import { linkTo } from '../base/hosts.ts'
import { methodOf } from '../base/request/method.ts'
import type { Parameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import { type PrintRefusal, withFaults } from '../failing/with-faults.ts'
import { debugToken } from '../tokens/debug/debug-token.ts'
import { answerFacebookToken } from '../tokens/facebook/token-endpoint.ts'
import { exchangeForLongLived } from '../tokens/long-lived/exchange-for-long-lived.ts'
import { refreshLongLived } from '../tokens/refresh/refresh-long-lived.ts'
import { answerBatch } from './batch/answer-batch.ts'
import type { GraphHost } from './host.ts'
import { facebookHost } from './hosts/facebook.ts'
import { instagramHost } from './hosts/instagram.ts'
import { embed } from './operations/oembed/embed.ts'
import { type Answer, answerHost, refuseCall } from './pipeline/answer.ts'
import { answerObject } from './pipeline/answer-object.ts'
import { renderAnswer } from './pipeline/render.ts'
import type { Route } from './pipeline/route.ts'

/** graph.instagram.com. */
export function answerInstagramGraph(call: Call): Response | Promise<Response> {
  return answerHost(call, instagramHost, answerOnInstagram)
}

const answerOnInstagram: Answer = (call, route, parameters, token) => {
  const { node, rest } = route
  if (node === 'access_token' && rest.length === 0) return exchangeForLongLived(call, parameters, token)
  if (node === 'refresh_access_token' && rest.length === 0) return refreshLongLived(call, parameters, token)
  return answerObject(call, instagramHost, route, parameters, token)
}

/** graph.facebook.com. */
export function answerFacebookGraph(call: Call): Response | Promise<Response> {
  return toDialog(call) ?? answerHost(call, facebookHost, answerOnFacebook)
}

const answerOnFacebook: Answer = (call, route, parameters, token) => {
  const isBatch = route.node === '' && parameters.has('batch') && methodOf(call, parameters) === 'post'
  if (!isBatch) return answerOne(call, route, parameters, token)
  facebookHost.authenticate(call, parameters, token, '')
  return answerBatch(call, parameters, token, answerPart)
}

/** Refusals as each of the two hosts prints them. */
export const printOnInstagram: PrintRefusal = (call, refusal) => refuseCall(call, instagramHost, refusal)
export const printOnFacebook: PrintRefusal = (call, refusal) => refuseCall(call, facebookHost, refusal)

function answerPart(part: Call): Response | Promise<Response> {
  return withFaults(part, (call) => answerHost(call, facebookHost, answerOne), printOnFacebook, { isPart: true })
}

const answerOne: Answer = (call, route, parameters, token) => {
  const { node, rest } = route
  if (node === 'oauth' && rest.length === 1 && rest[0] === 'access_token') return answerFacebookToken(call, parameters)
  if (node === 'debug_token' && rest.length === 0) return debugToken(call, parameters, token)
  if (token === undefined && isOpenEmbed(call, route, parameters)) {
    return renderAnswer(call, tokenlessHost, route.version, embed(call, parameters))
  }
  return answerObject(call, facebookHost, route, parameters, token)
}

/** Whoever sends no token uses up no app's limit. */
const tokenlessHost: GraphHost = { ...facebookHost, reportsUsage: () => false }

function isOpenEmbed(call: Call, { node, rest }: Route, parameters: Parameters): boolean {
  const isEmbed = node === 'instagram_oembed' && rest.length === 0 && methodOf(call, parameters) === 'get'
  return isEmbed && changed('embedsWithoutToken', call.context.world.clock.day())
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
