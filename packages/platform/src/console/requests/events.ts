import type { Context } from '../../call.ts'

/** Tells an open page by server-sent events that requests came in. */
export function requestEvents({ requests }: Context): Response {
  const text = new TextEncoder()
  let end = (): void => {}
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start: (controller) => {
      controller.enqueue(text.encode('retry: 3000\n\n'))
      end = requests.onRecord(() => {
        // A page that does not read is told of a few requests, not of each.
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(text.encode('event: request\ndata:\n\n'))
      })
    },
    cancel: () => end(),
  }
  const body = new ReadableStream(source, { highWaterMark: 4 })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
