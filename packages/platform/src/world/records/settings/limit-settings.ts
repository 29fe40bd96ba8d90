import type { Tables } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import type { World } from '../../world.ts'

/** What a world's limits are made of, besides who and what is in it. */
export interface LimitSettings {
  /** Whether calls are counted and refused. Default `on`. */
  readonly state?: 'on' | 'off' | undefined
  /** People who use each app and are not in this world: each brings 200 calls an hour. Default 1000. */
  readonly outsideUsers?: number | undefined
  /** How often each account was seen in a day by people who are not in this world: each brings 4800 calls a day. Default 1000. */
  readonly outsideImpressions?: number | undefined
  /** Whether limits by the second are counted too: a world's clock can stand still. Default `off`. */
  readonly bySecond?: 'on' | 'off' | undefined
  /** The status of calls that are too many, in place of the recorded 400 or 403. */
  readonly throttleStatus?: number | undefined
}

/** The status that the overview of authentication names for too many calls, which no recording has. */
export const throttleStatuses: readonly number[] = [429]

const key = 'limits'
const tables: Tables = ['meta']

/** Every call asks for it, so it is remembered. */
export function readLimitSettings({ database }: Pick<World, 'database'>): LimitSettings {
  return database.recall(tables, key, () => JSON.parse(readMeta(database, key) ?? '{}') as LimitSettings) ?? {}
}

export function writeLimitSettings({ database }: Pick<World, 'database'>, settings: LimitSettings): void {
  writeMeta(database, key, JSON.stringify(settings))
}
