import { findOperation, type Login, placeOf, type ValueType } from '@darkroom/contract'
import { type Asked, loginOf, splitFields } from './asked.ts'
import { type BuiltCall, buildCall } from './build-call.ts'

/** A call as a program that uses the client: a typed function where the client has one, otherwise the path. */
export function asClient(asked: Asked): string {
  const login = loginOf(asked.operation, asked.client)
  return [
    `import { createInstagram } from '@darkroom/client/${login}'`,
    '',
    "const instagram = createInstagram(app) // your app's id, secret, redirect URI and scopes",
    'const reader = instagram.as(token)',
    typedCall(asked, login) ?? plainCall(asked),
  ].join('\n')
}

function typedCall(asked: Asked, login: Login): string | undefined {
  const { operation, id, parameters, fields } = asked
  const { method, node, edge } = placeOf(operation.name)
  const entry = findOperation(operation.name)
  if (node === undefined || entry?.within === true || asked.parameters.has('after')) return undefined
  const options = fieldsOption(fields)
  if (node === 'IGUser' && method === 'GET' && edge === undefined && (id === '' || id === 'me') && login !== 'facebook')
    return parameters.size > 0 ? undefined : `const me = await reader.me(${options === '' ? '' : `{ ${options} }`})`
  if (id === '' || id === 'me') return undefined
  const object = `reader.node<${quoted(node)}>(${quoted(id)})`
  const pairs = [...parameters].map(([name, value]) => [name, literalOf(entry?.parameters?.[name]?.type, value)])
  if (pairs.some(([, value]) => value === undefined)) return undefined
  const values = `{ ${pairs.map(([name, value]) => `${name}: ${value}`).join(', ')} }`
  if (method === 'POST') {
    return edge === undefined
      ? `await ${object}.set(${values})`
      : `const made = await ${object}.post(${quoted(edge)}, ${values})`
  }
  if (method === 'DELETE')
    return edge === undefined ? `await ${object}.delete()` : `await ${object}.remove(${quoted(edge)}, ${values})`
  const others = [options, ...(parameters.size === 0 ? [] : [`parameters: ${values}`])].filter((part) => part !== '')
  const given = others.length === 0 ? '' : `{ ${others.join(', ')} }`
  if (edge === undefined) return `const found = await ${object}.get(${given})`
  if (typeof entry?.returns === 'object' && 'node' in entry.returns)
    return `const found = await ${object}.one(${[quoted(edge), given].filter((part) => part !== '').join(', ')})`
  return [
    `for await (const one of ${object}.edge(${[quoted(edge), given].filter((part) => part !== '').join(', ')}))`,
    '  console.log(one)',
  ].join('\n')
}

/** A value as the client takes it; undefined: it is not of its type, or the client takes it in another shape. */
function literalOf(type: ValueType | undefined, value: string): string | undefined {
  if (type === 'boolean') return /^(?:true|false)$/.test(value) ? value : undefined
  if (type === 'integer' || type === 'number') return /^\d{1,15}$/.test(value) ? value : undefined
  return type === undefined || typeof type === 'string' ? quoted(value) : undefined
}

/** The general call, which takes any path below the version. */
function plainCall(asked: Asked): string {
  const call: BuiltCall = buildCall({ ...asked, version: '' })
  const pairs = [...call.query, ...call.form].map(([name, value]) => `${keyOf(name)}: ${quoted(value)}`)
  const values = pairs.length === 0 ? '' : `, { ${pairs.join(', ')} }`
  return `const answer = await reader.${call.method.toLowerCase()}(${quoted(call.path)}${values})`
}

/** Fields as the client takes them, if none has others within it. */
function fieldsOption(fields: string): string {
  const parts = splitFields(fields)
  if (parts.length === 0) return ''
  return parts.every((part) => /^\w+$/.test(part))
    ? `fields: [${parts.map(quoted).join(', ')}]`
    : `parameters: { fields: ${quoted(fields)} }`
}

function keyOf(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : quoted(name)
}

/** A text as a literal of TypeScript. */
function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
