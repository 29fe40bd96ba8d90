import { changed, privateGrantLifetime } from '@darkroom/contract'
import type { Call } from '../call.ts'
import { graphRefusal } from '../explain/refusal.ts'
import type { AccountToken } from '../world/records/access-tokens.ts'
import { findProduct } from '../world/records/products.ts'
import type { Invalidation } from '../world/store/schema.ts'
import { pacificDate } from './pacific-date.ts'

const rule = 'identity/check-account-life'
const hour = 3600 * 1000

/** What ended a session, in words. */
const endings: Readonly<Record<Invalidation, string>> = {
  password: 'The person changed their password.',
  privacy: 'The person turned their account private, which before 2021-06-30 ended its tokens.',
  offFacebook: 'The person cleared their off-Facebook activity, which ends the tokens of Basic Display.',
  call: 'The app ended the session.',
  secretReset: 'The app secret was reset, and every token ended with it.',
  deletion: 'The person deleted their account.',
}

/**
 * Checks that the session behind an account's token still stands: first of all, so that a dead token says so even after Basic
 * Display's end.
 *
 * @throws Refusal
 */
export function checkAccountLife(call: Call, token: AccountToken): void {
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
