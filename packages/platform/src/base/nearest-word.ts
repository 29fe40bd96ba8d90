/**
 * The word that was probably meant.
 *
 * @returns undefined when none is near: more than a third of the letters would have to change.
 */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  const normal = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '')
  const typed = normal(given).slice(0, 60)
  const near = words
    .map((word) => ({ word, distance: distance(typed, normal(word)) }))
    .filter((candidate) => candidate.distance <= Math.max(1, Math.floor(candidate.word.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.word
}

/** Levenshtein's: how many letters have to be inserted, removed or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1]
    for (const [j, other] of b.split('').entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}
