import { checkClient } from '../../authorization/window/check-client.ts'
import { checkLogin } from '../../authorization/window/check-login.ts'
import { formParameters } from '../../base/request/parameters.ts'
import type { Call } from '../../call.ts'
import { appScopedId } from '../../identity/app-scoped-id.ts'
import { checkSameRedirectUri } from '../code/check-same-redirect-uri.ts'
import { checkUnexpired } from '../code/check-unexpired.ts'
import { findCode } from '../code/find-code.ts'
import { issueShortLived } from '../code/issue-short-lived.ts'
import { redeemCode } from '../code/redeem-code.ts'
import { checkBasicDisplayEnd } from './check-basic-display-end.ts'
import { checkGrantType } from './check-grant-type.ts'
import { checkMethod } from './check-method.ts'
import { checkSecret } from './check-secret.ts'
import { instagramEndpoint } from './endpoint.ts'

/** The reply to a code exchange: `userId` is printed as a bare number, exactly. */
export interface ShortLivedToken {
  readonly accessToken: string
  readonly userId: string
  /** The id that begins with 17841. */
  readonly professionalId: string
  /** What was granted; Basic Display does not say. */
  readonly permissions: readonly string[] | undefined
}

/** `POST api.instagram.com/oauth/access_token`: exchanges an authorization code for a short-lived token. @throws Refusal, UnreadBody */
export async function exchangeCode(call: Call): Promise<ShortLivedToken> {
  checkMethod(call)
  const parameters = await formParameters(call.request)
  const { world } = call.context
  const app = checkClient(call.context, parameters)
  checkLogin(call.context, app)
  checkBasicDisplayEnd(app, world.clock.day())
  return world.database.transaction(() => {
    const code = findCode(world, instagramEndpoint, app, parameters.get('code'))
    checkGrantType(parameters)
    checkSecret(app, parameters)
    checkSameRedirectUri(instagramEndpoint, code, parameters)
    checkUnexpired(world, instagramEndpoint, code)
    redeemCode(world, instagramEndpoint, code)
    return {
      accessToken: issueShortLived(world, code),
      userId: appScopedId(world, code),
      professionalId: code.accountId ?? '',
      permissions: code.login === 'basic-display' ? undefined : code.scopes.split(','),
    }
  })
}
