import type { Login } from '@darkroom/contract'
import type { Checked } from './checked-fields.ts'
import type { EdgeItem, NodeFieldItem, NodeWith } from './field-types.ts'
import type { EdgeOptions, NodeOptions } from './node-reader.ts'
import type { BehindEdge, EdgeName } from './node-types.ts'
import type { Pages } from './pages.ts'

/**
 * An object whose kind is known: a field or an edge that this login does not have is a type error.
 *
 * @example
 * import { reader } from '@darkroom/client/instagram'
 * const fetch = async () => Response.json({ data: [{ id: '17870000000000001', text: 'nice' }] })
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const], fetch }
 * const media = reader(options, 'IGAAexample').node<'IGMedia'>('17900000000000011')
 * const texts: string[] = []
 * for await (const { text } of media.edge('comments', { fields: ['text'] })) texts.push(text)
 * texts // => ['nice']
 */
export interface TypedNodeReader<L extends Login, N> {
  /** Reads the object. Throws ApiError, OptionError or TokenError. */
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
}
