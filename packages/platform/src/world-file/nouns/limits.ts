import { readLimitSettings, throttleStatuses, writeLimitSettings } from '../../world/records/settings/limit-settings.ts'
import type { World } from '../../world/world.ts'
import { type FileEntry, findingAt, textAt } from '../file-entry.ts'
import { describe, type Finding } from '../finding.ts'
import { entryOf } from '../keys/columns.ts'
import { expectKeys } from '../keys/entering.ts'
import type { EntryOf, Key } from '../keys/key.ts'
import { WorldFileError } from '../world-file-error.ts'
import type { Noun } from './noun.ts'

export const limitsKeys = {
  /** Whether calls are counted, and refused once a limit is used up. */
  state: { is: 'onOrOff', default: 'on', example: 'off' },
  /** People outside of this world who use each app: each brings 200 calls an hour. */
  outsideUsers: { is: 'count', default: 1000, example: '0' },
  /** How often each account is seen in a day by people outside of this world: each time brings 4800 calls a day. */
  outsideImpressions: { is: 'count', default: 1000, example: '0' },
  /** Whether limits by the second (messages sent, conversations read) are counted too: with a clock that stands still they fill up. */
  bySecond: { is: 'onOrOff', default: 'off', example: 'on' },
  /** The status of calls that are too many: 429, as one page of Meta's has it. */
  throttleStatus: { is: 'count', otherwise: 'as recorded, 403 or 400', example: '429' },
} as const

/** How often the platform may be asked. See [faults.md](faults.md). */
export interface LimitsEntry extends EntryOf<typeof limitsKeys> {}

export const limits: Noun = { keys: limitsKeys, check: checkLimits }

const expectedStatus = throttleStatuses.join(' or ')
const fixOfStatus = 'Write 429, or leave the line out for the recorded ones.'

function checkLimits(entry: FileEntry): Finding[] {
  const status = textAt(entry, 'throttle_status')
  if (status === undefined || !/^\d+$/.test(status) || throttleStatuses.includes(Number(status))) return []
  return [findingAt([...entry.path, 'throttle_status'], describe(status), expectedStatus, fixOfStatus)]
}

/** Stores a world's limits: without an entry, the usual ones. @throws WorldFileError */
export function loadLimits(world: World, entry: LimitsEntry = {}): void {
  expectKeys('The world', limitsKeys, entry)
  const { throttleStatus } = entry
  if (throttleStatus !== undefined && !throttleStatuses.includes(throttleStatus))
    throw new WorldFileError(
      `The world has ${throttleStatus} as throttleStatus; expected ${expectedStatus}. ${fixOfStatus}`,
    )
  writeLimitSettings(world, entry)
}

/** Reads limits back; undefined: they are the usual ones. */
export function saveLimits(world: World): LimitsEntry | undefined {
  const settings: LimitsEntry = readLimitSettings(world)
  const keys = Object.entries<Key>(limitsKeys)
  const isUsual = keys.every(([key, spec]) => (settings[key as keyof LimitsEntry] ?? spec.default) === spec.default)
  return isUsual ? undefined : entryOf<LimitsEntry>(limitsKeys, {}, settings)
}
