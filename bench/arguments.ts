/** What a run measures, and whether its figures are kept. */
export interface Run {
  readonly names: readonly string[]
  readonly keep: boolean
}

/**
 * Reads the command line of a run: names of what to measure, and `--keep`.
 *
 * @param usual What is measured without names.
 * @param onRequest What is measured only by name.
 * @throws Error for a name or an option that does not exist, and for a part of the figures that would be kept as if they were all.
 */
export function readArguments(
  args: readonly string[],
  usual: readonly string[],
  onRequest: readonly string[] = [],
): Run {
  const keep = args.includes('--keep')
  const named = args.filter((arg) => arg !== '--keep')
  const known = [...usual, ...onRequest]
  const unknown = named.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new Error(`There is no benchmark ${unknown}. There are ${known.join(', ')}, and the option --keep.`)
  if (keep && named.length > 0)
    throw new Error('--keep replaces the figures of a whole run: leave out the names of benchmarks.')
  return { names: named.length === 0 ? usual : named, keep }
}
