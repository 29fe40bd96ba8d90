import {
  enums,
  type Field,
  findField,
  findOperation,
  graphEndpoints,
  type NodeName,
  nodes,
  type Returns,
  signInEndpoints,
  type ValueType,
} from '@darkroom/contract'

/** A value that the contract expects. */
export interface Expected {
  readonly type: ValueType
  /** Whether the answer can be without it. */
  readonly optional: boolean
  readonly values?: readonly string[] | undefined
}

const paging: ValueType = {
  record: { 'cursors?': { record: { 'before?': 'string', 'after?': 'string' } }, 'next?': 'url', 'previous?': 'url' },
}

/**
 * What the contract expects an operation to answer, once for each kind of object that its `{id}` can be of.
 *
 * @param name `GET graph.instagram.com/{id}/media`
 */
export function expectedAnswers(name: string): ValueType[] {
  const [method = '', address = ''] = name.split(' ')
  const slash = address.indexOf('/')
  const host = address.slice(0, slash)
  const path = address.slice(slash)
  const isHere = (place: { readonly host: string; readonly method: string; readonly path: string }): boolean =>
    place.host === host && place.method === method && isSamePath(place.path, path)
  const reading = graphEndpoints.filter(isHere).map(({ operation }) => findOperation(operation)?.returns ?? 'any')
  const signIn = signInEndpoints.filter(isHere).map(({ answer }) => answer ?? ('any' as const))
  return [...reading.map(answerOf), ...signIn]
}

/** What stands at a name in a value; undefined: the contract has nothing there. */
export function expectedAt(type: ValueType, name: string): Expected | undefined {
  if (type === 'any') return { type: 'any', optional: true }
  if (typeof type === 'string') return undefined
  if ('list' in type) return name === '[]' ? { type: type.list, optional: true } : undefined
  if ('record' in type) return inRecord(type.record, name)
  if ('edge' in type) return inRecord(pageOf(type.edge), name)
  return inNode(type.node, name)
}

/** Whether the contract's path is the one that was asked: `me` is an account, and any placeholder an id. */
function isSamePath(declared: string, asked: string): boolean {
  const plain = (path: string): string[] => (path.split('?')[0] ?? '').split('/').filter((word) => word !== '')
  const [of, is] = [plain(declared), plain(asked)]
  if (of[0] === '{version}') of.shift()
  const isOne = (word: string, index: number): boolean =>
    word.startsWith('{') ? is[index] === '{id}' || is[index] === 'me' : word === is[index]
  return of.length === is.length && of.every(isOne)
}

function answerOf(returns: Returns): ValueType {
  if (returns === 'any') return 'any'
  if (returns === 'success') return { record: { 'success?': 'boolean', 'id?': 'string' } }
  if ('node' in returns) return { node: returns.node }
  if ('created' in returns) return { record: { id: 'string', 'uri?': 'url' } }
  return { record: pageOf(returns.list, returns.key) }
}

function pageOf(node: string, key = 'data'): Readonly<Record<string, ValueType>> {
  const item: ValueType = Object.hasOwn(nodes, node) ? { node } : 'any'
  return { [key]: { list: item }, 'paging?': paging, 'summary?': 'any' }
}

function inRecord(record: Readonly<Record<string, ValueType>>, name: string): Expected | undefined {
  if (Object.hasOwn(record, name)) return { type: record[name] ?? 'any', optional: false }
  const optional = `${name}?`
  return Object.hasOwn(record, optional) ? { type: record[optional] ?? 'any', optional: true } : undefined
}

function inNode(node: string, name: string): Expected | undefined {
  if (!Object.hasOwn(nodes, node)) return { type: 'any', optional: true }
  const field = findField(node as NodeName, name)
  if (field !== undefined) return expectedOf(field)
  const edge = findOperation(`GET ${node}/${name}`)
  return edge === undefined ? undefined : { type: answerOf(edge.returns), optional: true }
}

function expectedOf({ type, enum: choice, omitted, withoutPermission }: Field): Expected {
  const optional = omitted !== undefined || withoutPermission === 'omitted'
  return { type, optional, values: choice === undefined ? undefined : enums[choice] }
}
