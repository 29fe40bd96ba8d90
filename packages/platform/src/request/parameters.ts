import { readBody } from './body.ts'

/** A request's parameters by name. Of a repeated one the last counts, as on the real platform. */
export type Parameters = ReadonlyMap<string, string>

/** Parameters of a query string. Percent signs that encode nothing stand for themselves. */
export function queryParameters(query: string): Map<string, string> {
  const parameters = new Map<string, string>()
  if (query === '') return parameters
  for (const [name, value] of new URLSearchParams(query)) parameters.set(name, value)
  return parameters
}

/**
 * Parameters of a form body, urlencoded or multipart. Any other body, and one that does not parse, has none: the token
 * endpoint does not read JSON (recorded: github.com/parse-community/parse-server/issues/6756).
 *
 * @throws BodyTooLarge
 */
export async function formParameters(request: Request): Promise<Map<string, string>> {
  const parameters = new Map<string, string>()
  const type = request.headers.get('content-type') ?? ''
  const body = await readBody(request)
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type) || body.length === 0)
    return parameters
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    for (const [name, value] of form) if (typeof value === 'string') parameters.set(name, value)
  } catch {
    // A body that contradicts its own content type carries no parameters.
  }
  return parameters
}

/** Parameters of query, form and JSON body together, the body's before the query's: what the Graph API reads. */
export async function graphParameters(request: Request, query: string): Promise<Parameters> {
  const parameters = queryParameters(query)
  // Servers drop the body of a GET; asking for it costs as much as all the rest of a reading.
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === null) return parameters
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '')
  const body = isJson ? jsonParameters(await readBody(request)) : await formParameters(request)
  for (const [name, value] of body) parameters.set(name, value)
  return parameters
}

function jsonParameters(body: Uint8Array): Map<string, string> {
  const parameters = new Map<string, string>()
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, item] of Object.entries(value)) {
        parameters.set(name, typeof item === 'string' ? item : JSON.stringify(item))
      }
    }
  } catch {
    // As with forms: a body that does not parse carries no parameters.
  }
  return parameters
}
