import { LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import { clip, type Finding, mostTold } from '../finding.ts'
import { findExcess, tooDeep } from './yaml-bounds.ts'
import { readTree } from './yaml-tree.ts'

/** A YAML text: what it holds and where. */
export interface YamlText {
  /** Maps, lists and strings. Every scalar is kept as text, so that no id is rounded; an empty one is null. */
  readonly data: unknown
  /** What prevents reading it. */
  readonly faults: readonly YamlFault[]
  /** Line and column of a finding, from 1. */
  place(finding: Pick<Finding, 'path' | 'at'>): Place
}

/** A fault of the text itself. */
interface YamlFault extends Place {
  readonly found: string
  readonly expected: string
  readonly fix: string
}

interface Place {
  readonly line: number
  readonly column: number
}

/** Reads one YAML document; what it may contain is checked elsewhere. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter()
  const faults: YamlFault[] = []
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length))
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const refused = (fault: YamlFault): YamlText => ({ data: undefined, faults: [fault], place: () => at(0) })
  const excess = findExcess(text)
  if (excess !== undefined) return refused({ ...placeIn(text, excess.offset), ...excess })
  try {
    // The keys are compared in `readTree`: the library's own comparison takes quadratic time.
    const document = parseDocument(text, {
      schema: 'failsafe',
      resolveKnownTags: false,
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
    })
    // The library catches its own stack overflow and reports it once for each level.
    const overflow = document.errors.find(({ message }) => message.includes('call stack'))
    if (overflow !== undefined) throw new RangeError(overflow.message)
    for (const { code, message, pos } of [...worthTelling(document.errors), ...document.warnings.slice(0, mostTold)])
      faults.push({ ...at(pos[0]), ...explain(isIndentedWithTab(text, pos[0]) ? 'TAB_AS_INDENT' : code, message) })
    const tree =
      faults.length > 0
        ? undefined
        : readTree(document, (offset, found, expected, fix) => {
            if (faults.length <= mostTold) faults.push({ ...at(offset), found, expected, fix })
          })
    return { data: tree?.data, faults, place: (finding) => at(tree?.offset(finding.path, finding.at) ?? 0) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refused({ ...at(0), ...tooDeep })
  }
}

/** Line and column of a place in a text that no library has read. */
function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** After the first error a YAML parser guesses, and most further errors only follow from it. A tab explains all of them. */
function worthTelling(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const [first] = errors
  if (first === undefined) return []
  return [errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? first]
}

/** Inside brackets the library misreads a tab, and reports what follows it. */
function isIndentedWithTab(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1, offset)
  return /^ *\t\s*$/.test(line)
}

function explain(code: string, message: string): Omit<YamlFault, keyof Place> {
  const { found = clip(message), expected, fix } = explanations[code] ?? otherwise
  return { found, expected, fix }
}

interface Explanation {
  /** Absent: in the library's words. */
  readonly found?: string
  readonly expected: string
  readonly fix: string
}

const explanations: Readonly<Record<string, Explanation>> = {
  TAB_AS_INDENT: {
    found: 'This line is indented with a tab',
    expected: 'spaces',
    fix: 'Replace the tab with two spaces for each level, here and in the lines after it.',
  },
  BAD_INDENT: {
    expected: 'entries of one list or map indented alike',
    fix: 'Indent them alike, and close every [ and {.',
  },
  MISSING_CHAR: {
    expected: 'that character',
    fix: 'Add the missing character, or put the whole value in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: 'one key and its value on a line',
    fix: 'Put the value in quotes if its colon is part of it, or begin a new line.',
  },
  BAD_SCALAR_START: { expected: 'a value that begins with a letter, a digit or a quote', fix: 'Put it in quotes.' },
  MULTIPLE_DOCS: {
    expected: 'one document in a file',
    fix: 'Remove the line --- and what follows it.',
  },
  NON_STRING_KEY: { expected: 'a plain word as key', fix: 'Write a plain word as key.' },
  TAG_RESOLVE_FAILED: { expected: 'a value without a tag', fix: 'Remove the tag: the word that begins with !.' },
}
const otherwise: Explanation = {
  expected: 'one "key: value" or "- item" on a line, as in YAML',
  fix: 'Check indentation, colons and quotes here and in the line before.',
}
