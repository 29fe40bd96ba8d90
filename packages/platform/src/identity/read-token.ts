import type { Parameters } from '../base/request/parameters.ts'

/** The access token of a request: parameter, else `Authorization: Bearer` or `OAuth`. An empty one counts as absent. */
export function readToken(request: Request, parameters: Parameters): string | undefined {
  const parameter = parameters.get('access_token')
  if (parameter !== undefined && parameter !== '') return parameter
  const header = request.headers.get('authorization')
  return header === null ? undefined : /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(header)?.[1]
}
