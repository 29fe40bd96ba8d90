import type { Hono } from 'hono'
import { onChange } from '../../../interactions/changes.ts'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { sendChanges } from '../live/send-changes.ts'
import { withPost } from './find-post.ts'

/** `/p/{code}/events/`: tells an open page by server-sent events that something was done with its post. */
export function postEventRoutes(site: Hono<SiteEnv>): void {
  site.get('/p/:code/events', (c) =>
    withPost(c, ({ media }) => sendChanges((tell) => onChange(c.env.call.context.world, media.id, tell))),
  )
}
