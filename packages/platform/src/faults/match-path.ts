/** The parts of a path: `/me/media` has two. Doubled slashes do not count, and neither does a version in front. */
export function partsOf(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '')
  return /^v\d+\.\d+$/.test(parts[0] ?? '') ? parts.slice(1) : parts
}

/**
 * Whether a path fits a pattern in which `*` stands for one part and `**` for any number of them, none included.
 *
 * The work grows with the product of both lengths, whatever the pattern.
 */
export function fitsPattern(pattern: readonly string[], path: readonly string[]): boolean {
  // `reached[i]`: the first i parts of the path fit the pattern as far as it was read.
  let reached = [true, ...path.map(() => false)]
  for (const step of pattern) {
    const next = reached.map(() => false)
    for (let i = 0; i <= path.length; i++) {
      if (step === '**') next[i] = reached[i] === true || (i > 0 && next[i - 1] === true)
      else next[i] = i > 0 && reached[i - 1] === true && (step === '*' || step === path[i - 1])
    }
    reached = next
  }
  return reached[path.length] === true
}
