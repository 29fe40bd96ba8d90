import { isLocalhost, loginSuccess, matchesRedirectUri } from '../../authorization/dialog/match-redirect-uri.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { redacted, shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import type { App } from '../../world/records/apps.ts'
import {
  type AuthorizationCode,
  findAuthorizationCode,
  useAuthorizationCode,
} from '../../world/records/authorization-codes.ts'
import { readFacebookSettings } from '../../world/records/facebook-settings.ts'
import { findProduct, listRedirectUris } from '../../world/records/products.ts'
import type { World } from '../../world/world.ts'
import { checkCodeVerifier } from './check-code-verifier.ts'
import { checkSameRedirectUri } from './check-same-redirect-uri.ts'
import { issueForCode } from './issue-for-code.ts'
import { withIdToken } from './openid/id-token.ts'

const rule = 'tokens/facebook/exchange-code'

/** What a code is exchanged for. */
export type CodeReply = ReturnType<typeof issueForCode>

/**
 * An authorization code for the token it stands for, and an id_token where the dialog was asked for one. In which order refusals
 * come is assumed.
 *
 * @throws Refusal
 */
export function exchangeCode(world: World, app: App, parameters: Parameters): CodeReply | Promise<CodeReply> {
  const { code, reply } = world.database.transaction(() => {
    const redeemed = redeemable(world, app, parameters)
    redeem(world, redeemed)
    return { code: redeemed, reply: issueForCode(world, redeemed) }
  })
  return code.openid === 1 ? withIdToken(world, code, reply) : reply
}

function redeemable(world: World, app: App, parameters: Parameters): AuthorizationCode {
  const code = readCode(world, app, parameters)
  checkSameRedirectUri(code, parameters)
  checkStillRegistered(world, code)
  checkUnexpired(world, code)
  checkCodeVerifier(code, parameters)
  return code
}

function readCode(world: World, app: App, parameters: Parameters): AuthorizationCode {
  const text = parameters.get('code')
  if (text === undefined || text === '') throw missing('code', 'the code from the redirect')
  const code = findAuthorizationCode(world, text)
  if (code?.appId === app.id && code.login === 'facebook' && code.removedAt === null) return code
  throw facebookRefusal('codeFormat', {
    rule,
    parameter: 'code',
    received: redacted(text),
    expected: 'a code that the Login dialog gave to this app',
    fix: text.includes('#')
      ? 'Leave out the #_=_ behind the code: it is a fragment, no part of the code.'
      : 'Copy the whole code from the redirect, up to # or the next &, URL-decoded once. Codes of Instagram Login belong to api.instagram.com.',
  })
}

/** That this refusal means a URI which was taken from the list meanwhile is assumed. */
function checkStillRegistered(world: World, code: AuthorizationCode): void {
  const product = findProduct(world, code.appId, 'facebook')
  const strict = product !== undefined && readFacebookSettings(product).strictMode
  const registered = [...listRedirectUris(world, code.appId, 'facebook'), loginSuccess]
  // While an app is in development, localhost needs no entry: the dialog let it pass.
  if (isLocalhost(code.redirectUri) || matchesRedirectUri(code.redirectUri, registered, strict)) return
  throw facebookRefusal('redirectUriNotAllowed', {
    rule,
    parameter: 'redirect_uri',
    received: shown(code.redirectUri),
    expected: shown(registered.join(', ')),
    fix: 'Add it again under Facebook Login > Settings > Valid OAuth Redirect URIs.',
  })
}

function checkUnexpired(world: World, code: AuthorizationCode): void {
  if (code.usedAt !== null || code.expiresAt > world.clock.now()) return
  throw facebookRefusal('codeExpired', {
    rule,
    parameter: 'code',
    received: `a code that ended ${new Date(code.expiresAt).toISOString()}`,
    expected: 'a code of the last ten minutes',
    fix: 'Open the Login dialog again and redeem the new code at once.',
  })
}

function redeem(world: World, code: AuthorizationCode): void {
  if (useAuthorizationCode(world, code)) return
  throw facebookRefusal('codeUsed', {
    rule,
    parameter: 'code',
    received: 'a code that was redeemed before',
    expected: 'a code redeemed for the first time',
    fix: 'A code is good once. Open the Login dialog again, and make sure that your redirect URI handles a code once.',
  })
}

function missing(name: string, expected: string): Error {
  return facebookRefusal('parameterRequired', { rule, parameter: name, expected, fix: `Send ${name}.` }, { name })
}
