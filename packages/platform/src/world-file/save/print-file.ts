import { Document, isScalar, isSeq, visit } from 'yaml'
import type { WorldFile } from '../file.ts'
import { type Key, snakeCase } from '../keys/key.ts'
import { places } from '../nouns/nouns.ts'

const header = `# A world of Darkroom. Load it with: darkroom world load FILE
# Passwords and tokens stand here as hashes; to set a new one, write "password:" or "token:" instead.
# App secrets stand here as they are. Ids and secrets that are left out are made up.
`

/** Keys whose own keys are names that people chose, which are left unchanged. */
const named = keysThat(({ named, namedLists }) => (named ?? namedLists) !== undefined)

/** Lists of texts that have a line for each, by their keys in the file; the others fit on one. */
const long: ReadonlySet<unknown> = new Set([...keysThat(({ lines }) => lines === true)].map(snakeCase))

function keysThat(fits: (key: Key) => boolean): ReadonlySet<string> {
  const keys = places.flatMap(({ noun }) => Object.entries(noun.keys))
  return new Set(keys.filter(([, key]) => fits(key)).map(([name]) => name))
}

/** Writes a world file down in YAML, for people to read and edit. */
export function printWorldFile(file: WorldFile): string {
  const sections = Object.entries(written(file) as Record<string, unknown>)
  return [header, ...sections.map(printSection)].join('\n')
}

function printSection([key, entries]: [string, unknown]): string {
  const document = new Document({ [key]: entries }, { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, pair) => {
      if (!isSeq(pair.value) || (isScalar(pair.key) && long.has(pair.key.value))) return
      pair.value.flow = pair.value.items.every((item) => isScalar(item))
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** A copy with keys in snake_case, times as text, and without what is absent. */
function written(value: unknown, keysAreNames = false): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item) => written(item))
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return Object.fromEntries(
    pairs.map(([key, entry]) => [keysAreNames ? key : snakeCase(key), written(entry, named.has(key))]),
  )
}
