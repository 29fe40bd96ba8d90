import { type EdgeTable, edges } from './edges.ts'
import { endpoints } from './endpoints.ts'
import { type Login, logins } from './logins.ts'
import type { Field, NodeName } from './nodes/field.ts'
import { nodes } from './nodes.ts'

/** Where a kind of object is read, as {@link endpoints} has it; a figure is read on an edge only. */
const paths: Readonly<Record<NodeName, string | undefined>> = {
  user: '/{ig-user-id}',
  media: '/{ig-media-id}',
  comment: '/{ig-comment-id}',
  container: '/{ig-container-id}',
  insight: undefined,
  page: '/{page-id}',
  person: '/me',
}

/** A row: the login, the kind of node, and the names of its fields or of its edges. */
export type Row = readonly [login: string, node: string, names: string]

/** The fields of the nodes that are answered, or of those that are not. */
export function fieldRows(answered: boolean): Row[] {
  return Object.keys(logins).flatMap((key) => {
    const login = key as Login
    const tables: Readonly<Record<string, Readonly<Record<string, Field>>>> = nodes[login]
    return Object.entries(tables)
      .filter(([node]) => isAnswered(login, paths[node as NodeName]) === answered)
      .map(([node, fields]): Row => [logins[login].label, node, listed(Object.keys(fields))])
  })
}

/** The edges that are answered, or those that are not. */
export function edgeRows(answered: boolean): Row[] {
  return Object.keys(logins).flatMap((key) => {
    const login = key as Login
    const table: EdgeTable = edges[login]
    return Object.entries(table).flatMap(([node, entries]): Row[] => {
      const names = Object.keys(entries).filter(
        (name) => isAnswered(login, edgePath(node as NodeName, name)) === answered,
      )
      return names.length === 0 ? [] : [[logins[login].label, node, listed(names)]]
    })
  })
}

/** Where an edge is read on its own. */
export function edgePath(node: NodeName, name: string): string {
  return `${paths[node] ?? ''}/${name}`
}

/** Where a kind of object is read. */
export function pathOf(node: NodeName): string | undefined {
  return paths[node]
}

/** Whether an object or an edge can be read at a path. */
export function isAnswered(login: Login, path: string | undefined): boolean {
  return endpoints.some(
    (endpoint) =>
      endpoint.method === 'GET' &&
      endpoint.path === path &&
      endpoint.logins.includes(login) &&
      endpoint.state === 'answered',
  )
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' ')
}
