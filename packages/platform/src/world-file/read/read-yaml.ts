import {
  type Document,
  isAlias,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLParseError,
} from 'yaml'
import { clip, type Finding, mostTold, type Path } from '../finding.ts'
import { findExcess, tooDeep, yamlBounds } from './yaml-bounds.ts'

/** A YAML text: what it holds and where. */
export interface YamlText {
  /** Maps, lists and strings. Every scalar is the text that stands there, so that no id is rounded; an empty one is null. */
  readonly data: unknown
  /** What stands in the way of reading it. */
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

/** Reads one YAML document; the rules for what may stand in it are others'. */
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
    // The keys are compared in `plain`: the library's own comparison takes a time that grows with their square.
    const document = parseDocument(text, {
      schema: 'failsafe',
      resolveKnownTags: false,
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
    })
    // The library catches its own stack's overflow and reports it once for each level.
    const overflow = document.errors.find(({ message }) => message.includes('call stack'))
    if (overflow !== undefined) throw new RangeError(overflow.message)
    for (const { code, message, pos } of [...worthTelling(document.errors), ...document.warnings.slice(0, mostTold)])
      faults.push({ ...at(pos[0]), ...explain(isIndentedWithTab(text, pos[0]) ? 'TAB_AS_INDENT' : code, message) })
    const tree =
      faults.length > 0
        ? undefined
        : plain(document, (offset, found, expected, fix) => {
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

/** After the first error a reader of YAML guesses: what it reports then is mostly its own confusion. A tab explains all of them. */
function worthTelling(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const [first] = errors
  if (first === undefined) return []
  return [errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? first]
}

/** Inside brackets the library takes a tab for what it is not, and complains of what stands behind it. */
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
    expected: 'blanks',
    fix: 'Put two blanks for each level in place of the tab, here and in the lines after it.',
  },
  BAD_INDENT: {
    expected: 'entries of one list or map indented alike',
    fix: 'Indent them alike, and close every [ and {.',
  },
  MISSING_CHAR: {
    expected: 'that character',
    fix: 'Put the missing character in, or quotes around the whole value.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: 'one key and its value on a line',
    fix: 'Put the value in quotes if its colon is part of it, or begin a new line.',
  },
  BAD_SCALAR_START: { expected: 'a value that begins with a letter, a digit or a quote', fix: 'Put it in quotes.' },
  MULTIPLE_DOCS: {
    expected: 'one document in a file',
    fix: 'Take out the line --- and what follows it.',
  },
  NON_STRING_KEY: { expected: 'a plain word as key', fix: 'Write a plain word as key.' },
  TAG_RESOLVE_FAILED: { expected: 'a value without a tag', fix: 'Take out the tag: the word that begins with !.' },
}
const otherwise: Explanation = {
  expected: 'one "key: value" or "- item" on a line, as YAML has it',
  fix: 'Check indentation, colons and quotes here and in the line before.',
}

/** Characters that all values may come to once aliases are followed. */
const mostCharacters = 16 * 1024 * 1024
const tooLarge = `at most ${yamlBounds.values.toLocaleString('en-US')} keys and values with 16 MiB of text`

interface Tree {
  readonly data: unknown
  offset(path: Path, at: Finding['at']): number
}

type Report = (offset: number, found: string, expected: string, fix: string) => void

/** Turns nodes into plain values, each anchor once, and remembers which node gave what. */
function plain(document: Document.Parsed, report: Report): Tree {
  const anchors = new Map<string, { value: unknown; node: Node; size: number; length: number } | 'open'>()
  const targets = new Map<Node, Node>()
  const keys = new Map<Node, Map<string, Pair>>()
  let size = 0
  // Characters of all scalars.
  let length = 0
  let isTooLarge = false

  function value(node: Node | null): unknown {
    size += 1
    if (node === null) return null
    if (isAlias(node)) return aliased(node, node.source)
    const { anchor } = node
    if (anchor === undefined) return content(node)
    const before = { size, length }
    anchors.set(anchor, 'open')
    const result = content(node)
    anchors.set(anchor, { value: result, node, size: size - before.size, length: length - before.length })
    return result
  }

  function aliased(node: Node, name: string): unknown {
    const anchor = anchors.get(name)
    if (anchor === undefined || anchor === 'open') {
      const called = clip(name)
      const found =
        anchor === undefined ? `*${called} has no &${called} before it` : `*${called} lies inside &${called} itself`
      report(start(node), found, 'an anchor that ends before it', 'Write the value out.')
      return null
    }
    size += anchor.size
    length += anchor.length
    if (size > yamlBounds.values || length > mostCharacters) {
      if (!isTooLarge)
        report(start(node), `Aliases such as *${clip(name)} make the file too large`, tooLarge, 'Write the values out.')
      isTooLarge = true
      return null
    }
    targets.set(node, anchor.node)
    return anchor.value
  }

  function content(node: Node): unknown {
    if (isSeq(node)) return node.items.map((item) => value(item as Node | null))
    if (!isMap(node)) {
      const text = scalar(node as Scalar)
      length += text?.length ?? 0
      return text
    }
    const pairs = new Map<string, Pair>()
    const entries = node.items.map((pair): [string, unknown] => {
      const name = String((pair.key as Scalar | null)?.value ?? '')
      if (pairs.has(name))
        report(
          start(pair.key),
          `The key ${JSON.stringify(clip(name))} stands here twice`,
          'each key once',
          'Keep one of the two.',
        )
      pairs.set(name, pair)
      return [name, value(pair.value as Node | null)]
    })
    keys.set(node, pairs)
    return Object.fromEntries(entries)
  }

  const data = value(document.contents)

  function offset(path: Path, at: Finding['at']): number {
    let node: Node | null = document.contents
    let key: unknown = node
    for (const step of path) {
      const inside: Node | null = node === null ? null : (targets.get(node) ?? node)
      const pair: Pair | undefined = isMap(inside) ? keys.get(inside)?.get(String(step)) : undefined
      const next = isSeq(inside) ? (inside.items[Number(step)] as Node | undefined) : (pair?.value as Node | null)
      if (pair === undefined && next === undefined) break
      key = pair?.key ?? next
      node = next ?? (key as Node)
    }
    return start(at === 'key' ? key : node)
  }

  return { data, offset }
}

/** A plain scalar with nothing in it, or the words YAML has for nothing, stands for a value that is not there. */
function scalar(node: Scalar): string | null {
  const absent = node.type === 'PLAIN' && ['', '~', 'null'].includes(node.source ?? '')
  return absent ? null : String(node.value ?? '')
}

function start(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}
