import type { VersionName } from '@darkroom/contract'
import type { Call } from '../../call.ts'
import { splitAppToken } from '../../identity/app-token.ts'
import { hasChosenVersions } from '../../world/records/apps/app-settings.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { findRole } from '../../world/records/people.ts'
import { findAccessToken } from '../../world/records/tokens/access-tokens.ts'
import type { World } from '../../world/world.ts'
import type { GraphHost } from '../host.ts'
import type { Route } from './route.ts'

/**
 * The route of a call whose path names no version, with the one that the token's app chose under Advanced > Upgrade API version
 * (/docs/development/create-an-app/app-dashboard/advanced-settings). A chosen version that has ended is served as any ended version.
 */
export function withAppVersion(call: Call, host: GraphHost, route: Route, token: string | undefined): Route {
  // In nearly every world no app chose one, and every call asks.
  if (!hasChosenVersions(call.context.world)) return route
  if (/^\/*v\d+\.\d+(?:\/|$)/.test(call.destination.path)) return route
  const chosen = chosenVersion(call.context.world, token ?? '')
  if (chosen === null) return route
  return { ...route, version: host.versionOf(chosen, call.context.world.clock.day()) ?? route.version }
}

/** The version that a token's app chose, whether the token is valid or not; null if none. */
function chosenVersion(world: World, text: string): VersionName | null {
  const appId = splitAppToken(text)?.appId
  if (appId !== undefined) return findApp(world, appId)?.apiVersion ?? null
  const token = text === '' ? undefined : findAccessToken(world, text)
  if (token?.app === undefined) return null
  const { roleApiVersion, apiVersion } = token.app
  if (roleApiVersion === null || token.login !== 'facebook') return apiVersion
  return findRole(world, token.appId, token.personId) === undefined ? apiVersion : roleApiVersion
}
