import { seededRandom } from '../world/random.ts'

/** Picks at random, the same each time for the same seed. */
export interface Dice {
  /** A whole number from 0, below `count`. */
  below(count: number): number
  /** True once in `count` times. */
  odds(count: number): boolean
  pick<T>(from: readonly T[]): T
  /** At most `most` of what `make` makes. */
  many<T>(most: number, make: () => T): T[]
}

/** Dice that fall the same way for the same seed. */
export function createDice(seed: string): Dice {
  const bytes = seededRandom(seed)
  const below = (count: number): number => Buffer.from(bytes(4)).readUInt32LE() % count
  return {
    below,
    odds: (count) => below(count) === 0,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    many: (most, make) => Array.from({ length: below(most + 1) }, make),
  }
}
