/**
 * Sixteen hexadecimal digits of a JSON value: tells events without an id apart. It is no protection: only values that were verified by
 * signature are worth it.
 *
 * Goes through the value with a list of its own, so that values of any depth have digits of their own.
 */
export function fingerprint(value: unknown): string {
  // Two of 32 bits, as FNV-1a makes them, with different primes.
  let [first, second] = [0x811c9dc5, 0xcbf29ce4]
  const take = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      first = Math.imul(first ^ code, 0x01000193)
      second = Math.imul(second ^ code, 0x85ebca6b)
      second ^= second >>> 13
    }
  }
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) {
      // The length keeps texts apart from what surrounds them.
      const text = String(next)
      take(`${typeof next}${text.length}:${text}`)
      continue
    }
    const parts = Array.isArray(next) ? next : Object.entries(next).flat()
    take(`${Array.isArray(next)}${parts.length};`)
    for (let at = parts.length; at--; ) left.push(parts[at])
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
