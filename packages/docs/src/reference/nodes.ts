import {
  anchorOf,
  type Field,
  type FieldNeeds,
  graphHosts,
  type Login,
  type Node,
  type NodeName,
  nodePageName,
  nodes,
  nodeWords,
  type OperationName,
  operationPath,
  operations,
  placeOf,
} from '@darkroom/contract'
import { code, codes, dates, heading, loginList, loginNames, table } from './markdown.ts'
import { operationLink } from './operations.ts'
import type { Page } from './page.ts'
import { createSources, type Sources } from './sources.ts'
import { enumValues, valueWords } from './values.ts'

/** A page for each kind of object: where it is read, its fields with each login, and what can be done with it. */
export function nodePages(): Page[] {
  return (Object.keys(nodes) as NodeName[]).map((name) => ({
    name: nodePageName(name),
    title: name,
    text: nodePage(name),
  }))
}

function nodePage(name: NodeName): string {
  const node: Node = nodes[name]
  const sources = createSources()
  const hosts = [...new Set(node.logins.map((login) => graphHosts[login]))]
  const where =
    node.path === undefined
      ? 'It stands in other answers only.'
      : `Read one at ${code(node.path)} on ${hosts.map(code).join(' and ')}.`
  const defaults = node.defaults.length === 0 ? '' : `Without \`fields\`, the answer has ${codes(node.defaults)}.`
  return [
    `# ${name}\n`,
    `An ${code(name)} is ${nodeWords[name]}. ${where} ${defaults}\n`.replace(/^An (?=`[^AEIO])/, 'A '),
    heading(2, 'Fields', 'fields'),
    'The columns of the logins say which permission a field needs. An empty cell: that login does not have the field.\n',
    fieldTable(node, sources),
    ...operationList(name),
    sources.print(),
  ].join('\n')
}

function fieldTable(node: Node, sources: Sources): string {
  const logins = (Object.keys(loginNames) as Login[]).filter((login) => node.logins.includes(login))
  const rows = Object.entries(node.fields).map(([name, field]) => [
    `<span id="field-${anchorOf(name)}"></span>${code(name)}`,
    valueWords(field.type),
    ...logins.map((login) => needs(field.in[login])),
    notes(field),
    sources.mark(field.evidence),
  ])
  return table(['field', 'value', ...logins.map((login) => loginNames[login]), 'notes', 'known'], rows)
}

function needs(of: FieldNeeds | undefined): string {
  if (of === undefined) return ''
  if (typeof of === 'string') return code(of)
  return 'all' in of ? of.all.map(code).join(' and ') : of.any.map(code).join(' or ')
}

function notes(field: Field): string {
  const { omitted, withoutPermission, public: isPublic } = field
  return [
    dates(field),
    field.enum === undefined ? '' : `one of ${codes(enumValues(field.enum).filter((value) => value !== ''))}`,
    omitted === undefined ? '' : `left out ${omitted.startsWith('always') ? omitted : `when ${omitted}`}`,
    withoutPermission === undefined ? '' : 'left out without the permission',
    isPublic === undefined ? '' : 'also of others, by discovery',
  ]
    .filter((note) => note !== '')
    .join('; ')
}

function operationList(name: NodeName): string[] {
  const own = (Object.keys(operations) as OperationName[]).filter((key) => placeOf(key).node === name)
  if (own.length === 0) return []
  const rows = own.map((key) => [
    operationLink(key),
    code(`${placeOf(key).method} ${operationPath(key)}`),
    loginList(Object.keys(operations[key].logins) as Login[]),
  ])
  return [heading(2, 'Operations', 'operations'), table(['what it does', 'request', 'logins'], rows)]
}
