import { changed, privateGrantLifetime } from '@darkroom/contract'
import type { Call } from '../call.ts'
import { graphRefusal, redacted } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'
import { type AccessToken, findAccessToken } from '../world/access-tokens.ts'
import { findBasicDisplayProduct } from '../world/basic-display-products.ts'
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
export function authenticate(call: Call, parameters: Parameters, node: string): AccessToken {
  const text = readToken(call.request, parameters)
  if (text === undefined) throw missing(node)
  const token = findAccessToken(call.context.world, text)
  if (token === undefined) throw unreadable(text)
  checkLife(call, token)
  checkApp(call, parameters, token)
  return token
}

function missing(node: string): Error {
  return graphRefusal(node === 'me' ? 'noActiveToken' : 'tokenRequired', {
    rule,
    parameter: 'access_token',
    expected: 'an access token as parameter, or in the header Authorization: Bearer',
    mend: 'Send the access token that the authorization code was exchanged for.',
  })
}

function unreadable(text: string): Error {
  return graphRefusal('tokenUnreadable', {
    rule,
    parameter: 'access_token',
    received: redacted(text),
    expected: 'a token issued by this world',
    mend: 'Copy the whole token, without quotes or blanks. A token of another world, or an authorization code, is none here.',
  })
}

/** Whether the session behind the token still stands: checked first, so that a dead token says so even after Basic Display's end. */
function checkLife(call: Call, token: AccessToken): void {
  const { clock } = call.context.world
  const now = clock.now()
  if (token.removedAt !== null) throw notAuthorized(call, token, 'The person removed the app from their account.')
  if (token.invalidatedAt !== null) {
    throw graphRefusal('sessionInvalidated', {
      rule,
      parameter: 'access_token',
      received: 'a token whose session was ended',
      mend: 'The person changed their password, or (before 2021-06-30) turned their account private. Send them through the authorization window again.',
    })
  }
  if (token.expiresAt <= now) {
    throw graphRefusal(
      'tokenExpired',
      {
        rule,
        parameter: 'access_token',
        received: `a ${token.kind === 'shortLived' ? 'short-lived' : 'long-lived'} token that ended ${new Date(token.expiresAt).toISOString()}`,
        mend: 'Send the person through the authorization window again. Exchange short-lived tokens within the hour, refresh long-lived ones within 60 days.',
      },
      // Expiries are printed on the hour (same recording as the dates).
      { expired: pacificDate(Math.floor(token.expiresAt / hour) * hour), now: pacificDate(now) },
    )
  }
  if (
    token.private === 1 &&
    changed('privateRefresh', clock.day()) &&
    token.grantedAt + privateGrantLifetime * 1000 <= now
  ) {
    throw notAuthorized(call, token, 'Permissions of a private account end after 90 days.')
  }
}

function notAuthorized(call: Call, token: AccessToken, reason: string): Error {
  return graphRefusal(
    'appNotAuthorized',
    { rule, parameter: 'access_token', mend: `${reason} Send them through the authorization window again.` },
    { appId: findBasicDisplayProduct(call.context.world, token.appId)?.instagramAppId ?? '' },
  )
}

/** Whether the app may still be called with: the catch-all covers dead apps, lost testers and the end of Basic Display. */
function checkApp(call: Call, parameters: Parameters, token: AccessToken): void {
  const method = methodOf(call, parameters)
  const refuse = (received: string, mend: string): Error =>
    graphRefusal('unsupportedRequest', { rule, parameter: 'access_token', received, mend }, { method })
  if (token.appDeletedAt !== null)
    throw refuse('a token of a deleted app', 'Create the app again in the App Dashboard.')
  if (token.mode === 'development' && token.testerState !== 'accepted') {
    throw refuse(
      'a token of an account that is no accepted Instagram Tester any more',
      'Invite the account again (Roles > Roles > Instagram Testers) and accept under Tester Invites, or switch the app to Live.',
    )
  }
  if (changed('basicDisplayEnds', call.context.world.clock.day())) {
    throw refuse(
      'a Basic Display token',
      'Basic Display ended on 2024-12-04: every call is refused since. Start another world with --as-of 2024-11-01, or move to Instagram Login.',
    )
  }
}
