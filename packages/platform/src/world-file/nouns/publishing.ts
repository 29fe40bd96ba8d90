import { readPublishingSettings, writePublishingSettings } from '../../world/records/settings/publishing-settings.ts'
import type { World } from '../../world/world.ts'
import { type FileEntry, findingAt, textAt } from '../file-entry.ts'
import { describe, type Finding } from '../finding.ts'
import { entryOf } from '../keys/columns.ts'
import { expectKeys } from '../keys/entering.ts'
import type { EntryOf, Key } from '../keys/key.ts'
import { WorldFileError } from '../world-file-error.ts'
import type { Noun } from './noun.ts'

export const publishingKeys = {
  /** How long a container is `IN_PROGRESS`, on the world's clock. */
  processingTime: { is: 'span', otherwise: 'an image not at all, a video until its file was fetched', example: '30s' },
  /** Instead: how often a container is read before it is `FINISHED`. */
  processingReads: { is: 'count', otherwise: 'as processing_time says', example: '2' },
  /** What publishing a container that is published already does, which no page of Meta's says. */
  republish: { is: 'republish', default: 'refused', example: 'same-media' },
  /** Where files at `image_url`, `video_url` and `cover_url` may be: on this machine, or on any server under https but for private networks. */
  filesFrom: { is: 'reach', default: 'loopback', example: 'anywhere' },
  /** How many posts an account publishes in 24 hours. */
  quota: { is: 'count', otherwise: "25, 50 or 100, by the world's date", example: '5' },
} as const

/** How publishing goes where that is not known, or not the same everywhere. See [publishing.md](publishing.md). */
export interface PublishingEntry extends EntryOf<typeof publishingKeys> {}

export const publishing: Noun = { keys: publishingKeys, check: checkPublishing }

const oneOnly = 'Keep one of processing_time and processing_reads.'

function checkPublishing(entry: FileEntry): Finding[] {
  const reads = textAt(entry, 'processing_reads')
  if (reads === undefined || textAt(entry, 'processing_time') === undefined) return []
  return [findingAt([...entry.path, 'processing_reads'], describe(reads), 'no value beside processing_time', oneOnly)]
}

/** Stores how publishing goes in a world: without an entry, as usual. @throws WorldFileError */
export function loadPublishing(world: World, entry: PublishingEntry = {}): void {
  expectKeys('The world', publishingKeys, entry)
  if (entry.processingReads !== undefined && entry.processingTime !== undefined)
    throw new WorldFileError('The world has both processingTime and processingReads. Keep one of them.')
  writePublishingSettings(world, entry)
}

/** Reads it back; undefined: it goes as usual. */
export function savePublishing(world: World): PublishingEntry | undefined {
  const settings: PublishingEntry = readPublishingSettings(world)
  const keys = Object.entries<Key>(publishingKeys)
  const isUsual = keys.every(([key, spec]) => (settings[key as keyof PublishingEntry] ?? spec.default) === spec.default)
  return isUsual ? undefined : entryOf<PublishingEntry>(publishingKeys, {}, settings)
}
