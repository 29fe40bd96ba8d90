import { createHash, randomBytes } from 'node:crypto'

/** Where a world's random bytes come from. */
export type RandomBytes = (count: number) => Uint8Array

/** The system's own random bytes, fetched in larger portions: every answer wants a few. No byte is handed out twice. */
export const systemRandom: RandomBytes = (count) => {
  if (count > portion.length - used) {
    if (count > portion.length) return randomBytes(count)
    portion = randomBytes(portion.length)
    used = 0
  }
  used += count
  return portion.subarray(used - count, used)
}

let portion = randomBytes(16_384)
let used = 0

/**
 * The same bytes for the same seed, for worlds that repeat themselves. Anybody who knows the seed knows the tokens.
 */
export function seededRandom(seed: string): RandomBytes {
  let counter = 0
  let pool = new Uint8Array(0)
  return (count) => {
    const bytes = new Uint8Array(count)
    let filled = 0
    while (filled < count) {
      if (pool.length === 0) pool = createHash('sha512').update(`${seed}\0${counter++}`).digest()
      const taken = pool.subarray(0, count - filled)
      bytes.set(taken, filled)
      filled += taken.length
      pool = pool.subarray(taken.length)
    }
    return bytes
  }
}
