/**
 * The name that was probably meant by a misspelt one, or `undefined` if none is close.
 *
 * @param names The names that there are.
 */
export function closestName(given: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: distance(given.toLowerCase().slice(0, 64), name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
  return best && best.distance <= Math.max(2, best.name.length / 4) ? best.name : undefined
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = [...Array(other.length + 1).keys()]
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1]
    for (let to = 0; to < other.length; to++) {
      const changed = (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1)
      next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
