import { facebookRefusal } from '../../explain/refusal.ts'
import { appIdOf, type FacebookCaller } from '../../identity/caller.ts'
import { ofDesktopApp } from '../../identity/desktop-app.ts'
import { findRole } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'

const rule = 'tokens/debug/check-debug-caller'

/**
 * Checks that a caller may inspect an app's tokens: with its app token, or as an administrator or developer of it.
 *
 * @param appId The app of the inspected token; undefined when that token could not be read.
 * @throws Refusal
 */
export function checkDebugCaller(world: World, caller: FacebookCaller, appId: string | undefined): void {
  if (caller.kind === 'app') {
    if (caller.app.desktopApp === 1) throw ofDesktopApp(rule, 'access_token')
    checkSameApp(caller.app.id, appId)
    return
  }
  const role = findRole(world, appId ?? appIdOf(caller), caller.token.personId)
  if (caller.kind === 'person' && (role === 'administrator' || role === 'developer')) return
  throw facebookRefusal('debugCaller', {
    rule,
    parameter: 'access_token',
    received:
      caller.kind === 'page'
        ? 'a Page token'
        : 'a token of a person who is neither an administrator nor a developer of the app',
    expected: 'the app token, or a user token of an administrator or developer of the app',
    fix: 'Send access_token={app-id}|{app-secret}, from a server only.',
  })
}

function checkSameApp(callerAppId: string, appId: string | undefined): void {
  if (appId === undefined || appId === callerAppId) return
  throw facebookRefusal('debugOtherApp', {
    rule,
    parameter: 'input_token',
    received: `a token of the app ${appId}`,
    expected: `a token of the app ${callerAppId}`,
    fix: 'The token was issued to another app. Do not trust it: it may have been substituted.',
  })
}
