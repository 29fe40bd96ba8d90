import { hash } from 'node:crypto'

const epoch = 1_314_220_021_721n
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The number of a media: the time at which it was made, and 23 bits that tell it from others of that millisecond. Computed from real
 * media: `(number >> 23) + 1314220021721` is the time in Unix milliseconds.
 *
 * @param createdAt Unix milliseconds
 */
export function mediaNumber(id: string, createdAt: number): string {
  const time = BigInt(createdAt) - epoch
  const low = BigInt(Number.parseInt(hash('sha256', `media number ${id}`).slice(0, 6), 16) & 0x7fffff)
  return String(((time > 0n ? time : 0n) << 23n) | low)
}

/**
 * A media's number in base 64, as its address has it: `https://www.instagram.com/p/DVrE5OUgKBN/`.
 *
 * That of 3849191831090798669 is DVrE5OUgKBN (computed from a real media).
 */
export function shortcodeOf(number: string): string {
  let code = ''
  // Thirty bits at a time, which are five letters: BigInt is slow, and every address of a media has a code.
  for (let rest = BigInt(number); rest > 0n; rest >>= 30n) code = fiveLetters(Number(rest & 0x3fff_ffffn)) + code
  return code.replace(/^A+/, '').padStart(11, 'A')
}

function fiveLetters(bits: number): string {
  let letters = ''
  for (let shift = 24; shift >= 0; shift -= 6) letters += alphabet[(bits >> shift) & 63]
  return letters
}

/** The number that a shortcode stands for; undefined if it is none. */
export function numberOfShortcode(code: string): string | undefined {
  if (!/^[A-Za-z0-9_-]{5,20}$/.test(code)) return undefined
  let number = 0n
  for (const letter of code) number = (number << 6n) | BigInt(alphabet.indexOf(letter))
  return String(number)
}
