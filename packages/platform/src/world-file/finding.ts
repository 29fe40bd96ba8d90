/** A location in a world file: keys as written there, and list positions from 0. */
export type Path = readonly (string | number)[]

/** How many mistakes are reported at most: a file with more is likely to have one cause for all of them. No check keeps many more. */
export const mostTold = 50

/** A mistake, before its line is known. */
export interface Finding {
  readonly path: Path
  /** Whether the key itself is wrong or its value. */
  readonly at: 'key' | 'value'
  readonly found: string
  readonly expected: string
  readonly fix: string
}

/** A path as people write it: `apps[0].basic_display`. */
export function printPath(path: Path): string {
  return path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : /^\w{1,80}$/.test(step) ? `.${step}` : `[${JSON.stringify(clip(step))}]`,
    )
    .join('')
    .replace(/^\./, '')
}

/** A short description of a value. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  return JSON.stringify(clip(String(value)))
}

/** The beginning of a text from a file: a message repeats no more of it. */
export function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** Finds what is wrong with each item, lazily. */
export function* inEach<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => Iterable<Finding>,
): Iterable<Finding> {
  for (const [index, item] of items.entries()) yield* find(item, index)
}

/** The first findings: no more are computed than are kept. */
export function firstOf(findings: Iterable<Finding>, most: number): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    kept.push(finding)
    if (kept.length >= most) break
  }
  return kept
}
