import type { Call } from '../../call.ts'
import { facebookRefusal } from '../../refusal.ts'
import type { Parameters } from '../../request/parameters.ts'
import { readToken } from '../token.ts'
import type { Caller } from './caller.ts'
import { checkLife } from './check-life.ts'
import { checkProof } from './check-proof.ts'
import { checkRole } from './check-role.ts'
import { readCaller } from './read-caller.ts'

/**
 * Turns a request's token into who asks.
 *
 * @throws Refusal naming the first reason why the token, or the proof beside it, is not good.
 */
export function authenticate(call: Call, parameters: Parameters, node: string): Caller {
  const text = readToken(call.request, parameters)
  if (text === undefined) throw missing(node)
  const { world } = call.context
  const caller = readCaller(world, text)
  checkLife(world, caller)
  checkRole(world, caller)
  checkProof(world, parameters, caller)
  return caller
}

function missing(node: string): Error {
  return facebookRefusal(node === 'me' ? 'noActiveToken' : 'tokenRequired', {
    rule: 'graph/facebook/authenticate',
    parameter: 'access_token',
    expected: 'an access token as parameter, or in the header Authorization: Bearer',
    fix: 'Send the access token of a person, a Page or (app-id|app-secret) an app.',
  })
}
