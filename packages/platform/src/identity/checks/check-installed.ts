import { facebookRefusal, graphRefusal } from '../../explain/refusal.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import type { World } from '../../world/world.ts'
import type { TokenCaller } from '../caller.ts'

/** Removing an app ends its tokens. @throws Refusal */
export function checkInstalled(world: World, caller: TokenCaller): void {
  if (caller.token.removedAt === null) return
  throw notAuthorized(world, caller, {
    rule: 'identity/checks/check-installed',
    reason:
      caller.kind === 'account'
        ? 'The person removed the app from their account.'
        : 'The person removed the app, or deleted their account.',
  })
}

/** The refusal for a token whose person no longer authorizes the app. */
export function notAuthorized(
  world: World,
  caller: TokenCaller,
  { rule, reason }: { readonly rule: string; readonly reason: string },
): Error {
  const { token } = caller
  if (caller.kind === 'account') {
    const appId = findProduct(world, token.appId, token.login)?.clientId ?? ''
    const fix = `${reason} Send them through the authorization window again.`
    return graphRefusal('appNotAuthorized', { rule, parameter: 'access_token', fix }, { appId })
  }
  const fix = `${reason} Send them through the Login dialog again.`
  const received = 'a token whose session was ended'
  return facebookRefusal('appNotInstalled', { rule, parameter: 'access_token', received, fix }, { appId: token.appId })
}
