import { changed, privateGrantLifetime } from '@darkroom/contract'
import type { Call } from '../call.ts'
import { graphRefusal, redacted } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'
import { type AccountToken, findAccessToken } from '../world/access-tokens.ts'
import { findProduct } from '../world/products.ts'
import type { Invalidation } from '../world/schema.ts'
import { checkProfessionalAccount } from './check-professional-account.ts'
import { pacificDate } from './dates.ts'
import { methodOf } from './method.ts'

const rule = 'graph/token'
const hour = 3600 * 1000

/** The access token of a request: parameter, else `Authorization: Bearer` or `OAuth`. An empty one is none. */
export function readToken(request: Request, parameters: Parameters): string | undefined {
  const parameter = parameters.get('access_token')
  if (parameter !== undefined && parameter !== '') return parameter
  const header = request.headers.get('authorization')
  return header === null ? undefined : /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(header)?.[1]
}

/**
 * Turns a request's token into who asks.
 *
 * @throws Refusal naming the first reason why the token is not good.
 */
export function authenticate(call: Call, parameters: Parameters, node: string): AccountToken {
  const text = readToken(call.request, parameters)
  if (text === undefined) throw missing(node)
  const token = findAccessToken(call.context.world, text)
  if (token === undefined || token.login === 'facebook') throw unreadable(text, token !== undefined)
  checkLife(call, token)
  checkApp(call, parameters, token)
  return token
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

/** What ended a session, in words. */
const endings: Readonly<Record<Invalidation, string>> = {
  password: 'The person changed their password.',
  privacy: 'The person turned their account private, which before 2021-06-30 ended its tokens.',
  offFacebook: 'The person cleared their off-Facebook activity, which ends the tokens of Basic Display.',
  call: 'The app ended the session.',
  secretReset: 'The app secret was reset, and every token ended with it.',
  deletion: 'The person deleted their account.',
}

/** Whether the session behind the token still stands: checked first, so that a dead token says so even after Basic Display's end. */
function checkLife(call: Call, token: AccountToken): void {
  const { clock } = call.context.world
  const now = clock.now()
  if (token.removedAt !== null) throw notAuthorized(call, token, 'The person removed the app from their account.')
  if (token.invalidatedAt !== null) {
    throw graphRefusal('sessionInvalidated', {
      rule,
      parameter: 'access_token',
      received: 'a token whose session was ended',
      fix: `${endings[token.invalidatedBy ?? 'password']} Send them through the authorization window again.`,
    })
  }
  if (token.checkpointed === 1) throw checkpointed()
  if (token.expiresAt !== null && token.expiresAt <= now) {
    throw graphRefusal(
      'tokenExpired',
      {
        rule,
        parameter: 'access_token',
        received: `a ${token.kind === 'shortLived' ? 'short-lived' : 'long-lived'} token that ended ${new Date(token.expiresAt).toISOString()}; the message names the hour`,
        fix: 'Send the person through the authorization window again. Exchange short-lived tokens within the hour, refresh long-lived ones within 60 days.',
      },
      // Expiries are printed on the hour (same recording as the dates).
      { expired: pacificDate(Math.floor(token.expiresAt / hour) * hour), now: pacificDate(now) },
    )
  }
  if (
    token.login === 'basic-display' &&
    token.private === 1 &&
    changed('privateRefresh', clock.day()) &&
    token.grantedAt + privateGrantLifetime * 1000 <= now
  ) {
    throw notAuthorized(call, token, 'Permissions of a private account end after 90 days.')
  }
}

function checkpointed(): Error {
  return graphRefusal('checkpointed', {
    rule,
    parameter: 'access_token',
    received: 'a token of an account that has to pass a checkpoint',
    fix: 'The person must sign in to Instagram and follow the instructions there; the token works again afterwards.',
  })
}

function notAuthorized(call: Call, token: AccountToken, reason: string): Error {
  return graphRefusal(
    'appNotAuthorized',
    { rule, parameter: 'access_token', fix: `${reason} Send them through the authorization window again.` },
    { appId: findProduct(call.context.world, token.appId, token.login)?.clientId ?? '' },
  )
}

/** Whether the app may still be called with: the catch-all covers dead apps, lost testers and the end of Basic Display. */
function checkApp(call: Call, parameters: Parameters, token: AccountToken): void {
  const method = methodOf(call, parameters)
  const refuse = (received: string, fix: string): Error =>
    graphRefusal('unsupportedRequest', { rule, parameter: 'access_token', received, fix }, { method })
  if (token.app === undefined) throw refuse('a token of a deleted app', 'Create the app again in the App Dashboard.')
  if (token.app.mode === 'development' && token.testerState !== 'accepted') {
    throw refuse(
      'a token of an account that is no accepted Instagram Tester any more',
      'Invite the account again (Roles > Roles > Instagram Testers) and accept under Tester Invites, or switch the app to Live.',
    )
  }
  checkProfessionalAccount(token, method)
  if (token.login === 'basic-display' && changed('basicDisplayEnds', call.context.world.clock.day())) {
    throw refuse(
      'a Basic Display token',
      'Basic Display ended on 2024-12-04: every call is refused since. Start another world with --as-of 2024-11-01, or move to Instagram Login.',
    )
  }
}
