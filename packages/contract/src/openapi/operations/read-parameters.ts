import { type Node, nodes } from '../../nodes.ts'
import type { ParameterObject } from '../document.ts'
import { code } from '../words/sentences.ts'
import type { PlacedOperation } from './operations-of.ts'

/** The parameters that readings have beside those of their own: `fields`, and the page that is wanted. */
export function readParameters(group: readonly PlacedOperation[]): readonly ParameterObject[] {
  return [...fieldsParameter(group), ...pagingParameters(group)]
}

function fieldsParameter(group: readonly PlacedOperation[]): readonly ParameterObject[] {
  const defaults = group.flatMap(({ place, operation }) => {
    const { returns } = operation
    if (place.method !== 'GET' || typeof returns === 'string' || 'created' in returns) return []
    const node = nodeNamed('node' in returns ? returns.node : returns.list)
    const names = operation.defaults ?? node?.defaults
    return names === undefined ? [] : [`${code(names.join(','))} of ${place.node ?? place.path}`]
  })
  if (defaults.length === 0) return []
  const text = group.length === 1 ? defaults.map((said) => said.split(' of ', 1)[0]) : defaults
  const description = [
    'What to read, separated by commas. Braces go deeper, as in `owner{username}`; they can carry parameters, as in `media.limit(5){caption}`.',
    `Default: ${text.join('; ')}.`,
  ].join(' ')
  return [{ name: 'fields', in: 'query', description, schema: { type: 'string' } }]
}

function nodeNamed(name: string): Node | undefined {
  const all: Readonly<Record<string, Node>> = nodes
  return Object.hasOwn(all, name) ? all[name] : undefined
}

function pagingParameters(group: readonly PlacedOperation[]): readonly ParameterObject[] {
  const pagings = group.flatMap(({ operation: { paging } }) => (paging === undefined ? [] : [paging]))
  const paging = pagings.find(({ style }) => style !== 'timeWindow')
  if (paging === undefined) return []
  const size = {
    ...(paging.limit === undefined ? {} : { default: paging.limit }),
    ...(paging.most === undefined ? {} : { maximum: paging.most }),
  }
  const limit: ParameterObject = {
    name: 'limit',
    in: 'query',
    description: 'How many objects a page has at the most.',
    schema: { type: 'integer', minimum: 1, ...size },
  }
  const after = cursor('after', 'The cursor `paging.cursors.after` of the previous page.')
  return paging.style === 'after'
    ? [limit, after]
    : [limit, after, cursor('before', 'The cursor `paging.cursors.before` of the next page.')]
}

function cursor(name: string, description: string): ParameterObject {
  return { name, in: 'query', description, schema: { type: 'string' } }
}
