import { type Dated, type Login, logins } from '@darkroom/contract'

/** A table; cells that hold markup are made by {@link code}, {@link text} and {@link link}. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.\n'
  const used = head.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''))
  const line = (cells: readonly string[]): string => `| ${cells.filter((_, index) => used[index]).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

/** A name or a value as code, also inside of a table. */
export function code(value: string | number): string {
  return `\`${String(value).replaceAll('|', '\\|')}\``
}

/** Several as code, with commas. */
export function codes(values: readonly (string | number)[]): string {
  return values.map(code).join(', ')
}

/** Prose that may hold characters which mean something in Markdown, HTML or a table. */
export function text(prose: string): string {
  const parts = prose.split('`')
  const isCode = (index: number): boolean => index % 2 === 1 && parts.length % 2 === 1
  return parts
    .map((part, index) => (isCode(index) ? code(part) : plain(part)))
    .join(parts.length % 2 === 1 ? '' : '\\`')
}

function plain(prose: string): string {
  return prose
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll(/[|*_[\]`\\]/g, '\\$&')
    .replaceAll('\n', ' ')
}

/** Names and what there is to say of them, one line each; what is empty is left out. */
export function list(rows: readonly (readonly [name: string, said: string])[]): string {
  const told = rows.filter(([, said]) => said !== '')
  return [...told.map(([name, said]) => `- **${name}:** ${said}`), ''].join('\n')
}

/** A heading whose anchor stays the same when its words change. */
export function heading(level: 2 | 3 | 4, words: string, anchor: string): string {
  return `${'#'.repeat(level)} ${words} {#${anchor}}\n`
}

/** `since 2025-03-24`, `until 2025-11-03`. */
export function dates({ since, until }: Dated): string {
  return [since === undefined ? '' : `since ${since}`, until === undefined ? '' : `until ${until}`]
    .filter((part) => part !== '')
    .join(', ')
}

/** Short names of the logins, as the pages' tables have them. */
export const loginNames: Readonly<Record<Login, string>> = {
  instagram: 'Instagram Login',
  facebook: 'Facebook Login',
  'basic-display': 'Basic Display',
}

/** The logins of an entry, by their short names, in one order everywhere. */
export function loginList(of: readonly Login[]): string {
  const all = Object.keys(loginNames) as Login[]
  if (all.length === of.length && of.length === Object.keys(logins).length) return 'all'
  return all
    .filter((login) => of.includes(login))
    .map((login) => loginNames[login])
    .join(', ')
}
