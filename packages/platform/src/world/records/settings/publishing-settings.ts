import type { Reach } from '../../../base/outgoing/check-target.ts'
import type { Tables } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import type { World } from '../../world.ts'

/** What publishing a container that is PUBLISHED already can do. No page says which it is, and reports differ. */
export const republishings = ['refused', 'same-media', 'another-media'] as const
export type Republish = (typeof republishings)[number]

/** How publishing goes in a world, where that is not known or not the same everywhere. */
export interface PublishingSettings {
  /** How long a container is IN_PROGRESS: milliseconds of the world's time. */
  readonly processingTime?: number | undefined
  /** Or how often it was read until it is FINISHED. */
  readonly processingReads?: number | undefined
  readonly republish?: Republish | undefined
  /** Where files at addresses may be. */
  readonly filesFrom?: Reach | undefined
  /** Posts of an account in 24 hours. */
  readonly quota?: number | undefined
}

const key = 'publishing'
const tables: Tables = ['meta']

export function readPublishingSettings({ database }: Pick<World, 'database'>): PublishingSettings {
  return database.recall(tables, key, () => JSON.parse(readMeta(database, key) ?? '{}') as PublishingSettings) ?? {}
}

export function writePublishingSettings({ database }: Pick<World, 'database'>, settings: PublishingSettings): void {
  writeMeta(database, key, JSON.stringify(settings))
}
