import { Problem } from '../base/problem.ts'
import { checkParameters } from './check-parameters.ts'

/** A form or JSON is read before it is passed on; files are not. */
const mostRead = 1024 * 1024

/** A body to pass on: what was read, or a stream. */
export type ProxyBody = Uint8Array | ReadableStream<Uint8Array> | undefined

/**
 * Reads a body as far as it has parameters, and checks them. Files and forms with files stream through.
 *
 * @throws Problem 400, 413
 */
export async function readBody(request: Request): Promise<ProxyBody> {
  // To ask such a request for its body makes a whole Request of it, which takes longer than looking up the connection.
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === null) return undefined
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const isForm = type === 'application/x-www-form-urlencoded'
  const isJson = type === 'application/json' || type.endsWith('+json')
  if (!isForm && !isJson) return request.body
  const bytes = await readWhole(request.body)
  const text = new TextDecoder().decode(bytes)
  if (isForm) checkParameters(new URLSearchParams(text), 'body')
  else checkParameters(Object.entries(parse(text)), 'body')
  return bytes
}

async function readWhole(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > mostRead)
      throw new Problem(
        413,
        'body_too_large',
        'A form or JSON may have a megabyte.',
        'Send files as files, or by their URL.',
      )
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {}
  throw new Problem(400, 'body_malformed', 'The body is not a JSON object.', 'Send an object of parameters, or a form.')
}
