import { Problem } from '../base/problem.ts'
import { checkParameters } from './check-parameters.ts'

/** A form or JSON is read before it is passed on; files are not, except in a form with parts. */
const mostRead = 1024 * 1024
const mostOfParts = 8 * 1024 * 1024

/** A body to pass on: what was read, or a stream. */
export type ProxyBody = Uint8Array | ReadableStream<Uint8Array> | undefined

/** A body and the content type that it is passed on with. */
export interface ReadBody {
  readonly body: ProxyBody
  readonly type: string | null
}

/** What stands in a content type; a list of them, or more words, would be read differently by others. */
const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/

/**
 * Reads a body as far as it has parameters, and checks them. Files stream through.
 *
 * @throws Problem 400, 413, 415
 */
export async function readBody(request: Request): Promise<ReadBody> {
  const given = request.headers.get('content-type')
  // To ask such a request for its body makes a whole Request of it, which takes longer than looking up the connection.
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === null)
    return { body: undefined, type: given }
  const type = given?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'multipart/form-data') return readParts(await readWhole(request.body, mostOfParts), given ?? '')
  const isForm = type === 'application/x-www-form-urlencoded'
  const isJson = type === 'application/json' || type.endsWith('+json')
  if (mediaType.test(type) && !type.startsWith('multipart/') && !isForm && !isJson)
    return { body: request.body, type: given }
  const bytes = await readWhole(request.body, mostRead)
  if (!isForm && !isJson) {
    if (bytes.length === 0) return { body: undefined, type: null }
    throw new Problem(
      415,
      'content_type_unknown',
      'The proxy cannot tell what the body is by its content type.',
      'Send a form, JSON or a file, with one content type: application/json.',
    )
  }
  const text = new TextDecoder().decode(bytes)
  if (isForm) checkParameters(new URLSearchParams(text), 'body')
  else checkParameters(Object.entries(parse(text)), 'body')
  return { body: bytes, type: given }
}

/** A form with parts, put together anew: what is sent is what was checked, however somebody else would have read it. */
async function readParts(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<ReadBody> {
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Problem(400, 'body_malformed', 'The body is not a form with parts.', 'Send what FormData makes.')
  }
  checkParameters(form, 'body')
  const again = new Response(form)
  return { type: again.headers.get('content-type'), body: new Uint8Array(await again.arrayBuffer()) }
}

async function readWhole(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > most)
      throw new Problem(
        413,
        'body_too_large',
        `A form or JSON may have a megabyte, and a form with files ${mostOfParts / mostRead}.`,
        'Send files as files, or by their URL.',
      )
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {}
  throw new Problem(400, 'body_malformed', 'The body is not a JSON object.', 'Send an object of parameters, or a form.')
}
