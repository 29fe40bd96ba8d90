import {
  graphHosts,
  type Login,
  type OpenApiHost,
  type Operation,
  type OperationName,
  openApi,
  operations,
  placeOf,
} from '@darkroom/contract'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { createAsker, operationRows } from '../testing/operation-rows.ts'

const rows = (Object.keys(operationRows) as OperationName[]).flatMap((name) => {
  const { logins }: Operation = operations[name]
  return (Object.keys(logins) as Login[]).map((login) => [name, login] as const)
})

/** Whether an answer is what a host's document says of an operation, by status. */
const checks = new Map<string, ValidateFunction>()
function checkOf(host: OpenApiHost, name: string, status: string): ValidateFunction {
  const key = `${host} ${name} ${status}`
  const made = checks.get(key) ?? compile(host, name, status)
  checks.set(key, made)
  return made
}

function compile(host: OpenApiHost, name: string, status: string): ValidateFunction {
  const { paths, components } = openApi(host)
  const operation = Object.values(paths)
    .flatMap(({ get, post, delete: remove }) => [get, post, remove])
    .find((one) => Object.hasOwn(one?.['x-darkroom-operations'] ?? {}, name))
  const response = operation?.responses[status]
  if (response === undefined || !('content' in response)) throw new Error(`${host} has no ${status} of ${name}.`)
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  // Strictly: an answer has no key that its document lacks.
  const schema = response.content?.['application/json']?.schema
  return ajv.compile({
    ...schema,
    components,
    ...(schema === undefined || Object.keys(schema).length === 0 ? {} : { unevaluatedProperties: false }),
  })
}

test.each(rows)('%s, by %s, is answered as its document says', async (name, login) => {
  await using asker = await createAsker(login)
  const answer = await operationRows[name]?.(asker)
  const { host, within }: Operation = operations[name]
  // What is asked for within fields only is documented with its node.
  const check = checkOf(host ?? graphHosts[login], within ? `GET ${placeOf(name).node}` : name, '200')
  expect(check(await answer?.json()), JSON.stringify(check.errors)).toBe(true)
})

test.each(['instagram', 'facebook'] as const)('a refusal, by %s, is what the document says', async (login) => {
  await using asker = await createAsker(login)
  const answer = await asker.ask('/me?fields=nothing_of_the_kind')
  const check = checkOf(graphHosts[login], 'GET IGUser', String(answer.status))
  expect(check(await answer.json()), JSON.stringify(check.errors)).toBe(true)
  expect(check({ error: 'in words' })).toBe(false)
})
