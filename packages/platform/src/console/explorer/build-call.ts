import {
  findOperation,
  graphHosts,
  type HostName,
  type Method,
  operationPath,
  placeOf,
  placeOfParameter,
} from '@darkroom/contract'
import { type Asked, loginOf } from './asked.ts'

/** A call, without its token. */
export interface BuiltCall {
  readonly method: Method
  readonly host: HostName
  readonly path: string
  readonly query: readonly (readonly [string, string])[]
  readonly form: readonly (readonly [string, string])[]
}

/** Puts what somebody filled in where the contract says that it belongs. */
export function buildCall(asked: Asked): BuiltCall {
  const { operation, client, id, version, parameters, fields } = asked
  const { method, node, edge } = placeOf(operation.name)
  const entry = findOperation(operation.name)
  const query: [string, string][] = []
  const form: [string, string][] = []
  const within: string[] = []
  let tail = ''
  for (const [name, value] of parameters) {
    const declared = entry?.parameters?.[name]
    const where = placeOfParameter(declared ?? {}, name, method)
    if (where === 'form') form.push([name, value])
    else if (where === 'query') query.push([name, value])
    else if (declared?.at?.includes('path') === true) tail += `/${encodeURIComponent(value)}`
    else if (where === 'nowhere') within.push(`.${name}(${value})`)
  }
  const isWithin = entry?.within === true
  if (isWithin) query.unshift(['fields', `${edge}${within.join('')}${fields === '' ? '' : `{${fields}}`}`])
  else if (fields !== '' && !parameters.has('fields')) query.unshift(['fields', fields])
  const asksOf = id === '' ? 'me' : encodeURIComponent(id)
  const below = node === undefined ? pathWithoutQuery(operationPath(operation.name)) : `/${asksOf}`
  const path = node !== undefined && edge !== undefined && !isWithin ? `${below}/${edge}` : below
  return {
    method,
    host: graphHosts[loginOf(operation, client)],
    path: `${version === '' ? '' : `/${encodeURIComponent(version)}`}${path}${tail}`,
    query,
    form,
  }
}

function pathWithoutQuery(path: string): string {
  return path.replace(/\?.*$/s, '')
}

/** The address of a call, without its token. @param base What stands before the host: `https:/`, or Darkroom's origin. */
export function addressOf({ host, path, query }: BuiltCall, base: string): string {
  const text = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return `${base}/${host}${path}${text === '' ? '' : `?${text}`}`
}
