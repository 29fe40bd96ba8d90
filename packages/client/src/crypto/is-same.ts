/**
 * Whether two texts are the same. The time it takes depends only on the length of the given text: it reveals neither where they differ
 * nor how long the expected text is.
 */
export function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length
  for (let index = 0; index < given.length; index++) {
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index % expected.length)
  }
  return difference === 0
}
