import { isLocalhost, loginSuccess, matchesRedirectUri } from '../../authorization/dialog/match-redirect-uri.ts'
import { redirectUriSettings } from '../../authorization/redirect-uri.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { readFacebookSettings } from '../../world/records/apps/facebook-settings.ts'
import { findProduct, listRedirectUris } from '../../world/records/apps/products.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'

/** A URI that was removed from the list since the dialog. That this is when the error occurs is assumed. @throws Refusal */
export function checkStillRegistered(world: World, code: AuthorizationCode): void {
  const product = findProduct(world, code.appId, 'facebook')
  const strict = product !== undefined && readFacebookSettings(product).strictMode
  const registered = [...listRedirectUris(world, code.appId, 'facebook'), loginSuccess]
  // While an app is in development, localhost needs no entry: the dialog let it pass.
  if (isLocalhost(code.redirectUri) || matchesRedirectUri(code.redirectUri, registered, strict)) return
  throw facebookRefusal('redirectUriNotAllowed', {
    rule: 'tokens/facebook/check-still-registered',
    parameter: 'redirect_uri',
    received: shown(code.redirectUri),
    expected: shown(registered.join(', ')),
    fix: `Add it again under ${redirectUriSettings.facebook}.`,
  })
}
