import type { Login } from '@darkroom/contract'
import type { CallOptions } from '../options.ts'
import type { Checked } from './checked-fields.ts'
import type { EdgeItem, NodeFieldItem, NodeWith } from './field-types.ts'
import type { EdgeOptions, NodeOptions } from './node-reader.ts'
import type { BehindEdge, EdgeName } from './node-types.ts'
import type { DeleteEdge, OneEdge, OperationAt, ParametersOf, PlaceOf, PostEdge, ReplyOf } from './operation-types.ts'
import type { Pages } from './pages.ts'

/**
 * An object whose kind is known: a field, an edge or a parameter that this login does not have is a type error. What changes something
 * is sent again after a fault only if doing it twice does no harm. All functions throw ApiError, OptionError and TokenError.
 *
 * @example
 * import { reader } from '@darkroom/client/instagram'
 * const fetch = async ({ method }: Request) =>
 *   Response.json(method === 'POST' ? { id: '17870000000000002' } : { data: [{ id: '17870000000000001', text: 'nice' }] })
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const], fetch }
 * const media = reader(options, 'IGAAexample').node<'IGMedia'>('17900000000000011')
 * const texts: string[] = []
 * for await (const { text } of media.edge('comments', { fields: ['text'] })) texts.push(text)
 * texts // => ['nice']
 * const { id } = await media.post('comments', { message: 'Thank you!' })
 * id // => '17870000000000002'
 */
export interface TypedNodeReader<L extends Login, N> {
  /** Reads the object. */
  get<const F extends readonly NodeFieldItem<L, N>[] = []>(
    options?: Omit<NodeOptions, 'fields'> & { readonly fields?: (F & Checked<L, N, F>) | undefined },
  ): Promise<NodeWith<L, N, F>>
  /** Lists an edge. Iterate over its objects or its pages. */
  edge<const E extends EdgeName<L, N>, const F extends readonly NodeFieldItem<L, BehindEdge<L, N, E>['to']>[] = []>(
    name: E,
    options?: Omit<EdgeOptions, 'fields'> & {
      readonly fields?: (F & Checked<L, BehindEdge<L, N, E>['to'], F>) | undefined
    },
  ): Pages<EdgeItem<L, N, E, F>>
  /** Reads an edge that leads to one object, such as `poll_attachment`. `null` if there is none. */
  one<const E extends OneEdge<L, N>>(
    name: E,
    options?: NodeOptions,
  ): Promise<ReplyOf<L, OperationAt<L, 'GET', PlaceOf<N, E>>> | null>
  /** Posts to an edge: `comments`, `replies`, `product_tags` ... */
  post<const E extends PostEdge<L, N>>(
    edge: E,
    parameters: ParametersOf<L, OperationAt<L, 'POST', PlaceOf<N, E>>>,
    options?: CallOptions,
  ): Promise<ReplyOf<L, OperationAt<L, 'POST', PlaceOf<N, E>>>>
  /** Changes the object: `comment_enabled` of a media, `hide` of a comment. */
  set(
    parameters: ParametersOf<L, OperationAt<L, 'POST', PlaceOf<N>>>,
    options?: CallOptions,
  ): Promise<ReplyOf<L, OperationAt<L, 'POST', PlaceOf<N>>>>
  /** Deletes the object. */
  delete(
    this: OperationAt<L, 'DELETE', PlaceOf<N>> extends never ? never : TypedNodeReader<L, N>,
    options?: CallOptions,
  ): Promise<unknown>
  /** Deletes from an edge: `likes`, `product_tags` ... */
  remove<const E extends DeleteEdge<L, N>>(
    edge: E,
    parameters: ParametersOf<L, OperationAt<L, 'DELETE', PlaceOf<N, E>>>,
    options?: CallOptions,
  ): Promise<ReplyOf<L, OperationAt<L, 'DELETE', PlaceOf<N, E>>>>
}
