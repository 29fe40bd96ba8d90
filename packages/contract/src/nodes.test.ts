import { describe, expect, test } from 'vitest'
import { edgePath } from './coverage-nodes.ts'
import type { Dated } from './day.ts'
import { type Edge, type EdgeTable, edges } from './edges.ts'
import { endpoints } from './endpoints.ts'
import { type Login, logins } from './logins.ts'
import type { Field, NodeName } from './nodes/field.ts'
import { nodes } from './nodes.ts'
import { findScope } from './scopes.ts'

type Tables = Readonly<Record<string, Readonly<Record<string, Field>> | undefined>>

const loginNames = Object.keys(logins) as Login[]
const fieldsOf = (login: Login): Tables => nodes[login]
const fields = loginNames.flatMap((login) =>
  Object.entries(fieldsOf(login)).flatMap(([node, table = {}]) =>
    Object.entries(table).map(([name, field]): [string, Login, Field] => [`${login} ${node}.${name}`, login, field]),
  ),
)
const edgeList = loginNames.flatMap((login) => {
  const table: EdgeTable = edges[login]
  return Object.entries(table).flatMap(([node, entries]) =>
    Object.entries(entries).map(([name, edge]): [string, Login, string, string, Edge] => [
      `${login} ${node}/${name}`,
      login,
      node,
      name,
      edge,
    ]),
  )
})
const entries: [string, Login, Dated & Pick<Field, 'scope' | 'evidence'>][] = [
  ...fields,
  ...edgeList.map(([name, login, , , edge]): [string, Login, Edge] => [name, login, edge]),
]

describe('nodes and edges', () => {
  test.each(entries)('%s needs a scope of its login', (_, login, { scope }) => {
    expect(findScope(scope)?.login).toBe(login)
  })

  test.each(entries)('%s names one source, and begins before it ends', (_, __, { evidence, since, until }) => {
    const [[how, source] = ['', ''], ...more] = Object.entries(evidence)
    expect(more).toEqual([])
    expect(source).toMatch(how === 'documented' ? /^\/[\w/-]+$/ : /\S{3}/)
    expect(since === undefined || until === undefined || since < until).toBe(true)
  })

  test.each(fields)('%s: a node is of a kind the login has, and only a record has parts', (_, login, field) => {
    if (field.node !== undefined) expect(Object.keys(nodes[login])).toContain(field.node)
    if (field.type !== 'node') expect(field.node).toBeUndefined()
    if (field.type !== 'record') expect(field.parts).toBeUndefined()
  })

  test.each(loginNames)('every node of %s has an id in its bare answer', (login) => {
    for (const table of Object.values(fieldsOf(login))) expect(table?.['id']).toMatchObject({ default: true })
  })

  test.each(edgeList)('%s hangs on and leads to nodes that the login has', (_, login, node, name, edge) => {
    expect(Object.keys(nodes[login])).toEqual(expect.arrayContaining([node, edge.to]))
    const target = fieldsOf(login)[edge.to] ?? {}
    for (const field of edge.default ?? []) expect(Object.keys(target)).toContain(field)
    expect(fieldsOf(login)[node]?.[name]?.type ?? 'edge', 'a name is not both a field and an edge').toBe('edge')
  })

  test.each(edgeList.filter(([, , , , { answer }]) => answer === 'list'))(
    '%s is an endpoint of that login',
    (_, login, node, name) => {
      const path = edgePath(node as NodeName, name)
      const found = endpoints.filter((endpoint) => endpoint.method === 'GET' && endpoint.path === path)
      expect(found.some((endpoint) => endpoint.logins.includes(login))).toBe(true)
    },
  )
})
