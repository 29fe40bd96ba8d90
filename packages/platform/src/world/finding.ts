/** Where something stands in a world file: keys as written there, and places in lists from 0. */
export type Path = readonly (string | number)[]

/** Mistakes that are told; a file with more is likely to have one reason for all of them. No check keeps many more. */
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

/** A path in the way people write it: `apps[0].basic_display`. */
export function printPath(path: Path): string {
  return path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : /^\w+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
    )
    .join('')
    .replace(/^\./, '')
}

const secrets: ReadonlySet<unknown> = new Set([
  'password',
  'password_hash',
  'secret',
  'instagram_app_secret',
  'token',
  'hash',
])

/** A value in few words; of a secret, only how long it is. */
export function describe(value: unknown, path: Path): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  const text = String(value)
  if (secrets.has(path.at(-1))) return `${text.length} characters`
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
