import type { Tables } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import type { World } from '../../world.ts'

/** How insights go in a world. */
export interface InsightsSettings {
  /** How long what happened is not counted yet, in milliseconds. Default 0: it is counted at once. */
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
