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
} from 'yaml'
import type { Finding, Path } from './finding.ts'

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
  readonly mend: string
}

interface Place {
  readonly line: number
  readonly column: number
}

/** Nodes a text may come to once its aliases are followed. */
const mostNodes = 2_000_000

/** Reads one YAML document; the rules for what may stand in it are others'. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter()
  const faults: YamlFault[] = []
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length))
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
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
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
      // The library catches its own stack's overflow and reports it once for each level.
      if (message.includes('call stack')) throw new RangeError(message)
      faults.push({ ...at(pos[0]), found: message, mend: mends[code] ?? otherwise })
    }
    const tree =
      faults.length > 0
        ? undefined
        : plain(document, (offset, found, mend) => faults.push({ ...at(offset), found, mend }))
    return { data: tree?.data, faults, place: (finding) => at(tree?.offset(finding.path, finding.at) ?? 0) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const found = 'Lists or maps lie too deep within each other'
    const fault = { ...at(0), found, mend: 'A world file has at most five levels: compare with one that was saved.' }
    return { data: undefined, faults: [fault], place: () => at(0) }
  }
}

const mends: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with blanks.',
  BAD_INDENT: 'Indent entries of one list or map alike, and close every [ and {.',
  MISSING_CHAR: 'Put the missing character in, or quotes around the whole value.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the value in quotes if its colon is part of it, or begin a new line.',
  BAD_SCALAR_START: 'Put the value in quotes.',
  MULTIPLE_DOCS: 'A world file is one document: take out the line --- and what follows it.',
  NON_STRING_KEY: 'Write a plain word as key.',
  TAG_RESOLVE_FAILED: 'Take out the tag: the word that begins with !.',
}
const otherwise = 'Check indentation, colons and quotes here and in the line before.'

interface Tree {
  readonly data: unknown
  offset(path: Path, at: Finding['at']): number
}

type Report = (offset: number, found: string, mend: string) => void

/** Turns nodes into plain values, each anchor once, and remembers which node gave what. */
function plain(document: Document.Parsed, report: Report): Tree {
  const anchors = new Map<string, { value: unknown; node: Node; size: number } | 'open'>()
  const targets = new Map<Node, Node>()
  const keys = new Map<Node, Map<string, Pair>>()
  let size = 0

  function value(node: Node | null): unknown {
    size += 1
    if (node === null) return null
    if (isAlias(node)) return aliased(node, node.source)
    const { anchor } = node
    if (anchor === undefined) return content(node)
    const before = size
    anchors.set(anchor, 'open')
    const result = content(node)
    anchors.set(anchor, { value: result, node, size: size - before })
    return result
  }

  function aliased(node: Node, name: string): unknown {
    const anchor = anchors.get(name)
    if (anchor === undefined || anchor === 'open') {
      const found = anchor === undefined ? `*${name} has no &${name} before it` : `*${name} lies inside &${name} itself`
      report(start(node), found, 'Write the value out.')
      return null
    }
    if (size <= mostNodes && size + anchor.size > mostNodes)
      report(start(node), `Aliases such as *${name} make the file too large`, 'Write the values out.')
    size += anchor.size
    targets.set(node, anchor.node)
    return size > mostNodes ? null : anchor.value
  }

  function content(node: Node): unknown {
    if (isSeq(node)) return node.items.map((item) => value(item as Node | null))
    if (!isMap(node)) return scalar(node as Scalar)
    const pairs = new Map<string, Pair>()
    const entries = node.items.map((pair): [string, unknown] => {
      const name = String((pair.key as Scalar | null)?.value ?? '')
      if (pairs.has(name))
        report(start(pair.key), `The key ${JSON.stringify(name)} stands here twice`, 'Keep one of the two.')
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
function scalar(node: Scalar): unknown {
  const absent = node.type === 'PLAIN' && ['', '~', 'null'].includes(node.source ?? '')
  return absent ? null : String(node.value ?? '')
}

function start(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}
