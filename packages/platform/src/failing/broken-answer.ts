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

/** Answers of which only a part is to be sent. */
const early = new WeakSet<Response>()

/** Whether the connection has to be closed behind an answer's body: its headers promise more than there is. */
export function endsEarly(answer: Response): boolean {
  return early.has(answer)
}

/** An answer whose body ends in the middle, although its headers promise all of it. Whoever sends it has to ask {@link endsEarly}. */
export async function truncated(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.set('content-length', String(bytes.length))
  const half = new Response(bytes.subarray(0, Math.floor(bytes.length / 2)), { status: answer.status, headers })
  early.add(half)
  return half
}

/** An answer that ends early as a program's own `fetch` reads it: its body fails after what there is. */
export function asFetchReads(answer: Response): Response {
  const rest = new TransformStream<Uint8Array, Uint8Array>({
    flush: (stream) => stream.error(new TypeError('terminated', { cause: new Error('other side closed') })),
  })
  return new Response(answer.body?.pipeThrough(rest) ?? null, { status: answer.status, headers: answer.headers })
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
