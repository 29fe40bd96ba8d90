import { readBody } from './body.ts'

const utf8 = new TextDecoder()

/** A request's parameters by name. When a name is repeated, the last one counts, as on the real platform. */
export type Parameters = ReadonlyMap<string, string>

/**
 * The most parameters of a request that are read. The rest is ignored, as PHP does by default (`max_input_vars`); that the real
 * platform does so is assumed. Node reads names without a value in quadratic time, so a limit is needed.
 */
export const mostParameters = 1000

/** Parameters of a query string, the first {@link mostParameters} of them. A percent sign that encodes nothing is kept. */
export function queryParameters(query: string): Map<string, string> {
  const parameters = new Map<string, string>()
  if (query === '') return parameters
  const read = query.split('&', mostParameters).join('&')
  for (const [name, value] of new URLSearchParams(read)) parameters.set(name, value)
  return parameters
}

/**
 * Parameters of a form body, urlencoded or multipart. A body of another type, or one that does not parse, has none: the token
 * endpoint does not read JSON (recorded: github.com/parse-community/parse-server/issues/6756).
 *
 * @throws UnreadBody
 */
export async function formParameters(request: Request): Promise<Map<string, string>> {
  const type = request.headers.get('content-type') ?? ''
  const body = await readBody(request)
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return queryParameters(utf8.decode(body))
  const parameters = new Map<string, string>()
  if (!/^multipart\/form-data\b/i.test(type) || body.length === 0) return parameters
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    for (const [name, value] of [...form].slice(0, mostParameters)) {
      if (typeof value === 'string') parameters.set(name, value)
    }
  } catch {
    // A body that does not match its content type has no parameters.
  }
  return parameters
}

/**
 * The parameters that the Graph API reads: those in the query, and in a form or JSON body, which take precedence. A promise is
 * returned only when there is a body.
 */
export function graphParameters(request: Request, query: string): Parameters | Promise<Parameters> {
  const parameters = queryParameters(query)
  // Servers drop the body of a GET, and asking for it takes as long as the rest of a read.
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === null) return parameters
  return withBody(parameters, request)
}

async function withBody(parameters: Map<string, string>, request: Request): Promise<Parameters> {
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '')
  const body = isJson ? jsonParameters(await readBody(request)) : await formParameters(request)
  for (const [name, value] of body) parameters.set(name, value)
  return parameters
}

function jsonParameters(body: Uint8Array): Map<string, string> {
  const parameters = new Map<string, string>()
  try {
    const value: unknown = JSON.parse(utf8.decode(body))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, item] of Object.entries(value).slice(0, mostParameters)) {
        parameters.set(name, typeof item === 'string' ? item : JSON.stringify(item))
      }
    }
  } catch {
    // As with forms, a body that does not parse has no parameters.
  }
  return parameters
}
