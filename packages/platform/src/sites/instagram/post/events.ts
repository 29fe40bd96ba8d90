import type { Hono } from 'hono'
import { onChange } from '../../../interactions/changes.ts'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { withPost } from './find-post.ts'

/** `/p/{code}/events/`: tells an open page by server-sent events that something was done with its post. */
export function postEventRoutes(site: Hono<SiteEnv>): void {
  site.get('/p/:code/events', (c) =>
    withPost(c, ({ media }) => {
      const text = new TextEncoder()
      let end = (): void => {}
      const source: UnderlyingDefaultSource<Uint8Array> = {
        start: (controller) => {
          controller.enqueue(text.encode('retry: 5000\n\n'))
          end = onChange(c.env.call.context.world, media.id, () => {
            // A page that does not read is told of a few changes, not of each.
            if ((controller.desiredSize ?? 0) > 0) controller.enqueue(text.encode('event: change\ndata:\n\n'))
          })
        },
        cancel: () => end(),
      }
      const body = new ReadableStream(source, { highWaterMark: 8 })
      return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
    }),
  )
}
