/** Fills bytes with cryptographically secure random values, and returns them. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>

/** Random bytes as text for ids and secrets: base64url without padding. */
export function randomText(random: Random, bytes: number): string {
  return Buffer.from(random(new Uint8Array(bytes))).toString('base64url')
}

/** An id that nobody guesses: `con_` and 128 bits in hexadecimal. */
export function newId(random: Random, prefix: string): string {
  return `${prefix}_${Buffer.from(random(new Uint8Array(16))).toString('hex')}`
}

let sequence = 0

/** An id that sorts by time: the moment in base 36, then the order in this process, then random bits. */
export function newSortedId(random: Random, prefix: string, now: number): string {
  const moment = Math.max(0, Math.trunc(now)).toString(36).padStart(9, '0')
  sequence = (sequence + 1) % 36 ** 5
  const order = sequence.toString(36).padStart(5, '0')
  return `${prefix}_${moment}${order}${Buffer.from(random(new Uint8Array(6))).toString('hex')}`
}
