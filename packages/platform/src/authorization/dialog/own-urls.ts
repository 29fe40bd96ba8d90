import { findApp } from '../../world/records/apps.ts'
import type { World } from '../../world/world.ts'

/** What tells an app's domains: its website, App Domains (both in Settings > Basic), and its valid redirect URIs. */
export function ownUrls(world: World, appId: string, registered: readonly string[]): readonly string[] {
  const app = findApp(world, appId)
  const domains = (app?.appDomains ?? '').split(',').filter((domain) => domain !== '')
  return [app?.websiteUrl ?? '', ...domains.map((domain) => `https://${domain}/`), ...registered]
}
