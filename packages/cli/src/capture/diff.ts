import {
  dialogErrors,
  facebookErrors,
  graphErrors,
  legacyErrors,
  oauthErrors,
  refusals,
  resourceErrors,
  type ValueType,
} from '@darkroom/contract'
import { expectedAnswers, expectedAt } from './contract-shape.ts'
import { nameRefusal, type Recording } from './recording.ts'
import type { FieldShape, Kind } from './shape.ts'

/** Something that differs. */
export interface Drift {
  readonly operation: string
  readonly kind:
    | 'new field'
    | 'missing field'
    | 'kind changed'
    | 'new value'
    | 'new refusal'
    | 'new status'
    | 'new header'
  /** The field's path, the refusal, the status or the header. */
  readonly what: string
  /** Of what changed: what was expected, and what came. */
  readonly expected?: string
  readonly received?: string
}

/** What of a recording the contract does not have; undefined: the contract has no such operation. */
export function diffWithContract(recording: Recording): Drift[] | undefined {
  const { operation } = recording
  const candidates = expectedAnswers(operation)
  if (candidates.length === 0) return undefined
  // An {id} may be of any kind of object: of the one that it fits best.
  const [fields = []] = candidates.map((type) => diffFields(recording, type)).sort((a, b) => a.length - b.length)
  const refused = recording.refusals
    .filter((one) => !isKnownRefusal(one))
    .map((one): Drift => ({ operation, kind: 'new refusal', what: nameRefusal(one) }))
  return [...fields, ...refused]
}

/** What of a later recording was not in an earlier one, and the other way round. */
export function diffRecordings(before: Recording, after: Recording): Drift[] {
  const { operation } = after
  const drift = (kind: Drift['kind'], what: string, more: Partial<Drift> = {}): Drift => ({
    operation,
    kind,
    what,
    ...more,
  })
  const fields = Object.entries(after.answer).flatMap(([path, field]): Drift[] => {
    const known = before.answer[path]
    if (known === undefined) return isBelowNew(path, before) ? [] : [drift('new field', path)]
    const kinds = field.kinds.filter((kind) => !known.kinds.includes(kind))
    const values = (field.values ?? []).filter((value) => !(known.values ?? []).includes(value))
    return [
      ...(kinds.length === 0 ? [] : [drift('kind changed', path, sides(known.kinds, field.kinds))]),
      ...values.map((value) => drift('new value', path, { received: value })),
    ]
  })
  const isAnswered = after.statuses.some((status) => status < 400)
  const missing = Object.keys(before.answer)
    .filter((path) => isAnswered && after.answer[path] === undefined && !isBelowNew(path, after))
    .map((path) => drift('missing field', path))
  const refused = after.refusals.map(nameRefusal).filter((name) => !before.refusals.map(nameRefusal).includes(name))
  const statuses = after.statuses.filter((status) => status < 400 && !before.statuses.includes(status))
  return [
    ...fields,
    ...missing,
    ...refused.map((what) => drift('new refusal', what)),
    ...statuses.map((status) => drift('new status', String(status))),
    ...after.headers.filter((name) => !before.headers.includes(name)).map((name) => drift('new header', name)),
  ]
}

function diffFields({ operation, answer, asked }: Recording, root: ValueType): Drift[] {
  const found: Drift[] = []
  const add = (kind: Drift['kind'], what: string, more: Partial<Drift> = {}): void =>
    void found.push({ operation, kind, what, ...more })
  const walk = (path: string, type: ValueType): void => {
    for (const [name, at, field] of insideOf(answer, path)) {
      const expected = expectedAt(type, name)
      if (expected === undefined) {
        add('new field', at)
        continue
      }
      if (!fits(field.kinds, expected.type)) add('kind changed', at, sides([wordOf(expected.type)], field.kinds))
      const values = expected.values
      for (const value of field.values ?? []) {
        if (values?.includes(value) === false) add('new value', at, { received: value })
      }
      walk(at, expected.type)
    }
    for (const name of missingNames(path, type)) add('missing field', path === '$' ? name : `${path}.${name}`)
  }
  /** What was asked for by name is looked for where the objects of the operation stand. */
  const missingNames = (path: string, type: ValueType): string[] => {
    const isObjects = path === '$' || path === 'data[]'
    if (!isObjects || typeof type === 'string' || !('node' in type) || answer[path] === undefined) return []
    const names = new Set(insideOf(answer, path).map(([name]) => name))
    return asked.filter((name) => expectedAt(type, name)?.optional === false && !names.has(name))
  }
  walk('$', root)
  return found
}

/** The fields right inside of one: name, path and shape. */
function insideOf(answer: Recording['answer'], path: string): [string, string, FieldShape][] {
  const prefix = path === '$' ? '' : path
  return Object.entries(answer).flatMap(([at, field]): [string, string, FieldShape][] => {
    if (at === '$' || !at.startsWith(prefix) || at === path) return []
    const rest = at.slice(prefix.length)
    if (rest === '[]') return [['[]', at, field]]
    const name = prefix === '' ? rest : rest.startsWith('.') ? rest.slice(1) : ''
    return /^(?:\w+|\{key\})$/.test(name) ? [[name, at, field]] : []
  })
}

function fits(kinds: readonly Kind[], type: ValueType): boolean {
  const allowed = allowedKinds(type)
  return allowed === undefined || kinds.every((kind) => allowed.includes(kind))
}

const texts: readonly Kind[] = ['text', 'digits', 'timestamp', 'url']

function allowedKinds(type: ValueType): readonly Kind[] | undefined {
  if (type === 'any' || type === 'binary') return undefined
  if (typeof type !== 'string') return 'list' in type ? ['list'] : ['object']
  const simple: Readonly<Record<Exclude<typeof type, 'any' | 'binary'>, readonly Kind[]>> = {
    string: texts,
    url: ['url', 'text'],
    timestamp: ['timestamp'],
    integer: ['integer'],
    number: ['integer', 'number'],
    boolean: ['boolean'],
  }
  return simple[type]
}

function wordOf(type: ValueType): string {
  if (typeof type === 'string') return type
  return 'list' in type ? 'list' : 'object'
}

function sides(expected: readonly string[], received: readonly string[]): Pick<Drift, 'expected' | 'received'> {
  return { expected: expected.join(' or '), received: received.join(' or ') }
}

/** Whether the field that holds this one is missing too: that one is told. */
function isBelowNew(path: string, known: Recording): boolean {
  const parent = path.endsWith('[]') ? path.slice(0, -2) : path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return parent !== '' && known.answer[parent] === undefined
}

const knownErrors: readonly { readonly status: number; readonly code?: number; readonly subcode?: number }[] = [
  graphErrors,
  facebookErrors,
  resourceErrors,
  oauthErrors,
  legacyErrors,
  dialogErrors,
].flatMap((table) => Object.values(table))

/** A refusal that has an answer of its own in the contract, or a meaning there. */
function isKnownRefusal({ status, code, subcode }: Recording['refusals'][number]): boolean {
  return (
    knownErrors.some((error) => error.status === status && error.code === code && error.subcode === subcode) ||
    refusals.some((known) => known.subcode === subcode && known.code !== undefined && known.code === code)
  )
}
