import type { Context as HonoContext } from 'hono'
import type { Call } from '../../../call.ts'

/** What the API's handlers are given besides the request. */
export interface ApiEnv {
  Bindings: { call: Call }
}

/** A request to the API. */
export type ApiContext = HonoContext<ApiEnv>

/** What one path answers, by method. */
export type Resource = Readonly<
  Partial<Record<'GET' | 'POST' | 'PUT' | 'DELETE', (c: ApiContext) => Response | Promise<Response>>>
>
