/**
 * Returns a hash of a JSON value as sixteen hexadecimal digits, which distinguishes events without an id. It is not cryptographic: use it
 * only for values whose signature was verified.
 *
 * It does not recurse, so that deeply nested values do not overflow the stack.
 */
export function fingerprint(value: unknown): string {
  // Two 32-bit hashes like FNV-1a, with different primes.
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
      // The length separates a text from the values around it.
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
