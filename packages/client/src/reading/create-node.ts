import { malformedReply } from '../errors/api-error.ts'
import { checkNames } from '../errors/check-names.ts'
import type { NamedCall } from '../http/call.ts'
import { isRecord } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { checkedId } from './checked-id.ts'
import type { NodeRecord } from './field-value.ts'
import { type NodeOptions, type NodeReader, nodeNames, type PostValues } from './node-reader.ts'
import { type Page, walk } from './pages.ts'
import type { Finish, ParameterValues } from './resource.ts'
import { wholeNode, wholePage } from './whole.ts'

/** How a reader makes its calls. */
export interface Calls {
  readonly read: <T>(path: string, options: NodeOptions | undefined, finish: Finish<T>) => Promise<T>
  readonly change: (
    method: 'POST' | 'DELETE',
    path: string,
    parameters: ParameterValues | undefined,
    options: CallOptions | undefined,
  ) => Promise<unknown>
  /** How errors name the reading of a path. */
  readonly named: (path: string) => NamedCall
}

/** The functions of an object. */
export function createNode({ read, change, named }: Calls, id: string): NodeReader {
  const path = `/${checkedId('id', id)}`
  const at = (edge: string): string => `${path}/${checkedId('edge', edge)}`
  return {
    get: async (options) => {
      checkNames('The options of get', options, nodeNames)
      return read(path, options, wholeNode)
    },
    edge: (name, options) => {
      const lost = (): Error => malformedReply(named(at(name)), 'a position in the link to its next page')
      return walk(async (position): Promise<Page> => {
        checkNames('The options of an edge', options, [...nodeNames, 'limit'])
        const { limit, parameters, ...more } = options ?? {}
        const asked = { ...more, parameters: { limit, ...parameters, ...position } }
        return read(at(name), asked, wholePage)
      }, lost)
    },
    one: async (name, options) => {
      checkNames('The options of one', options, nodeNames)
      return read(at(name), options, (reply) => reply as NodeRecord | null)
    },
    post: async (edge, parameters, options) => change('POST', at(edge), printed(parameters), options),
    set: async (parameters, options) => change('POST', path, printed(parameters), options),
    delete: async (options) => change('DELETE', path, undefined, options),
    remove: async (edge, parameters, options) => change('DELETE', at(edge), printed(parameters), options),
  }
}

/** Objects, and lists of them, as the JSON that the platform reads. */
function printed(parameters: PostValues | undefined): ParameterValues | undefined {
  if (!isRecord(parameters)) return parameters
  const values = Object.entries(parameters).map(([name, value]) => {
    const isJson = isRecord(value) || (Array.isArray(value) && value.some(isRecord))
    return [name, isJson ? JSON.stringify(value) : value] as const
  })
  return Object.fromEntries(values) as ParameterValues
}
