import { publishingQuotaOn } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { countPublishedSince } from '../../world/records/containers.ts'

/** Seconds that the quota looks back. */
export const quotaDuration: number = 24 * 3600

/** How many posts an account may publish in 24 hours: the world's option, or what was so on its date. */
export function quotaTotal({ world, publishing }: Context): number {
  return publishing.quota ?? publishingQuotaOn(world.clock.day())
}

/** How many it published in the last 24 hours, an album once. @param since Unix milliseconds; absent: 24 hours ago */
export function quotaUsage({ world }: Context, accountId: string, since?: number): number {
  return countPublishedSince(world, accountId, since ?? world.clock.now() - quotaDuration * 1000)
}
