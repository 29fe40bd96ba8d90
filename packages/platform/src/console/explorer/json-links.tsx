import {
  findOperation,
  type Node,
  type NodeName,
  nodes,
  type Operation,
  type OperationName,
  operations,
  type Returns,
  referenceOfField,
  referenceOfOperation,
  type ValueType,
} from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { docsPath } from '../frame.tsx'
import { type Asked, printAsked } from './asked.ts'
import { findExplorable } from './catalogue.ts'
import { explorerLink } from './words.ts'

/** What a part of an answer is: a value of a type, or an object with keys that are known. */
type Known = ValueType | { readonly page: string } | undefined

/**
 * An answer in JSON, with each field linked to where the reference describes it, and each id to the call that reads the object.
 *
 * @param text JSON, or anything else, which is shown as it is.
 */
export function JsonLinks({ text, asked }: { readonly text: string; readonly asked: Asked }): Child {
  const value = readExactly(text)
  if (value === undefined) return <>{text}</>
  return <Value value={value} known={knownOf(findOperation(asked.operation.name))} depth={0} asked={asked} />
}

/** Reads JSON and keeps numbers as they are written, since ids can be beyond what a number holds. */
function readExactly(text: string): unknown {
  try {
    const keep = (_: string, value: unknown, context?: { readonly source?: string }): unknown =>
      typeof value === 'number' ? { number: context?.source ?? String(value), [exact]: true } : value
    return JSON.parse(text, keep)
  } catch {
    return undefined
  }
}

const exact: unique symbol = Symbol('exact')

function knownOf(operation: Operation | undefined): Known {
  const returns: Returns | undefined = operation?.returns
  if (returns === undefined || typeof returns === 'string') return undefined
  if ('created' in returns) return { node: returns.created }
  return 'node' in returns ? { node: returns.node } : { page: returns.list }
}

function Value(props: {
  readonly value: unknown
  readonly known: Known
  readonly depth: number
  readonly asked: Asked
}): Child {
  const { value, known, depth, asked } = props
  if (typeof value !== 'object' || value === null) return <Plain value={value} />
  if (exact in value) return <span class="n">{(value as unknown as { number: string }).number}</span>
  const inner = `\n${'  '.repeat(depth + 1)}`
  const end = `\n${'  '.repeat(depth)}`
  if (Array.isArray(value)) {
    if (value.length === 0) return <>[]</>
    const of = itemOf(known)
    return (
      <>
        [
        {value.map((item, at) => (
          <>
            {at === 0 ? inner : `,${inner}`}
            <Value value={item} known={of} depth={depth + 1} asked={asked} />
          </>
        ))}
        {end}]
      </>
    )
  }
  const entries = Object.entries(value)
  if (entries.length === 0) return <>{'{}'}</>
  return (
    <>
      {'{'}
      {entries.map(([name, item], at) => (
        <>
          {at === 0 ? inner : `,${inner}`}
          <Key name={name} known={known} />
          {': '}
          {isIdOf(known, name, item) ? (
            <IdLink node={nodeOf(known) ?? ''} id={item} asked={asked} />
          ) : (
            <Value value={item} known={insideOf(known, name)} depth={depth + 1} asked={asked} />
          )}
        </>
      ))}
      {end}
      {'}'}
    </>
  )
}

function Plain({ value }: { readonly value: unknown }): Child {
  return typeof value === 'string' ? (
    <span class="s">{JSON.stringify(value)}</span>
  ) : (
    <span class="n">{String(value)}</span>
  )
}

function Key({ name, known }: { readonly name: string; readonly known: Known }): Child {
  const text = JSON.stringify(name)
  const node = nodeOf(known)
  const to = node === undefined ? undefined : placeOfKey(node, name)
  if (to === undefined) return <span class="k">{text}</span>
  return (
    <a class="k" href={docsPath + to}>
      {text}
    </a>
  )
}

/** Whether a value is the id of an object that can be read. */
function isIdOf(known: Known, name: string, value: unknown): value is string {
  const node = nodeOf(known)
  return name === 'id' && typeof value === 'string' && node !== undefined && findExplorable(`GET ${node}`) !== undefined
}

function IdLink(props: { readonly node: string; readonly id: string; readonly asked: Asked }): Child {
  const { node, id, asked } = props
  const kept = printAsked(asked).filter(([name]) => name === 'app' || name === 'who')
  return (
    <a class="s" href={explorerLink([['operation', `GET ${node}`], ...kept, ['id', id]])}>
      {JSON.stringify(id)}
    </a>
  )
}

/** Where a key of an object of a kind is described: as a field, or as an edge. */
function placeOfKey(node: string, name: string): string | undefined {
  const edge = `GET ${node}/${name}`
  if (Object.hasOwn(operations, edge)) return referenceOfOperation(edge as OperationName)
  return Object.hasOwn(fieldsOf(node), name) ? referenceOfField(node, name) : undefined
}

function fieldsOf(node: string): Node['fields'] {
  return Object.hasOwn(nodes, node) ? nodes[node as NodeName].fields : {}
}

function nodeOf(known: Known): string | undefined {
  return typeof known === 'object' && 'node' in known ? known.node : undefined
}

function insideOf(known: Known, name: string): Known {
  if (typeof known !== 'object') return undefined
  if ('page' in known) return name === 'paging' ? undefined : { list: { node: known.page } }
  if ('edge' in known) return name === 'data' ? { list: { node: known.edge } } : undefined
  if ('record' in known) return known.record[name] ?? known.record[`${name}?`]
  if ('node' in known) return ofField(known.node, name)
  return undefined
}

function ofField(node: string, name: string): Known {
  const fields = fieldsOf(node)
  if (Object.hasOwn(fields, name)) return fields[name]?.type
  return knownOf(findOperation(`GET ${node}/${name}`))
}

function itemOf(known: Known): Known {
  return typeof known === 'object' && 'list' in known ? known.list : undefined
}
