import { type OpenApiHost, type OperationName, openApi } from '@darkroom/contract'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { openInDocument } from './open-answers.ts'

const made = new Map<string, ValidateFunction>()

/**
 * Checks answers by the document of their host, strictly: no object in them has a key that the document lacks.
 *
 * @param name Of an operation of the contract.
 */
export function answerValidator(host: OpenApiHost, name: string, status: string): ValidateFunction {
  const key = `${host} ${name} ${status}`
  const validator = made.get(key) ?? compile(host, name, status)
  made.set(key, validator)
  return validator
}

function compile(host: OpenApiHost, name: string, status: string): ValidateFunction {
  const { paths, components } = openApi(host)
  const operation = Object.values(paths)
    .flatMap(({ get, post, delete: remove }) => [get, post, remove])
    .find((one) => Object.hasOwn(one?.['x-darkroom-operations'] ?? {}, name))
  if (operation === undefined) throw new Error(`The document of ${host} has no ${name}.`)
  // A status that an operation does not name is that of any other refusal.
  const response = operation.responses[status] ?? components.responses?.['AnyRefusal']
  const documented =
    response !== undefined && 'content' in response ? (response.content?.['application/json']?.schema ?? {}) : {}
  const schema = (status === '200' ? openInDocument[name as OperationName] : undefined) ?? documented
  if (Object.keys(schema).length === 0) throw new Error(`The document of ${host} does not say what ${name} answers.`)
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  return ajv.compile(closed({ ...schema, components }) as object)
}

/** A schema whose objects have no keys but those that it lists. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const isList = 'properties' in inside && typeof inside['properties'] === 'object'
  return isList && !('additionalProperties' in inside) ? { ...inside, additionalProperties: false } : inside
}
