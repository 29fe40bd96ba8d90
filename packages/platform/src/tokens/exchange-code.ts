import { changed, logins } from '@darkroom/contract'
import { describeDifference } from '../authorization/redirect-uri.ts'
import { checkClient } from '../authorization/window/check-client.ts'
import { checkLogin } from '../authorization/window/check-login.ts'
import { formParameters, type Parameters } from '../base/request/parameters.ts'
import { redacted, shown } from '../base/shown.ts'
import type { Call } from '../call.ts'
import { oauthRefusal } from '../explain/refusal.ts'
import { appScopedId } from '../identity/app-scoped-id.ts'
import { equalSecrets } from '../world/hash.ts'
import { issueAccessToken } from '../world/records/access-tokens.ts'
import {
  type AuthorizationCode,
  findAuthorizationCode,
  useAuthorizationCode,
} from '../world/records/authorization-codes.ts'
import type { ClientApp } from '../world/records/products.ts'

const rule = 'tokens/exchange-code'

/** The reply to a code exchange: `userId` is printed as a bare number, exactly. */
export interface ShortLivedToken {
  readonly accessToken: string
  readonly userId: string
  /** The id that begins with 17841. */
  readonly professionalId: string
  /** What was granted; Basic Display does not say. */
  readonly permissions: readonly string[] | undefined
}

/** `POST api.instagram.com/oauth/access_token`: an authorization code for a short-lived token. @throws Refusal, UnreadBody */
export async function exchangeCode(call: Call): Promise<ShortLivedToken> {
  checkMethod(call)
  const parameters = await formParameters(call.request)
  const { world } = call.context
  const app = checkClient(call.context, parameters)
  checkDate(call, app)
  return world.database.transaction(() => {
    const code = checkCode(call, app, parameters)
    checkGrantType(parameters)
    checkSecret(app, parameters)
    checkSameRedirectUri(code, parameters)
    checkUnexpired(call, code)
    redeem(call, code)
    const grant = { id: code.grantId, login: code.login }
    return {
      accessToken: issueAccessToken(world, { grant, kind: 'shortLived' }),
      userId: appScopedId(world, code),
      professionalId: code.accountId ?? '',
      permissions: code.login === 'basic-display' ? undefined : code.scopes.split(','),
    }
  })
}

function checkMethod(call: Call): void {
  const method = call.request.method
  if (method === 'POST') return
  throw oauthRefusal(
    'tokenMethod',
    { rule, parameter: 'method', received: method, expected: 'POST', fix: 'Send a POST request with form data.' },
    { method: method.toLowerCase() },
  )
}

/** Since its end Basic Display exchanges nothing, not even a code of the hour before. The sentence is assumed. */
function checkDate(call: Call, app: ClientApp): void {
  const day = call.context.world.clock.day()
  checkLogin(call.context, app)
  if (app.login !== 'basic-display' || !changed('basicDisplayEnds', day)) return
  throw oauthRefusal('invalidPlatformApp', {
    rule,
    parameter: 'client_id',
    received: `a Basic Display app on ${day}`,
    expected: 'a date before 2024-12-04',
    fix: 'Basic Display ended on 2024-12-04. Start another world with --as-of 2024-11-01, or move to Instagram Login.',
  })
}

function checkGrantType(parameters: Parameters): void {
  const given = parameters.get('grant_type')
  if (given === 'authorization_code') return
  throw oauthRefusal('unsupportedGrantType', {
    rule,
    parameter: 'grant_type',
    ...(given === undefined ? {} : { received: shown(given) }),
    expected: 'authorization_code',
    fix: 'Send grant_type=authorization_code.',
  })
}

function checkCode(call: Call, app: ClientApp, parameters: Parameters): AuthorizationCode {
  const text = parameters.get('code')
  const code = text === undefined ? undefined : findAuthorizationCode(call.context.world, text)
  if (code?.appId === app.appId && code.login === app.login && code.removedAt === null) return code
  throw oauthRefusal('invalidAuthorizationCode', {
    rule,
    parameter: 'code',
    ...(text === undefined ? {} : { received: redacted(text) }),
    expected: 'a code that the window gave to this app',
    fix: text?.includes('#')
      ? 'Leave out the #_ behind the code: it is a fragment, no part of the code.'
      : 'Copy the whole code from the redirect, up to # or the next &, URL-decoded once.',
  })
}

/** A wrong secret is answered with the sentence about the redirect URI (integrators' notes of 2026). */
function checkSecret(app: ClientApp, parameters: Parameters): void {
  const secret = parameters.get('client_secret') || parameters.get('app_secret')
  if (secret !== undefined && equalSecrets(secret, app.clientSecret)) return
  throw oauthRefusal('verificationFailed', {
    rule,
    parameter: 'client_secret',
    ...(secret === undefined ? {} : { received: redacted(secret) }),
    expected: 'the Instagram app secret',
    fix: `The sentence speaks of redirect_uri, but it is the secret that is wrong. Copy the Instagram app secret of ${logins[app.login].label}; the Meta app secret is another.`,
  })
}

function checkSameRedirectUri(code: AuthorizationCode, parameters: Parameters): void {
  const given = parameters.get('redirect_uri')
  if (given === code.redirectUri) return
  throw oauthRefusal('verificationFailed', {
    rule,
    parameter: 'redirect_uri',
    ...(given === undefined ? {} : { received: shown(given) }),
    expected: code.redirectUri,
    fix: describeDifference(given, [code.redirectUri], code.login),
  })
}

function checkUnexpired(call: Call, code: AuthorizationCode): void {
  if (code.usedAt !== null || code.expiresAt > call.context.world.clock.now()) return
  throw oauthRefusal('authorizationCodeExpired', {
    rule,
    parameter: 'code',
    received: `a code that ended ${new Date(code.expiresAt).toISOString()}`,
    expected: 'a code at most an hour old',
    fix: 'Open the authorization window again and redeem the new code at once.',
  })
}

function redeem(call: Call, code: AuthorizationCode): void {
  if (useAuthorizationCode(call.context.world, code)) return
  throw oauthRefusal('authorizationCodeUsed', {
    rule,
    parameter: 'code',
    received: 'a code that was redeemed before',
    expected: 'a code redeemed for the first time',
    fix: 'A code is good once. Open the authorization window again, and make sure that your redirect URI handles a code once.',
  })
}
