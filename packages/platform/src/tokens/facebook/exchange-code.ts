import type { Parameters } from '../../base/request/parameters.ts'
import type { App } from '../../world/records/apps/apps.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'
import { checkUnexpired } from '../code/check-unexpired.ts'
import { redeemCode } from '../code/redeem-code.ts'
import { withIdToken } from '../openid/id-token.ts'
import { checkAbsoluteRedirectUri } from './check-absolute-redirect-uri.ts'
import { checkCodeVerifier } from './check-code-verifier.ts'
import { checkRedirectUri } from './check-redirect-uri.ts'
import { checkStillRegistered } from './check-still-registered.ts'
import { facebookEndpoint } from './endpoint.ts'
import { issueForCode } from './issue-for-code.ts'
import { readCode } from './read-code.ts'

/** What a code is exchanged for. */
export type CodeReply = ReturnType<typeof issueForCode>

/**
 * An authorization code for the token it stands for, and an id_token where the dialog was asked for one. The order of refusals
 * is assumed, except that a redirect URI that is not a URI is reported before the code is checked.
 *
 * @throws Refusal
 */
export function exchangeCode(world: World, app: App, parameters: Parameters): CodeReply | Promise<CodeReply> {
  checkAbsoluteRedirectUri(parameters)
  const { code, reply } = world.database.transaction(() => {
    const redeemed = redeemable(world, app, parameters)
    redeemCode(world, facebookEndpoint, redeemed)
    return { code: redeemed, reply: issueForCode(world, redeemed) }
  })
  return code.openid === 1 ? withIdToken(world, code, reply) : reply
}

function redeemable(world: World, app: App, parameters: Parameters): AuthorizationCode {
  const code = readCode(world, app, parameters)
  checkRedirectUri(code, parameters)
  checkStillRegistered(world, code)
  checkUnexpired(world, facebookEndpoint, code)
  checkCodeVerifier(code, parameters)
  return code
}
