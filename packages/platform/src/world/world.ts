import type { Dialect } from '@darkroom/contract'
import { type Clock, ClockError, type ClockState, createClock, firstMoment, lastMoment, outOfRange } from './clock.ts'
import { createIds, type Ids } from './ids.ts'
import { type RandomBytes, seededRandom, systemRandom } from './random.ts'
import { type Database, openDatabase } from './store/database.ts'
import { readMeta, writeMeta } from './store/meta.ts'

/** One Instagram with its accounts, apps and date. */
export interface World {
  readonly database: Database
  readonly clock: Clock
  readonly random: RandomBytes
  readonly ids: Ids
  readonly dialect: Dialect
}

/** How a world is opened. */
export interface WorldOptions {
  /** Directory of the store; absent: memory. */
  readonly data?: string | undefined
  /** All of the store of another world, of the same version, that a world in memory begins as. */
  readonly copy?: Uint8Array<ArrayBuffer> | undefined
  /** The world's date, from which its clock runs on; absent: today, or the date the stored world has reached. */
  readonly asOf?: Date | undefined
  /** Makes ids, codes and tokens repeat themselves. */
  readonly seed?: string | undefined
  /** Which telling to follow where Meta's pages and the live platform disagree. Default `observed`. */
  readonly dialect?: Dialect | undefined
  /** Real time, Unix milliseconds. Default `Date.now`. */
  readonly now?: (() => number) | undefined
}

/**
 * Opens a world, new or stored.
 *
 * @param fill What is done with it before anybody else sees it. The clock of a new world and this are stored together or not at all, so
 *   that a process that is killed here leaves a directory without a world.
 * @throws DataDirectoryError when the directory cannot be used; ClockError when `asOf` is before the stored world,
 * before Basic Display or after 2099.
 */
export function openWorld(options: WorldOptions = {}, fill: (world: World) => void = () => {}): World {
  const database = openDatabase(options.data, options.copy)
  try {
    return database.transaction(() => {
      const world = readWorld(database, options)
      fill(world)
      return world
    })
  } catch (error) {
    database.close()
    throw error
  }
}

function readWorld(database: Database, options: WorldOptions): World {
  const realNow = options.now ?? Date.now
  const stored = readMeta(database, 'clock')
  const clock = createClock(realNow, stored === undefined ? startingState(options, realNow) : parse(stored), (state) =>
    writeMeta(database, 'clock', JSON.stringify(state)),
  )
  if (stored === undefined) writeMeta(database, 'clock', JSON.stringify(clock.state()))
  else if (options.asOf !== undefined) clock.set(options.asOf.getTime())
  const random = openRandom(database, options.seed)
  return { database, clock, random, ids: createIds(random), dialect: options.dialect ?? 'observed' }
}

function startingState(options: WorldOptions, realNow: () => number): ClockState {
  if (options.asOf === undefined) return { mode: 'real' }
  const moment = options.asOf.getTime()
  if (Number.isNaN(moment)) throw new ClockError('That is no date.')
  if (moment < firstMoment || moment >= lastMoment) throw new ClockError(outOfRange)
  return { mode: 'offset', offset: moment - realNow() }
}

function parse(stored: string): ClockState {
  return JSON.parse(stored) as ClockState
}

/** A seeded world that is opened again must not hand out what it handed out before, so each opening has its own stream. */
function openRandom(database: Database, seed: string | undefined): RandomBytes {
  if (seed === undefined) return systemRandom
  const opening = Number(readMeta(database, 'openings') ?? 0) + 1
  writeMeta(database, 'openings', String(opening))
  return seededRandom(`${seed}\0${opening}`)
}
