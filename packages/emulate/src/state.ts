import { parseWorldDate, type WorldFile } from '@darkroom/platform'
import { parseWorldFile } from '@darkroom/platform/world-file'

/** What emulate keeps of Instagram: in seeds how its world begins, in snapshots all of it. */
export interface InstagramState {
  /** The world's date at the beginning: `2026-10-01`. Absent: today. */
  asOf?: string
  /** What the world holds at the beginning, in the words of a world file: `{ accounts: [{ username: 'ada.lens', password: 'darkroom' }] }`. */
  world?: Record<string, unknown>
  /** The world as it is, put there when emulate takes a snapshot. */
  now?: KeptWorld
}

/** A snapshot of a world in plain data. */
export interface KeptWorld {
  /** A snapshot of Darkroom, compressed by gzip, in base64. */
  snapshot: string
}

const keys = ['asOf', 'world', 'now']

/**
 * Checks a seed, or the state of a snapshot.
 *
 * @throws Error that says what was wrong, and where.
 */
export function checkState(value: unknown): InstagramState {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('The seed of Instagram is an object, with asOf and world if you like.')
  const wrong = Object.keys(value).find((key) => !keys.includes(key))
  if (wrong !== undefined)
    throw new Error(
      `The seed of Instagram has a key ${JSON.stringify(wrong)}, which means nothing. It takes asOf and world.`,
    )
  const { asOf, world, now } = value as Record<keyof InstagramState, unknown>
  if (asOf !== undefined) checkDate(asOf)
  if (now !== undefined && !isKept(now)) throw new Error('now: is put there by a snapshot; take it out of the seed.')
  if (world !== undefined) worldOf(world)
  return value
}

/** Reads the world in a seed. @throws WorldFileError with every mistake. */
export function worldOf(world: unknown): WorldFile {
  return parseWorldFile(JSON.stringify(world, undefined, 2), 'The world in the seed of Instagram')
}

function checkDate(asOf: unknown): void {
  if (typeof asOf !== 'string') throw new Error('asOf: Write a date like "2026-10-01", in quotes.')
  try {
    parseWorldDate(asOf)
  } catch (error) {
    throw new Error(`asOf: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function isKept(now: unknown): now is KeptWorld {
  return typeof now === 'object' && now !== null && 'snapshot' in now && typeof now.snapshot === 'string'
}
