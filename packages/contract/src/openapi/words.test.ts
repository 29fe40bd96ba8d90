import { expect, test } from 'vitest'
import { signInEndpoints } from '../endpoints.ts'
import { type Node, nodes } from '../nodes.ts'
import { type Operation, operations } from '../operations.ts'
import { fieldWords, parameterWords, wordsOfField, wordsOfParameter } from './words.ts'

const fields = Object.entries(nodes as Readonly<Record<string, Node>>).flatMap(([node, one]) =>
  Object.keys(one.fields).map((name) => [node, name] as const),
)
const parameters = [
  ...Object.entries(operations as Readonly<Record<string, Operation>>),
  ...signInEndpoints.map((endpoint) => [endpoint.path, endpoint] as const),
].flatMap(([asked, one]) => Object.keys(one.parameters ?? {}).map((name) => [asked, name] as const))

test('every field and every parameter of the contract has words', () => {
  const without = [
    ...fields.filter(([node, name]) => wordsOfField(node, name) === undefined),
    ...parameters.filter(([asked, name]) => wordsOfParameter(asked, name) === undefined),
  ]
  expect(without, 'Say in openapi/words what they are.').toEqual([])
})

test('no words are left of what the contract has no more', () => {
  const known = new Set(fields.flatMap(([node, name]) => [name, `${node}.${name}`]))
  expect(Object.keys(fieldWords).filter((key) => !known.has(key))).toEqual([])
  const asked = new Set(parameters.flatMap(([operation, name]) => [name, `${operation} ${name}`]))
  expect(Object.keys(parameterWords).filter((key) => !asked.has(key))).toEqual([])
})

test('words are sentences', () => {
  for (const sentence of [...Object.values(fieldWords), ...Object.values(parameterWords)])
    expect(sentence).toMatch(/^(?:[A-Z]|`).*\.$/)
})
