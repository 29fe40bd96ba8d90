import type { Login } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { callNames, checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { mostIds } from '../from-contract/facts.ts'
import { paced } from '../http/pacer.ts'
import type { CallOptions } from '../options.ts'
import { sourceOf, type TokenLike } from '../tokens/token-source.ts'
import { accountOf } from './account-of.ts'
import type { Checked } from './checked-fields.ts'
import { checkedId } from './checked-id.ts'
import { type Calls, createNode } from './create-node.ts'
import type { UserFieldItem, UserWith } from './field-types.ts'
import type { NodeRecord } from './field-value.ts'
import { remember } from './insides.ts'
import { type NodeOptions, type NodeReader, nodeNames } from './node-reader.ts'
import type { NodeKind } from './node-types.ts'
import { printFields } from './print-fields.ts'
import type { OncePath } from './repeatable.ts'
import { callResource, checkedPath, type Finish, type ParameterValues, type ResourceCall } from './resource.ts'
import type { TypedNodeReader } from './typed-node.ts'
import { versionWarning } from './version-ends.ts'
import { wholeMe, wholeNode } from './whole.ts'

/** Makes calls with one token. */
export interface Reader<L extends Login = Login> {
  /** The login of its app. */
  readonly login: L
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

  const change: Calls['change'] = (method, path, parameters, options) => caller(method)(path, parameters, options)
  const named: Calls['named'] = (path) => ({ method: 'GET', host: context.graph, path: `/${context.version}${path}` })

  const reader: Reader<L> = {
    login: context.login as L,
    me: async (options) => {
      checkNames('The options of me', options, ['fields', ...callNames])
      return read(meOf, options as NodeOptions | undefined, wholeMe) as never
    },
    node: (id: string) => createNode({ read, change, named }, id) as never,
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
  }
  return remember(reader, { context, source })
}
