import type { Parameters } from '../base/request/parameters.ts'
import { redacted } from '../base/shown.ts'
import type { Call } from '../call.ts'
import { graphRefusal } from '../explain/refusal.ts'
import { findAccessToken } from '../world/records/access-tokens.ts'
import type { AccountCaller } from './caller.ts'
import { checkAccountApp } from './check-account-app.ts'
import { checkAccountLife } from './check-account-life.ts'
import { readToken } from './read-token.ts'

const rule = 'identity/authenticate-account'

/**
 * Turns a request's token into the account that asks.
 *
 * @throws Refusal naming the first reason why the token is not good.
 */
export function authenticateAccount(call: Call, parameters: Parameters, node: string): AccountCaller {
  const text = readToken(call.request, parameters)
  if (text === undefined) throw missing(node)
  const token = findAccessToken(call.context.world, text)
  if (token === undefined || token.login === 'facebook') throw unreadable(text, token !== undefined)
  checkAccountLife(call, token)
  checkAccountApp(call, parameters, token)
  return { kind: 'account', token, text }
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
  return graphRefusal('tokenUnreadable', {
    rule,
    parameter: 'access_token',
    received: redacted(text),
    expected: ofFacebook ? 'a token of an Instagram account' : 'a token issued by this world',
    fix: ofFacebook
      ? 'That is a token of Facebook Login: it works on graph.facebook.com only.'
      : 'Copy the whole token, without quotes or blanks. A token of another world, or an authorization code, is none here.',
  })
}
