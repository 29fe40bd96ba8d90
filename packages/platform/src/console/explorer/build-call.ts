import {
  findOperation,
  graphHosts,
  type HostName,
  type Method,
  operationPath,
  placeOf,
  placeOfParameter,
} from '@darkroom/contract'
import { uploadBase } from '../../publishing/upload/address.ts'
import { type Asked, type ChosenFile, loginOf } from './asked.ts'

/** A call, without its token. */
export interface BuiltCall {
  readonly method: Method
  readonly host: HostName
  readonly path: string
  readonly query: readonly (readonly [string, string])[]
  readonly form: readonly (readonly [string, string])[]
  readonly headers: readonly (readonly [string, string])[]
  /** Whether its body is a file. */
  readonly sendsFile: boolean
  /** That file, where one was chosen. */
  readonly file?: ChosenFile
}

/** Puts what somebody filled in where the contract says that it belongs. */
export function buildCall(asked: Asked): BuiltCall {
  const { operation, client, id, version, parameters, fields, file } = asked
  const { method, node, edge } = placeOf(operation.name)
  const entry = findOperation(operation.name)
  const query: [string, string][] = []
  const form: [string, string][] = []
  const headers: [string, string][] = []
  const within: string[] = []
  let tail = ''
  for (const [name, value] of parameters) {
    const declared = entry?.parameters?.[name]
    const where = placeOfParameter(declared ?? {}, name, method)
    if (where === 'form') form.push([name, value])
    else if (where === 'query') query.push([name, value])
    else if (where === 'header') headers.push([name, value])
    else if (declared?.at?.includes('path') === true) tail += `/${encodeURIComponent(value)}`
    else if (where === 'nowhere') within.push(`.${name}(${value})`)
  }
  const isWithin = entry?.within === true
  if (isWithin) query.unshift(['fields', `${edge}${within.join('')}${fields === '' ? '' : `{${fields}}`}`])
  else if (fields !== '' && !parameters.has('fields')) query.unshift(['fields', fields])
  const asksOf = id === '' ? 'me' : encodeURIComponent(id)
  const before = version === '' ? '' : `/${encodeURIComponent(version)}`
  if (entry?.host !== undefined)
    return {
      method,
      host: entry.host,
      path: `${uploadBase}${before}/${asksOf}${tail}`,
      query,
      form: [],
      ...uploadOf(headers, file),
    }
  const below = node === undefined ? pathWithoutQuery(operationPath(operation.name)) : `/${asksOf}`
  const path = node !== undefined && edge !== undefined && !isWithin ? `${below}/${edge}` : below
  return {
    method,
    host: graphHosts[loginOf(operation, client)],
    path: `${before}${path}${tail}`,
    query,
    form,
    headers,
    sendsFile: false,
  }
}

/** The headers of an upload: what is not filled in is that of a file which is sent whole. */
function uploadOf(
  filledIn: readonly [string, string][],
  file: ChosenFile | undefined,
): Pick<BuiltCall, 'headers' | 'sendsFile' | 'file'> {
  // The token is another matter, and its header too.
  const headers = new Map(filledIn.filter(([name]) => !/^authorization$/i.test(name)))
  if (headers.has('file_url')) return { headers: [...headers], sendsFile: false }
  if (!headers.has('offset')) headers.set('offset', '0')
  if (!headers.has('file_size') && file !== undefined) headers.set('file_size', String(file.bytes.length))
  return { headers: [...headers], sendsFile: true, ...(file === undefined ? {} : { file }) }
}

function pathWithoutQuery(path: string): string {
  return path.replace(/\?.*$/s, '')
}

/** The address of a call, without its token. @param base What stands before the host: `https:/`, or Darkroom's origin. */
export function addressOf({ host, path, query }: BuiltCall, base: string): string {
  const text = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return `${base}/${host}${path}${text === '' ? '' : `?${text}`}`
}
