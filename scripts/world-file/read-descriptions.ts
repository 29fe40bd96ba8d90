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

function descriptionsIn(source: string): [string, Description][] {
  const found: [string, { noun: string; keys: Map<string, string> }][] = []
  let comment: string[] = []
  let isComment = false
  let isInKeys = false
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
    const noun = /^export const (\w{1,40})Keys = \{$/.exec(line)?.[1]
    const key = /^(\w{1,60}): \{/.exec(line)?.[1]
    const last = found.at(-1)?.[1]
    if (noun !== undefined) found.push([noun, { noun: '', keys: new Map() }])
    if (noun !== undefined || line === '} as const') isInKeys = noun !== undefined
    else if (isInKeys && key !== undefined) last?.keys.set(key, textOf(comment))
    else if (line.startsWith('export interface') && last?.noun === '') last.noun = textOf(comment)
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
