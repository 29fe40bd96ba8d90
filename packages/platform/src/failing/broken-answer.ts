import type { RandomBytes } from '../world/random.ts'

/** Thrown in place of an answer: the connection is cut, as by a server that died. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut'

  constructor() {
    super('A fault that was set on purpose cut the connection.')
  }
}

/** What a program's own `fetch` rejects with when its connection is cut. */
export function asFetchFails(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })
  return new TypeError('fetch failed', { cause })
}

/** An answer whose body ends in the middle, although its headers promise all of it. */
export async function truncated(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  let isSent = false
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      if (isSent) stream.error(new TypeError('terminated', { cause: new Error('other side closed') }))
      else if (half.length > 0) stream.enqueue(half)
      isSent = true
      // An empty half is no reason to be asked again.
      if (half.length === 0) stream.error(new TypeError('terminated', { cause: new Error('other side closed') }))
    },
  })
  const headers = new Headers(answer.headers)
  headers.set('content-length', String(bytes.length))
  return new Response(body, { status: answer.status, headers })
}

/** An answer with a body of the same length that is neither JSON nor text. */
export async function garbled(answer: Response, random: RandomBytes): Promise<Response> {
  const { byteLength } = await answer.arrayBuffer()
  const bytes = new Uint8Array(random(Math.max(16, byteLength)))
  // No text begins so, in whatever encoding it is read.
  bytes[0] = 0xff
  bytes[1] = 0xc0
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(bytes, { status: answer.status, headers })
}
