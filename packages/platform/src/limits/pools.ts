import { createHash } from 'node:crypto'
import { limits } from '@darkroom/contract'
import type { LimitSettings } from '../world/records/settings/limit-settings.ts'
import { query } from '../world/store/query.ts'
import type { World } from '../world/world.ts'
import { limitsKeys } from '../world-file/nouns/limits.ts'
import { createRollingWindow, type RollingWindow } from './rolling-window.ts'

/** What counts together: the calls of one app, or of one app for one account or Page. */
export interface Pool {
  readonly window: RollingWindow
  /** How many calls it takes. */
  limit(now: number): number
  /** The id of the business behind the account, which Darkroom makes up. */
  readonly businessId: string
}

/** Pools that are kept at the most; beyond it, the oldest is forgotten. */
const mostPools = 10_000

const hour = 3_600_000

const users = query<{ appId: string }, { count: number }>((db, p) =>
  db
    .selectFrom('grants')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('appId', '=', p.appId)
    .where('removedAt', 'is', null),
)
const views = query<{ accountId: string; since: number }, { count: number | null }>((db, p) =>
  db
    .selectFrom('media')
    .select(({ fn }) => fn.sum<number | null>('outsideViews').as('count'))
    .where('accountId', '=', p.accountId)
    .where('createdAt', '>', p.since),
)

/** Finds the pool of an app, or of an app and an account. */
export type FindPool = (appId: string, accountId?: string) => Pool

export function createPools(world: World, settings: () => LimitSettings): FindPool {
  const pools = new Map<string, Pool>()

  function make(appId: string, accountId: string | undefined): Pool {
    const { each, hours } = accountId === undefined ? limits.platformRate : limits.buc
    const length = hours * hour
    const size = (now: number): number => {
      const {
        outsideUsers = limitsKeys.outsideUsers.default,
        outsideImpressions = limitsKeys.outsideImpressions.default,
      } = settings()
      if (accountId === undefined) return outsideUsers + (world.database.first(users, { appId })?.count ?? 0)
      return outsideImpressions + (world.database.first(views, { accountId, since: now - length })?.count ?? 0)
    }
    let known = 0
    let knownAt = Number.NEGATIVE_INFINITY
    return {
      window: createRollingWindow(length),
      // Counted once a minute: who is new this minute brings calls in the next.
      limit: (now) => {
        if (now - knownAt >= 60_000 || now < knownAt) {
          // Nobody at all would leave nothing to answer to whoever begins.
          known = each * Math.max(1, size(now))
          knownAt = now
        }
        return known
      },
      businessId: businessOf(accountId ?? appId),
    }
  }

  return (appId, accountId) => {
    const key = accountId === undefined ? appId : `${appId}/${accountId}`
    const found = pools.get(key)
    if (found !== undefined) return found
    if (pools.size >= mostPools) for (const oldest of pools.keys()) if (pools.delete(oldest)) break
    const pool = make(appId, accountId)
    pools.set(key, pool)
    return pool
  }
}

function businessOf(id: string): string {
  const digits = createHash('sha256').update(`business ${id}`).digest().readBigUInt64BE() % 10n ** 15n
  return String(10n ** 15n + digits)
}
