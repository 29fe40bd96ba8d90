import type { Call } from '../call.ts'
import type { Parameters } from '../request/parameters.ts'
import { exchangeForLongLived } from '../tokens/long-lived.ts'
import { refreshLongLived } from '../tokens/refresh.ts'
import type { AccountToken } from '../world/access-tokens.ts'
import { answerHost } from './answer-host.ts'
import { checkFields } from './check.ts'
import { checkImplemented } from './check-implemented.ts'
import { parseFields } from './fields.ts'
import { instagramHost } from './host.ts'
import { findLackingField } from './lacking-field.ts'
import { checkMethod } from './method.ts'
import { readUser } from './nodes/user.ts'
import { checkProof } from './proof.ts'
import { mostIds, readIds } from './read-ids.ts'
import { checkPath, type Route } from './route.ts'
import { authenticate, readToken } from './token.ts'

/** graph.instagram.com. */
export function answerGraph(call: Call): Response | Promise<Response> {
  return answerHost(call, instagramHost, answer)
}

function answer(call: Call, route: Route, parameters: Parameters): unknown {
  const { node, rest } = route
  if (node === 'access_token' && rest.length === 0) return exchangeForLongLived(call, parameters)
  if (node === 'refresh_access_token' && rest.length === 0) return refreshLongLived(call, parameters)
  checkImplemented(call, 'graph.instagram.com', route, parameters, findLackingField(call.context.world.clock.day()))
  const token = authenticate(call, parameters, node)
  checkProof(call.context, parameters, readToken(call.request, parameters) ?? '', token)
  checkPath(route)
  checkMethod(call, parameters)
  const fields = checkFields(call.context.world, readFields(parameters), token)
  const ids = node === '' ? readIds(parameters) : undefined
  // That this host takes ids as the other does is known of Basic Display only, and no more than fifty by analogy.
  if (ids?.length) return Object.fromEntries(ids.slice(0, mostIds).map((id) => [id, readUser(call, token, id, fields)]))
  return asAnswered(call, token, node, readUser(call, token, node, fields))
}

/** Meta's page for Instagram Login wraps `/me` in `data[]`; live answers are flat (contract: conflicts.meReply). */
function asAnswered(call: Call, token: AccountToken, node: string, user: object): object {
  const wrapped = token.login === 'instagram' && node === 'me' && call.context.world.dialect === 'documented'
  return wrapped ? { data: [user] } : user
}

function readFields(parameters: Parameters): ReturnType<typeof parseFields> | undefined {
  const text = parameters.get('fields')
  return text === undefined ? undefined : parseFields(text)
}
