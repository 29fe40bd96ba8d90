import type { Parameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import { facebookRefusal } from '../explain/refusal.ts'
import type { FacebookCaller } from './caller.ts'
import { checkAppExists } from './checks/check-app-exists.ts'
import { checkAppState } from './checks/check-app-state.ts'
import { checkLife } from './checks/check-life.ts'
import { checkProof } from './checks/check-proof.ts'
import { checkProofRequired } from './checks/check-proof-required.ts'
import { checkRole } from './checks/check-role.ts'
import { readCaller } from './read-facebook-caller.ts'

/**
 * Turns a request's token into the person, Page or app that asks.
 *
 * @param text The token, as `readToken` found it.
 * @throws Refusal naming the first reason why the token, or the proof sent with it, is not valid.
 */
export function authenticatePerson(
  call: Call,
  parameters: Parameters,
  text: string | undefined,
  node: string,
): FacebookCaller {
  if (text === undefined) throw missing(node)
  const { world } = call.context
  const caller = readCaller(world, text, node === 'instagram_oembed')
  checkAppExists(caller)
  checkAppState(caller)
  checkLife(world, caller)
  checkRole(world, caller)
  checkProofRequired(parameters, caller)
  checkProof(world, parameters, caller)
  return caller
}

function missing(node: string): Error {
  return facebookRefusal(node === 'me' ? 'noActiveToken' : 'tokenRequired', {
    rule: 'identity/authenticate-person',
    parameter: 'access_token',
    expected: 'an access token as parameter, or in the header Authorization: Bearer',
    fix: 'Send the access token of a person, a Page, or an app (app-id|app-secret).',
  })
}
