import type { Selected } from '../fields.ts'
import { printFields } from '../fields.ts'
import type { Reader } from './caller.ts'
import { isGranted } from './check-field-scope.ts'
import { pagesOf, usualPageFields } from './edges/accounts.ts'
import { listPermissions } from './edges/permissions.ts'
import { type FacebookNode, type FieldValue, isNode, type Json, type PersonGrant } from './node.ts'
import { accountFields } from './nodes/account.ts'
import { applicationFields } from './nodes/application.ts'
import { pageFields } from './nodes/page.ts'
import { personFields } from './nodes/person.ts'
import { modifierParameters, partOf, printPart, readPage } from './paging.ts'
import { scopesOf } from './person-grant.ts'
import { checkAccountScopes } from './reach-account.ts'
import { fieldOf, tables } from './tables.ts'

/**
 * Reads an object: the fields of a checked selection in the order asked, `id` last unless it was asked for, and objects in them in
 * turn. Without a selection, its default fields.
 *
 * @throws Refusal for a field whose permission is missing.
 */
export function readNode(
  reader: Reader,
  node: FacebookNode,
  selection: readonly Selected[] | undefined,
): Record<string, Json> {
  const answer: Record<string, Json> = {}
  for (const selected of selection?.length ? selection : defaultsOf(node)) {
    const value = readField(reader, node, selected)
    if (value !== undefined) answer[selected.name] = value
  }
  const id = resolve(reader, node, 'id')
  if (answer['id'] === undefined && typeof id === 'string') answer['id'] = id
  return answer
}

function defaultsOf({ type }: FacebookNode): Selected[] {
  return Object.entries(tables[type].fields).flatMap(([name, field]) =>
    field.default ? [{ name, modifiers: [] }] : [],
  )
}

function readField(reader: Reader, node: FacebookNode, selected: Selected): Json | undefined {
  const { name, modifiers, fields } = selected
  const field = fieldOf(tables[node.type], name)
  if (field === undefined) return undefined
  if (field.type === 'edge') return readEdge(reader, node, name, fields, modifierParameters(modifiers))
  if (!isGranted(field, name, scopesOver(reader, node))) return undefined
  const value = resolve(reader, node, name)
  if (!isNode(value)) return fields === undefined ? value : partsOf(value, fields)
  if (fields !== undefined) checkAccountScopes(reader)
  return readNode(reader, value.node, fields)
}

/** Of a `data` object, what was asked for: `picture{url}`. */
function partsOf(value: Json | undefined, fields: readonly Selected[]): Json | undefined {
  if (typeof value !== 'object' || !('data' in value) || typeof value.data !== 'object') return value
  const data = Object.entries(value.data).filter(([name]) => fields.some((field) => field.name === name))
  return { data: Object.fromEntries(data) as Json }
}

/** What the token may do with an object: an app asks about a person with what that person granted. */
function scopesOver(reader: Reader, node: FacebookNode): readonly string[] {
  if (node.type === 'application') return ['public_profile']
  return node.type === 'person' ? scopesOf(reader.call.context.world, node.grant) : reader.scopes
}

type Resolvers<Subject> = Readonly<Record<string, (reader: Reader, subject: Subject) => FieldValue>>

function resolve(reader: Reader, node: FacebookNode, name: string): FieldValue {
  const from = <Subject>(resolvers: Resolvers<Subject>, subject: Subject): FieldValue =>
    resolvers[name]?.(reader, subject)
  if (node.type === 'person') return from(personFields, node.grant)
  if (node.type === 'page') return from(pageFields, node.page)
  return node.type === 'account' ? from(accountFields, node.account) : from(applicationFields, node.app)
}

/**
 * Reads an edge of a person, in its own path or within `fields`.
 *
 * @throws Refusal where its permission is missing.
 */
export function readEdge(
  reader: Reader,
  node: FacebookNode,
  name: string,
  fields: readonly Selected[] | undefined,
  parameters: ReadonlyMap<string, string>,
): Json | undefined {
  const field = fieldOf(tables[node.type], name)
  if (node.type !== 'person' || field === undefined || !isGranted(field, name, scopesOver(reader, node)))
    return undefined
  return name === 'accounts'
    ? readAccounts(reader, node.grant, fields, parameters)
    : { data: listPermissions(node.grant).map((line) => ({ ...line })) }
}

function readAccounts(
  reader: Reader,
  grant: PersonGrant,
  fields: readonly Selected[] | undefined,
  parameters: ReadonlyMap<string, string>,
): Json {
  const page = readPage(parameters)
  const part = partOf(pagesOf(reader, grant), page)
  const data = part.items.map((each) => readNode(reader, { type: 'page', page: each }, fields ?? usualPageFields))
  return printPart(reader, `${grant.scopedId}/accounts`, part, page, fields && printFields(fields), data) as Json
}
