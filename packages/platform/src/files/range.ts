/** A part of a file. */
export interface ByteRange {
  readonly from: number
  readonly length: number
}

/**
 * Reads the header `Range` (RFC 9110, 14.2): one range of bytes. Several at once, other units and what does not parse are ignored, as the
 * RFC allows.
 *
 * @returns undefined for the whole file
 */
export function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { from: size - length, length }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return undefined
  return from >= size ? 'unsatisfiable' : { from, length: to - from + 1 }
}
