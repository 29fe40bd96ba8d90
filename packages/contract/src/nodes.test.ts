import { describe, expect, test } from 'vitest'
import { accountMetrics } from './insights/account-metrics.ts'
import { mediaMetrics } from './insights/media-metrics.ts'
import { type Login, logins } from './logins.ts'
import { type Field, type Node, nodes } from './nodes.ts'
import { type Needs, type Operation, operations, type Parameter, placeOf } from './operations.ts'
import { findScope } from './scopes.ts'
import { enums } from './values/enums.ts'
import type { ValueType } from './values/values.ts'

const nodeList: [string, Node][] = Object.entries(nodes)
const nodeNames = new Set(Object.keys(nodes))
const fieldList = nodeList.flatMap(([node, { fields, logins: by }]) =>
  Object.entries(fields).map(([name, field]): [string, Field, readonly Login[]] => [`${node}.${name}`, field, by]),
)
const operationList: [string, Operation][] = Object.entries(operations)
const parameterList = operationList.flatMap(([operation, { parameters = {}, logins: by }]) =>
  Object.entries(parameters).map(([name, parameter]): [string, Parameter, string[]] => [
    `${operation} ${name}`,
    parameter,
    Object.keys(by),
  ]),
)

/** The kinds of objects that a type leads to. */
function kindsIn(type: ValueType): string[] {
  if (typeof type === 'string') return []
  if ('node' in type) return [type.node]
  if ('edge' in type) return [type.edge]
  return 'list' in type ? kindsIn(type.list) : Object.values(type.record).flatMap(kindsIn)
}

function scopesOf(needs: unknown): string[] {
  if (typeof needs === 'string') return [needs]
  const { all = [], any = [], viaBusiness = [] } = needs as Needs
  return [...all, ...any, ...viaBusiness]
}

describe('a node', () => {
  test.each(nodeList)('%s has its default fields', (_, { defaults, fields }) => {
    for (const name of defaults) expect(Object.keys(fields)).toContain(name)
  })

  test.each(fieldList)('%s is of a login that its node has, and needs permissions of that login', (_, field, by) => {
    for (const [login, needs] of Object.entries(field.in)) {
      expect(by).toContain(login)
      for (const scope of scopesOf(needs)) expect(findScope(scope)?.login, scope).toBe(login)
    }
  })

  test.each(fieldList)('%s leads to nodes that exist', (_, { type }) => {
    for (const kind of kindsIn(type)) expect(nodeNames).toContain(kind)
  })

  test('no name is both a field and an edge, the picture and the list of ads aside, which are both', () => {
    const edges = new Set(
      operationList
        .map(([name]) => placeOf(name))
        .map(({ node, edge }) => (edge === undefined ? '' : `${node}.${edge}`)),
    )
    const both = fieldList.map(([name]) => name).filter((name) => edges.has(name))
    expect(both).toEqual(['IGMedia.boost_ads_list', 'Page.picture', 'User.picture'])
  })
})

describe('an operation', () => {
  test('there are 130: 126 of Instagram, and what sign-in libraries ask of people and apps', () => {
    expect(operationList).toHaveLength(130)
  })

  test.each(operationList)(
    '%s is asked of a node that can be read, and answers one that exists',
    (name, { returns }) => {
      const { node } = placeOf(name)
      if (node !== undefined) expect((nodes as Readonly<Record<string, Node>>)[node]?.path).toMatch(/^\/\{[\w-]+\}$/)
      if (typeof returns !== 'string') {
        const kind = Object.values(returns)[0]
        if (kind !== 'any') expect(nodeNames).toContain(kind)
      }
    },
  )

  test.each(operationList)('%s needs permissions of each login', (_, { logins: by }) => {
    expect(Object.keys(by).length).toBeGreaterThan(0)
    for (const [login, needs] of Object.entries(by)) {
      expect(Object.keys(logins)).toContain(login)
      for (const scope of scopesOf(needs)) expect(findScope(scope)?.login, scope).toBe(login)
    }
  })

  test.each(operationList)('%s has default fields that its answer can have', (_, { returns, defaults = [] }) => {
    const kind = Object.values(returns).find((value): value is string => value !== true)
    const fields = (nodes as Readonly<Record<string, Node>>)[kind ?? '']?.fields ?? {}
    for (const name of defaults) expect(Object.keys(fields)).toContain(name)
  })

  test.each(parameterList)(
    '%s has a type and an enumeration that exist, for logins of the operation',
    (_, parameter, by) => {
      for (const kind of kindsIn(parameter.type)) expect(nodeNames).toContain(kind)
      for (const login of parameter.logins ?? []) expect(by).toContain(login)
      if (parameter.enum !== undefined && !parameter.enum.endsWith('Metrics'))
        expect(Object.keys(enums)).toContain(parameter.enum)
    },
  )
})

test('metrics name breakdowns that exist', () => {
  for (const { breakdowns } of Object.values(accountMetrics).filter((metric) => 'breakdowns' in metric)) {
    for (const breakdown of breakdowns) expect(enums.userInsightsBreakdown).toContain(breakdown)
  }
  expect(Object.keys(mediaMetrics).length).toBeGreaterThan(40)
})
