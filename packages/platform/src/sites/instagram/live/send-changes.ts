/**
 * Server-sent events for an open page: an event `change` each time that something was done.
 *
 * @param listen Starts to listen; what it returns ends that.
 */
export function sendChanges(listen: (tell: () => void) => () => void): Response {
  const text = new TextEncoder()
  let end = (): void => {}
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start: (controller) => {
      controller.enqueue(text.encode('retry: 5000\n\n'))
      end = listen(() => {
        // A page that does not read is told of a few changes, not of each.
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(text.encode('event: change\ndata:\n\n'))
      })
    },
    cancel: () => end(),
  }
  const body = new ReadableStream(source, { highWaterMark: 8 })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
