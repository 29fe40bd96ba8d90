import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Entry } from './entry.ts'

const example = '{"login":"instagram","accessToken":"..."}'

/** Reads an object on each line. */
export function readJsonLines(text: string): Entry[] {
  return text.split('\n').flatMap((line, index): Entry[] => {
    if (line.trim() === '') return []
    const offset = wrongFrom(line)
    if (offset !== undefined)
      return [
        {
          line: index + 1,
          column: offset + 1,
          problem: `It is no JSON from here on. Each line has to be an object such as ${example}.`,
        },
      ]
    return [entryOf(JSON.parse(line), index + 1, line.length - line.trimStart().length + 1)]
  })
}

/** Reads a list of objects, one object, or one that has a list of `connections`. */
export function readJson(text: string): Entry[] {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const placeOf = places(text)
  const [wrong] = errors
  if (root === undefined || wrong !== undefined) {
    const problem = 'It is no JSON from here on. Nothing of the file was imported.'
    return [{ ...placeOf(wrong?.offset ?? 0), problem }]
  }
  const listed = root.type === 'array' ? root : connectionsOf(root)
  return (listed?.children ?? [root]).map((node) => {
    const { line, column } = placeOf(node.offset)
    return entryOf(JSON.parse(text.slice(node.offset, node.offset + node.length)), line, column)
  })
}

function connectionsOf(root: Node): Node | undefined {
  const property = root.children?.find(({ children }) => children?.[0]?.value === 'connections')
  const value = property?.children?.[1]
  return value?.type === 'array' ? value : undefined
}

function entryOf(value: unknown, line: number, column: number): Entry {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, column, problem: `It is no object such as ${example}.` }
  return { line, column, value: value as Record<string, unknown> }
}

/** Where JSON ends to be JSON; undefined: it is. What V8 says of it quotes what stands there, which may be a token. */
function wrongFrom(text: string): number | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch {
    const errors: ParseError[] = []
    parseTree(text, errors, { disallowComments: true })
    return errors[0]?.offset ?? 0
  }
}

/** Finds the line and the column of offsets that are asked for in order. */
function places(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let [line, start] = [1, 0]
  return (offset) => {
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
      line++
      start = end + 1
    }
    return { line, column: offset - start + 1 }
  }
}
