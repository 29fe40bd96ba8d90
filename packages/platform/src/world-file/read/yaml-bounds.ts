import { Lexer } from 'yaml'

/** The limits of a world file's text. Reading stops at the first of these, before anything is built from the text. */
export const yamlBounds = {
  /** Keys and values, with aliases counted as what they stand for. */
  values: 150_000,
  /** Signs, comments, blanks and line ends beyond six for each key and value. */
  signs: 50_000,
  /** Levels of lists and maps. A world has eight. */
  depth: 32,
  /** Characters of one key or value. */
  valueLength: 100_000,
} as const

/** Where and how a text exceeds a limit. */
export interface Excess {
  readonly offset: number
  readonly found: string
  readonly expected: string
  readonly fix: string
}

/**
 * Goes through a text's tokens one at a time, and finds the first limit that is exceeded. A parser would build
 * about a kilobyte for each value first.
 */
export function findExcess(text: string): Excess | undefined {
  const depth = depthMeter()
  let offset = 0
  let tokens = 0
  let values = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    tokens += 1
    if (token === scalar || token.startsWith('*')) values += 1
    const found =
      values > yamlBounds.values
        ? tooMany('keys and values', yamlBounds.values)
        : tokens - 6 * values > yamlBounds.signs
          ? tooMany('signs, comments and line ends without a value', yamlBounds.signs)
          : depth(token) > yamlBounds.depth
            ? tooDeep
            : token.length > yamlBounds.valueLength && (before === scalar || !/^[#\s]/.test(token))
              ? tooLong
              : undefined
    if (found !== undefined) return { offset, ...found }
    if (!marks.has(token)) offset += token.length
    before = token
  }
  return undefined
}

/** Where the lexer says that a scalar follows; the others say that a document begins, and that brackets ended too soon. */
const scalar = '\x1f'
const marks: ReadonlySet<string> = new Set([scalar, '\x02', '\x18'])

type Told = Omit<Excess, 'offset'>

function tooMany(what: string, most: number): Told {
  const number = most.toLocaleString('en-US')
  return {
    found: `The file has more than ${number} ${what}`,
    expected: `at most ${number}`,
    fix: 'Leave out what you do not need.',
  }
}

/** The finding for a text that is nested too deep. */
export const tooDeep: Told = {
  found: 'Lists or maps are nested too deep',
  expected: `at most ${yamlBounds.depth} levels`,
  fix: 'Compare with a file that was saved.',
}

const tooLong: Told = {
  found: 'A key or value is too long',
  expected: `at most ${yamlBounds.valueLength.toLocaleString('en-US')} characters`,
  fix: 'Shorten it, and look for a quote that is not closed.',
}

/** Follows how deep a token lies: by brackets, by how far its line is indented, and by what stands before it on its line. */
function depthMeter(): (token: string) => number {
  const indents: number[] = []
  let brackets = 0
  let signs = 0
  let atLineStart = true
  return (token) => {
    if (token === '\n' || token === '\r\n') {
      atLineStart = true
      signs = 0
    } else if (atLineStart && !marks.has(token)) {
      atLineStart = false
      const indent = token.startsWith(' ') ? token.length : 0
      while ((indents.at(-1) ?? -1) >= indent) indents.pop()
      indents.push(indent)
    }
    if (token === '[' || token === '{') brackets += 1
    else if (token === ']' || token === '}') brackets = Math.max(brackets - 1, 0)
    else if (brackets === 0 && /^[-?:]$/.test(token)) signs += 1
    return brackets + (brackets > 0 ? 0 : indents.length + signs)
  }
}
