import { methodOf } from '../base/request/method.ts'
import type { Parameters } from '../base/request/parameters.ts'
import { redacted } from '../base/shown.ts'
import type { Call } from '../call.ts'
import { graphRefusal } from '../explain/refusal.ts'
import { findAccessToken } from '../world/records/tokens/access-tokens.ts'
import { splitAppToken } from './app-token.ts'
import type { AccountCaller } from './caller.ts'
import { checkAccessLevel } from './checks/check-access-level.ts'
import { checkAppExists } from './checks/check-app-exists.ts'
import { checkAppState } from './checks/check-app-state.ts'
import { checkBasicDisplayEnd } from './checks/check-basic-display-end.ts'
import { checkLife } from './checks/check-life.ts'
import { checkProfessionalAccount } from './checks/check-professional-account.ts'
import { checkTester } from './checks/check-tester.ts'

const rule = 'identity/authenticate-account'

/**
 * Turns a request's token into the account that asks. An ended token is reported as such even after Basic Display's end.
 *
 * @param text The token, as `readToken` found it.
 * @throws Refusal naming the first reason why the token is not valid.
 */
export function authenticateAccount(
  call: Call,
  parameters: Parameters,
  text: string | undefined,
  node: string,
): AccountCaller {
  if (text === undefined) throw missing(node)
  const { world } = call.context
  const token = findAccessToken(world, text)
  if (token === undefined || token.login === 'facebook') throw unreadable(text, token !== undefined)
  const caller = { kind: 'account', token, text } as const
  checkAppExists(caller)
  checkAppState(caller)
  checkLife(world, caller)
  const method = methodOf(call, parameters)
  checkTester(token, method)
  checkAccessLevel(world, token, method)
  checkProfessionalAccount(token, method)
  checkBasicDisplayEnd(token, world.clock.day(), method)
  return caller
}

function missing(node: string): Error {
  return graphRefusal(node === 'me' ? 'noActiveToken' : 'tokenRequired', {
    rule,
    parameter: 'access_token',
    expected: 'an access token as parameter, or in the header Authorization: Bearer',
    fix: 'Send the access token that the authorization code was exchanged for.',
  })
}

function unreadable(text: string, ofFacebook: boolean): Error {
  const why = { rule, parameter: 'access_token', received: redacted(text) }
  if (splitAppToken(text) !== undefined) {
    return graphRefusal('tokenNoAppId', {
      ...why,
      expected: 'a token of an Instagram account',
      fix: 'That is an app token (id|secret), which works on graph.facebook.com only. Send the token of the account.',
    })
  }
  return graphRefusal('tokenUnreadable', {
    ...why,
    expected: ofFacebook ? 'a token of an Instagram account' : 'a token issued by this world',
    fix: ofFacebook
      ? 'That is a token of Facebook Login: it works on graph.facebook.com only.'
      : 'Copy the whole token, without quotes or spaces. Tokens of another world and authorization codes do not work here.',
  })
}
