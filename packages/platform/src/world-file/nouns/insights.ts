import { readSpan } from '../../base/moment.ts'
import { longestDelay } from '../../insights/settings.ts'
import { readInsightsSettings, writeInsightsSettings } from '../../world/records/settings/insights-settings.ts'
import type { World } from '../../world/world.ts'
import { type FileEntry, findingAt, textAt } from '../file-entry.ts'
import { describe, type Finding } from '../finding.ts'
import { entryOf } from '../keys/columns.ts'
import { expectKeys } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import { WorldFileError } from '../world-file-error.ts'
import type { Noun } from './noun.ts'

export const insightsKeys = {
  /** How long until what happens is counted: up to 48 hours. Stories are counted at once. */
  delay: { is: 'span', otherwise: 'figures are there at once', example: '48h' },
} as const

/** How insights are counted. See [insights.md](insights.md). */
export interface InsightsEntry extends EntryOf<typeof insightsKeys> {}

export const insights: Noun = { keys: insightsKeys, check: checkInsights }

const expectedDelay = 'at most 48 hours, the longest delay that Meta documents'
const fixOfDelay = 'Write 48h, or less.'

function checkInsights(entry: FileEntry): Finding[] {
  const delay = textAt(entry, 'delay')
  if (delay === undefined || (readSpan(delay) ?? 0) <= longestDelay) return []
  return [findingAt([...entry.path, 'delay'], describe(delay), expectedDelay, fixOfDelay)]
}

/** Stores a world's settings of insights. Without an entry, figures are there at once. @throws WorldFileError */
export function loadInsights(world: World, entry: InsightsEntry = {}): void {
  expectKeys('The world', insightsKeys, entry)
  if ((entry.delay ?? 0) > longestDelay)
    throw new WorldFileError(
      `The world has ${entry.delay} milliseconds as the delay of insights; expected ${expectedDelay}. ${fixOfDelay}`,
    )
  writeInsightsSettings(world, entry)
}

/** Reads the settings back; undefined: figures are there at once. */
export function saveInsights(world: World): InsightsEntry | undefined {
  const settings: InsightsEntry = readInsightsSettings(world)
  return settings.delay ? entryOf<InsightsEntry>(insightsKeys, {}, settings) : undefined
}
