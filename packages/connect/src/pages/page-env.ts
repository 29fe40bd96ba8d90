import type { Context as HonoContext } from 'hono'
import { actorOf } from '../admin/session.ts'
import type { Context } from '../context.ts'
import type { AdminSessionRow } from '../store/schema.ts'

/** What the handlers of the operator's pages are given besides the request. */
export interface PageEnv {
  Variables: {
    readonly connect: Context
    readonly session: AdminSessionRow
    /** What each form sends back. */
    readonly proof: string
  }
}

/** A request for one of the operator's pages. */
export type PageContext = HonoContext<PageEnv>

/** How the audit names who asks. */
export function actorIn(c: PageContext): string {
  return actorOf(c.get('session'))
}

/** A text of a form; the empty text where there is none. */
export async function textOf(c: PageContext, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name]
  return typeof value === 'string' ? value.trim() : ''
}
