import { ApiProblem } from './problem.ts'

/** Bytes of a JSON body. */
const jsonLimit = 1024 * 1024

/** Reads a body as text. @param limit Bytes. @throws ApiProblem when it is larger, or is no UTF-8. */
export async function readText(request: Request, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of pieces(request)) {
    size += chunk.length
    if (size > limit) {
      const mebibytes = limit / 1024 / 1024
      throw new ApiProblem(413, `The body is larger than ${mebibytes} MiB.`, `Send at most ${mebibytes} MiB.`, 'body')
    }
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new ApiProblem(400, 'The body is no UTF-8.', 'Save and send it in UTF-8.', 'body')
  }
}

/** A body's pieces. One that ends too early is its sender's doing: no fault of Darkroom's own, and nothing is done with it. */
async function* pieces(request: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* request.body ?? []
  } catch {
    throw new ApiProblem(400, 'The body ended before it was complete.', 'Send the whole body.', 'body')
  }
}

/** Reads a JSON body; an empty one stands for `{}`. @throws ApiProblem */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request, jsonLimit)
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ApiProblem(400, `The body is no JSON: ${reason}`, 'Send one JSON object.', 'body')
  }
}
