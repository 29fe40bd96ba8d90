import type { Method } from '../../operations.ts'
import { capital } from '../words/sentences.ts'

/**
 * What a generated client calls an operation: its method and what is asked for, `getMedia` for `GET /{id}/media`, and `getObject` for
 * an object itself. It follows from the path alone, so that it stays what it is when another kind of object gets the same edge.
 */
export function operationId(method: Method, path: string): string {
  const words = path
    .split(/[/._-]/)
    .filter((word) => word !== '' && !word.startsWith('{'))
    .map(capital)
  const rest = words.length > 0 && path.endsWith('}') ? ['One'] : []
  const what = words.length > 0 ? [...words, ...rest] : [path.includes('{') ? 'Object' : 'Several']
  return `${method.toLowerCase()}${what.join('')}`
}
