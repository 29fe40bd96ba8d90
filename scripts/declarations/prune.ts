import type { parseSync } from 'oxc-parser'

type Body = ReturnType<typeof parseSync>['program']['body']
type Declaration = Extract<Body[number], { type: 'VariableDeclaration' }> | Body[number]

/** What the client's types look at, by the place in a table: the rest is left out. `*` is any name, and {} anything below. */
interface Shape {
  readonly [name: string]: Shape
}

const scopes: Shape = { name: {}, login: {} }
const shapes: Readonly<Record<string, Shape>> = {
  hosts: { name: {} },
  basicDisplayScopes: scopes,
  instagramScopes: scopes,
  facebookScopes: scopes,
  nodes: {
    '*': { logins: {}, defaults: {}, fields: { '*': { type: {}, in: {}, omitted: {}, withoutPermission: {} } } },
  },
  operations: {
    '*': {
      returns: {},
      defaults: {},
      logins: {},
      within: {},
      parameters: { '*': { type: {}, required: {}, logins: {} } },
    },
  },
  containerKinds: { '*': { parameters: {} } },
}

/** Tables of which the names alone are used. */
const emptied: Shape = { '*': { none: {} } }

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}
interface Member extends Node {
  readonly key?: Node
  readonly typeAnnotation?: { readonly typeAnnotation: Node } | null
}

interface Literal extends Node {
  readonly members: readonly Member[]
}
interface Operator extends Node {
  readonly typeAnnotation: Node
}
interface Tuple extends Node {
  readonly elementTypes: readonly Node[]
}

/** A declaration on few lines, without what nothing looks at. */
export function keptText(text: string, declaration: NonNullable<Declaration>): string {
  if (declaration.type !== 'VariableDeclaration') return flat(text.slice(declaration.start, declaration.end))
  const [declared] = declaration.declarations
  const id = declared?.id
  if (id?.type !== 'Identifier' || !id.typeAnnotation) throw new Error('A constant of the contract has no type.')
  return `declare const ${id.name}: ${printed(text, id.typeAnnotation.typeAnnotation, shapes[id.name] ?? emptied)};`
}

function printed(text: string, type: Node, shape: Shape): string {
  const names = Object.keys(shape)
  const own = flat(text.slice(type.start, type.end))
  if (names.length === 0) return own
  if (type.type === 'TSTypeOperator') return `readonly ${printed(text, (type as Operator).typeAnnotation, shape)}`
  if (type.type === 'TSTupleType') {
    return `[${(type as Tuple).elementTypes.map((each) => printed(text, each, shape)).join(', ')}]`
  }
  if (type.type !== 'TSTypeLiteral') return own
  const members = (type as Literal).members.flatMap((member) => {
    const { key, typeAnnotation } = member
    if (!key || !typeAnnotation) return []
    const name = text.slice(key.start, key.end)
    const fits = names.find((each) => isNamed(name.replaceAll("'", ''), each))
    return fits === undefined
      ? []
      : [`readonly ${name}: ${printed(text, typeAnnotation.typeAnnotation, shape[fits] ?? {})}`]
  })
  return `{ ${members.join('; ')} }`
}

function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

function flat(text: string): string {
  return text.replace(/\/\*\*.*?\*\//gs, '').replace(/\s+/g, ' ')
}
