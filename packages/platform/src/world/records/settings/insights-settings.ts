import type { Tables } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import type { World } from '../../world.ts'

/** How insights are counted in a world. */
export interface InsightsSettings {
  /** Milliseconds until what happens is counted. Default 0. */
  readonly delay?: number | undefined
}

const key = 'insights'
const tables: Tables = ['meta']

export function readInsightsSettings({ database }: Pick<World, 'database'>): InsightsSettings {
  return database.recall(tables, key, () => JSON.parse(readMeta(database, key) ?? '{}') as InsightsSettings) ?? {}
}

export function writeInsightsSettings({ database }: Pick<World, 'database'>, settings: InsightsSettings): void {
  writeMeta(database, key, JSON.stringify(settings))
}
