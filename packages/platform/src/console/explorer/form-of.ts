import {
  type Dated,
  type Day,
  type FieldNeeds,
  findOperation,
  holdsOn,
  type Login,
  type Node,
  type NodeName,
  nodes,
  type OperationName,
  operationPath,
  type Parameter,
  placeOf,
  type ValueType,
  valuesOf,
  wordsOfField,
  wordsOfParameter,
} from '@darkroom/contract'

/** A parameter as an input of a form. */
export interface ParameterInput {
  readonly name: string
  readonly type: string
  /** Always, or when this is so. */
  readonly required: boolean | string
  readonly about: string
  /** Values that are offered; others can be typed, since the platform is to refuse them. */
  readonly values: readonly string[]
  /** Whether it is JSON, which takes more than a line. */
  readonly isJson: boolean
}

/** A field that can be asked for. */
export interface FieldChoice {
  readonly name: string
  readonly type: string
  readonly about: string
  /** The permission that it needs, in words. */
  readonly needs: string
}

/** What can be filled in to make a call. */
export interface OperationForm {
  /** What the id in the path is of: `ig-media-id`. Undefined: the path has none. */
  readonly object: string | undefined
  readonly parameters: readonly ParameterInput[]
  /** Whether a file can be chosen, which is the body. */
  readonly takesFile: boolean
  /** The kind of object whose fields can be chosen; undefined: none can. */
  readonly node: NodeName | undefined
  readonly fields: readonly FieldChoice[]
}

/** The form of an operation, with what a login has of it on a day. */
export function formOf(name: OperationName, login: Login, day: Day): OperationForm {
  const operation = findOperation(name)
  const { method } = placeOf(name)
  const there = (dated: Dated): boolean => holdsOn(dated, day)
  const parameters = Object.entries(operation?.parameters ?? {}).filter(
    ([parameter, entry]) =>
      there(entry) &&
      (entry.logins?.includes(login) ?? true) &&
      entry.type !== 'binary' &&
      // The token is chosen elsewhere.
      parameter !== 'Authorization',
  )
  const node = method === 'GET' ? nodeOf(operation?.returns) : undefined
  const fields = node === undefined ? [] : Object.entries((nodes[node] as Node).fields)
  return {
    object: /^\/\{([\w-]+)\}/.exec(operationPath(name))?.[1],
    parameters: [
      ...parameters.map(([parameter, entry]) => inputOf(name, parameter, entry)),
      ...(operation?.paging === undefined ? [] : paging),
    ],
    takesFile: Object.values(operation?.parameters ?? {}).some(({ type }) => type === 'binary'),
    node,
    fields: fields
      .filter(([, field]) => there(field) && field.in[login] !== undefined)
      .map(([field, entry]) => ({
        name: field,
        type: typeWords(entry.type),
        about: wordsOfField(node ?? '', field) ?? '',
        needs: needsWords(entry.in[login]),
      })),
  }
}

const paging: readonly ParameterInput[] = [
  { name: 'limit', type: 'integer', required: false, about: 'Number of objects on a page.', values: [], isJson: false },
  {
    name: 'after',
    type: 'string',
    required: false,
    about: 'Cursor of the next page, from paging.cursors.after.',
    values: [],
    isJson: false,
  },
]

function inputOf(operation: OperationName, name: string, parameter: Parameter): ParameterInput {
  const { type, required = false, default: usual } = parameter
  const isJson = typeof type !== 'string' && !('list' in type && typeof type.list === 'string')
  const about = [wordsOfParameter(operation, name), usual === undefined ? undefined : `Default: ${usual}.`]
  return {
    name,
    type: typeWords(type),
    required,
    about: about.filter((part) => part !== undefined).join(' '),
    values: type === 'boolean' ? ['true', 'false'] : (valuesOf(parameter.enum) ?? []).filter((value) => value !== ''),
    isJson,
  }
}

function nodeOf(returns: unknown): NodeName | undefined {
  if (typeof returns !== 'object' || returns === null) return undefined
  const { node, list } = returns as { node?: string; list?: string }
  const name = node ?? list ?? ''
  return Object.hasOwn(nodes, name) ? (name as NodeName) : undefined
}

/** A kind of value, in words. */
export function typeWords(type: ValueType): string {
  if (typeof type === 'string') return type
  if ('list' in type) return `list of ${typeWords(type.list)}`
  if ('node' in type) return type.node
  if ('edge' in type) return `list of ${type.edge}`
  return 'object'
}

function needsWords(needs: FieldNeeds | undefined): string {
  if (needs === undefined) return ''
  if (typeof needs === 'string') return needs
  return 'all' in needs ? needs.all.join(' and ') : needs.any.join(' or ')
}
