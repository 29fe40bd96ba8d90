import type { Login } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import { callNames, checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { mostIds } from '../from-contract/facts.ts'
import type { NamedCall } from '../http/call.ts'
import { paced } from '../http/pacer.ts'
import { isRecord, type JsonRecord, matches, unwrap } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { sourceOf, type TokenLike } from '../tokens/token-source.ts'
import { accountOf } from './account-of.ts'
import type { Checked } from './checked-fields.ts'
import type { UserFieldItem, UserWith } from './field-types.ts'
import type { NodeRecord } from './field-value.ts'
import { remember } from './insides.ts'
import type { NodeOptions, NodeReader } from './node-reader.ts'
import type { NodeKind } from './node-types.ts'
import { type Page, walk } from './pages.ts'
import { printFields } from './print-fields.ts'
import type { OncePath } from './repeatable.ts'
import { callResource, checkedPath, type Finish, type ParameterValues, type ResourceCall } from './resource.ts'
import type { TypedNodeReader } from './typed-node.ts'
import { versionWarning } from './version-ends.ts'

/** Makes calls with one token. */
export interface Reader<L extends Login = Login> {
  /**
   * Reads the token's own account. A field or an edge that this login does not have is a type error, at any depth:
   * `me({ fields: ['username', { media: { limit: 3, fields: ['caption'] } }] })`.
   */
  me<const F extends readonly UserFieldItem<L>[] = []>(
    options?: CallOptions & { readonly fields?: F & Checked<L, 'IGUser', F> },
  ): Promise<UserWith<L, F>>
  /** An object of any kind by its id, which is always a string. Its fields have no types. */
  node(id: string): NodeReader
  /** An object of a kind: `node<'IGMedia'>(id)` knows its fields and its edges with this login. */
  node<N extends NodeKind<L>>(id: string): TypedNodeReader<L, N>
  /** Reads up to fifty objects in one call, by their ids. One wrong id fails the whole call. */
  ids(ids: readonly string[], options?: NodeOptions): Promise<Readonly<Record<string, NodeRecord>>>
  /** Sends a `GET` to any path below the version: `/me/content_publishing_limit`. */
  get(path: string, parameters?: ParameterValues, options?: CallOptions): Promise<unknown>
  /**
   * Sends a `POST`. Retried after a fault only if doing it twice does no harm. The client knows this of Instagram's own edges; for
   * other paths, set `repeatable`. A comment, a message or a post is always sent once.
   */
  post<const P extends string>(
    path: P,
    parameters?: ParameterValues,
    options?: CallOptions & { readonly repeatable?: (P extends OncePath ? false : boolean) | undefined },
  ): Promise<unknown>
  /** Sends a `DELETE`. Retried after a fault: if the first one succeeded all the same, the second is refused with `object_not_found`. */
  delete(path: string, parameters?: ParameterValues, options?: CallOptions): Promise<unknown>
}

/** Instagram Login and Basic Display know `/me`; a person on Facebook has several accounts. */
const meOf: ResourceCall['path'] = (token) => (token.login === 'facebook' ? `/${accountOf(token)}` : '/me')

const nodeNames = ['fields', 'parameters', ...callNames] as const

/** A reader for a token. */
export function createReader<L extends Login>(context: Context, token: TokenLike<L>): Reader<L> {
  const source = sourceOf(context, token)
  const warning = context.login === 'basic-display' ? undefined : versionWarning(context.version, context.now())
  const { pacer } = paced(context)
  if (warning !== undefined) pacer.warnOnce(warning)
  type Path = ResourceCall['path']

  const caller =
    (method: ResourceCall['method']) =>
    async (path: string, parameters?: ParameterValues, options?: CallOptions): Promise<unknown> => {
      checkNames(`The options of ${method}`, options, [...callNames, ...(method === 'POST' ? ['repeatable'] : [])])
      const resource = { ...options, method, path: checkedPath(path), parameters }
      return callResource(context, source, resource, (reply) => reply)
    }

  function read<T>(path: Path, options: NodeOptions | undefined, finish: Finish<T>): Promise<T> {
    const { fields, parameters, signal, deadline } = options ?? {}
    const asked = fields === undefined ? parameters : { ...parameters, fields: printFields(fields) }
    return callResource(context, source, { method: 'GET', path, parameters: asked, signal, deadline }, finish)
  }

  return remember<Reader<L>>(
    {
      me: async (options) => {
        checkNames('The options of me', options, ['fields', ...callNames])
        return read(meOf, options as NodeOptions | undefined, wholeMe) as never
      },
      node: (id: string) => {
        const path = `/${checkedId('id', id)}`
        const node: NodeReader = {
          get: async (options) => {
            checkNames('The options of get', options, nodeNames)
            return read(path, options, wholeNode)
          },
          edge: (name, options) => {
            const edge = (): string => `${path}/${checkedId('edge', name)}`
            const lost = (): Error =>
              malformedReply(
                { method: 'GET', host: context.graph, path: `/${context.version}${edge()}` },
                'a position in the link to its next page',
              )
            return walk(async (position) => {
              checkNames('The options of an edge', options, [...nodeNames, 'limit'])
              const { limit, parameters, ...more } = options ?? {}
              const asked = { ...more, parameters: { limit, ...parameters, ...position } }
              return read(edge(), asked, wholePage)
            }, lost)
          },
        }
        return node as never
      },
      ids: async (ids, options) => {
        checkNames('The options of ids', options, nodeNames)
        if (!Array.isArray(ids) || ids.length === 0 || ids.length > mostIds) {
          throw invalidOption('ids', `a list of 1 to ${mostIds} ids`, ids)
        }
        const parameters = { ...options?.parameters, ids: ids.map((id) => checkedId('ids', id)).join(',') }
        return read('/', { ...options, parameters }, wholeNode) as Promise<never>
      },
      get: caller('GET'),
      post: caller('POST'),
      delete: caller('DELETE'),
    },
    { context, source },
  )
}

/** @throws ApiError if it is not an object, or if its id lost digits before it was sent (`1e17`). */
function wholeNode(reply: unknown, call: NamedCall): NodeRecord {
  if (isRecord(reply) && !matches(reply['id'], /^-|^\d+[.e]/i)) return reply as NodeRecord
  throw malformedReply(call, 'an object with a whole id')
}

function wholeMe(reply: unknown, call: NamedCall): JsonRecord {
  const node = wholeNode(reply, call)
  return node.id === undefined ? unwrap(node) : node
}

function wholePage(reply: unknown, call: NamedCall): Page {
  const page = reply as Page
  if (Array.isArray((page as Page | null)?.data)) return page
  throw malformedReply(call, 'data')
}

function checkedId(name: string, id: unknown): string {
  if (matches(id, /^[\w-]+$/)) return id
  // A number may have lost digits.
  throw invalidOption(name, 'a string of letters, digits, _ and -', id)
}
