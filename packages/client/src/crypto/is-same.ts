/**
 * Whether two texts are the same, in a time that tells how long the given one is, and neither where they differ nor how long the
 * expected one is.
 */
export function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length
  for (let index = 0; index < given.length; index++) {
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index % expected.length)
  }
  return difference === 0
}
