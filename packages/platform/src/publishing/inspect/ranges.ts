/**
 * The two ends of a limit that the contract prints as a range: `3 to 900`, or `4:5 to 1.91:1`, which are proportions.
 *
 * @throws TypeError for text of another form
 */
export function rangeOf(text: string): { readonly least: number; readonly most: number } {
  const [least, most] = text.split(' to ').map(numberOf)
  if (least === undefined || most === undefined || Number.isNaN(least + most))
    throw new TypeError(`Not a range: ${text}`)
  return { least, most }
}

function numberOf(text: string): number {
  const [first, second = '1'] = text.split(':')
  return Number(first) / Number(second)
}

/** Bytes of so many megabytes, as Meta counts them: 8 MiB. */
export function bytesOf(megabytes: number): number {
  return megabytes * 1024 * 1024
}

/** A width and a height as a fraction without a common divisor: `717/209`. */
export function fractionOf(width: number, height: number): string {
  const divisor = greatestDivisor(width, height) || 1
  return `${width / divisor}/${height / divisor}`
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
