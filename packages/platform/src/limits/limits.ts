import { type LimitSettings, readLimitSettings } from '../world/records/settings/limit-settings.ts'
import type { World } from '../world/world.ts'
import { limitsKeys } from '../world-file/nouns/limits.ts'
import { createPools } from './pools.ts'
import { createRollingWindow, type RollingWindow } from './rolling-window.ts'
import { type GraphHostName, printAppUsage, printBusinessUsage } from './usage-headers.ts'
import type { Counted, Exceeded, Use } from './use.ts'

/** How often the platform may be asked, on the world's clock. */
export interface Limits {
  /** Counts a call, once it is known against what. @returns What is used up, if it was one too many. */
  count(request: Request, use: Use): Exceeded | undefined
  /** Counts what an account does of one sort. @returns How often it was in so many seconds, if that is more than `most`. */
  spend(key: string, most: number, seconds: number): number | undefined
  /** Makes a request's answer say that the limit of an app is used up, or with an account that account's, whatever was counted. */
  pretend(request: Request, of: { readonly appId?: string | undefined; readonly accountId?: string | undefined }): void
  /** The headers of usage for an answer. */
  headers(request: Request, host: GraphHostName): Record<string, string>
  /** The status of calls that are too many, where the world has another than the recorded ones. */
  readonly throttleStatus: number | undefined
}

/** What headers show when a fault says that a limit is used up: an hour, as the windows of apps have it. */
const pretended = { percent: 100, minutes: 60 }

/** Windows of single accounts that are kept at the most. */
const mostWindows = 10_000

/** @param given What goes before the world's own settings. */
export function createLimits(world: World, given: LimitSettings = {}): Limits {
  // Another world may have taken this one's place since.
  const settings = (): LimitSettings => ({ ...readLimitSettings(world), ...given })
  const pool = createPools(world, settings)
  /** What was counted for a request, until it is answered. */
  const counted = new WeakMap<Request, Counted>()
  const windows = new Map<string, RollingWindow>()

  return {
    count: (request, use) => {
      if ((given.state ?? readLimitSettings(world).state) === 'off') return undefined
      const now = world.clock.now()
      const counts = pool(use.appId, use.business?.id)
      const calls = counts.window.count(now)
      const most = counts.limit(now)
      const isOver = calls > most
      const minutes = isOver ? Math.ceil(counts.window.untilBelow(most, now) / 60_000) : 0
      counted.set(request, { use, businessId: counts.businessId, percent: (calls / most) * 100, minutes })
      return isOver ? { calls, limit: most, minutes } : undefined
    },
    spend: (key, most, seconds) => {
      const { state, bySecond = limitsKeys.bySecond.default } = settings()
      if (state === 'off' || (seconds < 60 && bySecond === 'off')) return undefined
      const window = windows.get(key) ?? createRollingWindow(seconds * 1000)
      if (windows.size >= mostWindows) windows.clear()
      const calls = windows.set(key, window).get(key)?.count(world.clock.now()) ?? 0
      return calls > most ? calls : undefined
    },
    pretend: (request, { appId = '', accountId }) => {
      const business = accountId === undefined ? {} : { business: { id: accountId, type: 'instagram' as const } }
      const { businessId } = pool(appId, accountId)
      counted.set(request, { use: { appId, ...business }, businessId, ...pretended })
    },
    headers: (request, host) => {
      const found = counted.get(request)
      if (found?.use.business !== undefined && host === 'graph.facebook.com')
        return { 'x-business-use-case-usage': printBusinessUsage(found.use.business, found) }
      return { 'x-app-usage': printAppUsage(host, world.dialect, found?.percent ?? 0) }
    },
    get throttleStatus() {
      return settings().throttleStatus
    },
  }
}
