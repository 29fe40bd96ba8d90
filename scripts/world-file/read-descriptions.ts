import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the comments of a noun's file say. */
export interface Description {
  /** The comment above the entry's type, up to its example. */
  readonly noun: string
  /** The comment above each key, by the key in camelCase. */
  readonly keys: ReadonlyMap<string, string>
}

const folder = join(import.meta.dirname, '..', '..', 'packages/platform/src/world-file/nouns')

/** Reads the comments of every noun's declaration, which editors show too. @returns Descriptions by the noun's name. */
export function readDescriptions(): ReadonlyMap<string, Description> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  return new Map(files.flatMap((name) => descriptionsIn(readFileSync(join(folder, name), 'utf8'))))
}

/** Keys stand where the noun is declared, or in parts of the same file that it spreads. */
function descriptionsIn(source: string): [string, Description][] {
  const found: [string, { noun: string; keys: Map<string, string> }][] = []
  const parts = new Map<string, Map<string, string>>()
  let comment: string[] = []
  let isComment = false
  let keys: Map<string, string> | undefined
  for (const line of source.split('\n').map((text) => text.trim())) {
    if (line.startsWith('/**')) {
      comment = []
      isComment = true
    }
    if (isComment) {
      comment.push(line)
      isComment = !line.endsWith('*/')
      continue
    }
    const noun = /^export const (\w{1,40})Keys(?:: [^=]{1,200})? = \{/.exec(line)?.[1]
    const part = /^const (\w{1,40}) = \{$/.exec(line)?.[1]
    const key = /^(\w{1,60}): \{/.exec(line)?.[1]
    const last = found.at(-1)?.[1]
    if (noun !== undefined || part !== undefined) keys = new Map()
    if (noun !== undefined && keys !== undefined) found.push([noun, { noun: '', keys }])
    else if (part !== undefined && keys !== undefined) parts.set(part, keys)
    else if (keys !== undefined && key !== undefined) keys.set(key, textOf(comment))
    else if (line.startsWith('export interface') && last?.noun === '') last.noun = textOf(comment)
    for (const [, spread = ''] of line.matchAll(/\.\.\.(\w{1,40})/g))
      for (const [name, words] of parts.get(spread) ?? []) keys?.set(name, words)
    if (/^\}(?: as const\b.*)?$|= \{ .* \}$/.test(line)) keys = undefined
    if (line !== '') comment = []
  }
  return found
}

function textOf(comment: readonly string[]): string {
  const lines = comment.map((line) =>
    line
      .replace(/^\/?\*{1,2}/, '')
      .replace(/\*\/$/, '')
      .trim(),
  )
  const tag = lines.findIndex((line) => line.startsWith('@'))
  return lines
    .slice(0, tag < 0 ? lines.length : tag)
    .join(' ')
    .trim()
}
