import { findOperation, type Login, type Operation, placeOf, type ValueType, versionsReadOn } from '@darkroom/contract'
import { type Asked, loginOf, splitFields } from '../asked.ts'
import { type BuiltCall, buildCall } from '../build-call.ts'
import { formOf } from '../form-of.ts'
import { asUpload } from './as-upload.ts'
import { quoted } from './quoted.ts'

/** The client's package. The platform itself has nothing of it. */
const client = '@darkroom/client'

/** A call as a program that uses the client: a typed function where the client has one, otherwise the path. */
export function asClient(asked: Asked): string {
  if (findOperation(asked.operation.name)?.host !== undefined) return asUpload(buildCall(asked))
  const login = loginOf(asked.operation, asked.client)
  return [
    `import { createInstagram } from '${client}/${login}'`,
    '',
    "const instagram = createInstagram(app) // your app's id, secret, redirect URI and scopes",
    'const reader = instagram.as(token)',
    typedCall(asked, login) ?? plainCall(asked),
  ].join('\n')
}

/** Undefined: the client has no type for this call, or something in it does not fit the type. */
function typedCall(asked: Asked, login: Login): string | undefined {
  const { operation, id, parameters, fields } = asked
  const { method, node, edge } = placeOf(operation.name)
  const entry = findOperation(operation.name)
  if (node === undefined || entry === undefined || entry.within === true || !operation.logins.includes(login))
    return undefined
  const chosen = splitFields(fields)
  const of = formOf(operation.name, login, versionsReadOn)
  if (chosen.some((field) => !of.fields.some(({ name }) => name === field))) return undefined
  const fieldList = chosen.length === 0 ? [] : [`fields: [${chosen.map(quoted).join(', ')}]`]
  if (node === 'IGUser' && method === 'GET' && edge === undefined && (id === '' || id === 'me') && login !== 'facebook')
    return parameters.size > 0 ? undefined : `const me = await reader.me(${inBraces(fieldList)})`
  if (id === '' || id === 'me') return undefined
  const object = `reader.node<${quoted(node)}>(${quoted(id)})`
  if (method === 'GET') {
    if (parameters.size > 0) return undefined
    if (edge === undefined) return `const found = await ${object}.get(${inBraces(fieldList)})`
    const given = [quoted(edge), ...(fieldList.length === 0 ? [] : [inBraces(fieldList)])].join(', ')
    if (typeof entry.returns === 'object' && 'list' in entry.returns)
      return `for await (const one of ${object}.edge(${given}))\n  console.log(one)`
    return chosen.length > 0 ? undefined : `const found = await ${object}.one(${quoted(edge)})`
  }
  const values = valuesOf(entry, parameters, login)
  if (values === undefined) return undefined
  if (method === 'POST')
    return edge === undefined
      ? `await ${object}.set(${values})`
      : `const made = await ${object}.post(${quoted(edge)}, ${values})`
  return edge === undefined
    ? parameters.size > 0
      ? undefined
      : `await ${object}.delete()`
    : `await ${object}.remove(${quoted(edge)}, ${values})`
}

function inBraces(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `{ ${parts.join(', ')} }`
}

/** The parameters as the client takes them; undefined: one is missing, unknown, or not of its type. */
function valuesOf(entry: Operation, parameters: ReadonlyMap<string, string>, login: Login): string | undefined {
  const known = Object.entries(entry.parameters ?? {}).filter(([, { logins }]) => logins?.includes(login) ?? true)
  if (known.some(([name, { required }]) => required === true && !parameters.has(name))) return undefined
  const types = new Map(known.map(([name, { type }]) => [name, type]))
  const pairs = [...parameters].map(([name, value]) => [name, literalOf(name, types.get(name), value)] as const)
  if (pairs.some(([, literal]) => literal === undefined)) return undefined
  return pairs.length === 0 ? '{}' : `{ ${pairs.map(([name, literal]) => `${keyOf(name)}: ${literal}`).join(', ')} }`
}

/** A value as the client takes it; undefined: it is not of its type, or the client takes it in another shape. */
function literalOf(name: string, type: ValueType | undefined, value: string): string | undefined {
  if (type === 'boolean') return /^(?:true|false)$/.test(value) ? value : undefined
  // Ids are texts, where the platform has integers too.
  if ((type === 'integer' && !name.endsWith('_id')) || type === 'number')
    return /^\d{1,15}$/.test(value) ? value : undefined
  return type !== undefined && typeof type === 'string' && type !== 'any' && type !== 'binary'
    ? quoted(value)
    : undefined
}

/** The general call, which takes any path below the version. */
function plainCall(asked: Asked): string {
  const call: BuiltCall = buildCall({ ...asked, version: '' })
  const pairs = [...call.query, ...call.form].map(([name, value]) => `${keyOf(name)}: ${quoted(value)}`)
  const values = pairs.length === 0 ? '' : `, { ${pairs.join(', ')} }`
  return `const answer = await reader.${call.method.toLowerCase()}(${quoted(call.path)}${values})`
}

function keyOf(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : quoted(name)
}
