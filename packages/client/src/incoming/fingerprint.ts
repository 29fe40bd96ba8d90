import { attempt } from '../attempt.ts'
import { encode } from './hmac.ts'

/**
 * Sixteen hexadecimal digits of a JSON value (64-bit FNV-1a of its text): tells events without an id apart. It is no protection:
 * only values that were verified by signature are worth it.
 */
export function fingerprint(value: unknown): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of encode(attempt(value, JSON.stringify) ?? '')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
