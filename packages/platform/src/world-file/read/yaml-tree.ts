import { type Document, isAlias, isMap, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { clip, type Finding, type Path } from '../finding.ts'
import { yamlBounds } from './yaml-bounds.ts'

/** Characters that all values may have in total once aliases are followed. */
const mostCharacters = 16 * 1024 * 1024
const tooLarge = `at most ${yamlBounds.values.toLocaleString('en-US')} keys and values with 16 MiB of text`

/** What a document holds, and where. */
export interface YamlTree {
  readonly data: unknown
  offset(path: Path, at: Finding['at']): number
}

type Report = (offset: number, found: string, expected: string, fix: string) => void

/** Turns nodes into plain values, each anchor once, and remembers which node each came from. */
export function readTree(document: Document.Parsed, report: Report): YamlTree {
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

/** A plain scalar with nothing in it, or the words YAML has for nothing, stands for an absent value. */
function scalar(node: Scalar): string | null {
  const absent = node.type === 'PLAIN' && ['', '~', 'null'].includes(node.source ?? '')
  return absent ? null : String(node.value ?? '')
}

function start(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}
