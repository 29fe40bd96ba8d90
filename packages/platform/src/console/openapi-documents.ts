import { type OpenApiHost, openApi, openApiHosts } from '@darkroom/contract'
import type { Call } from '../call.ts'
import { consoleDocument, consoleOpenApi } from './api/openapi.ts'
import { ApiProblem, renderProblem } from './api/resource/problem.ts'

const path = /^\/+console\/+openapi\/+([^/]+)\.json$/

/** Where the documents are, below the console's origin. */
export const openApiPath = '/console/openapi'

/** What the list calls itself; no host is called so. */
const list = 'index'

/** Whether a call to the console is for a document or the list of them, which take no part in cookies and forms. */
export function isOpenApiFile(call: Call): boolean {
  return path.test(call.destination.path)
}

/** The path of a host's document. */
export function documentPath(host: OpenApiHost | typeof consoleDocument): string {
  return `${openApiPath}/${host}.json`
}

/**
 * `/console/openapi/{host}.json` and the list of them, `/console/openapi/index.json`. Each is made when it is first asked for. They hold
 * nothing of the world, so that pages of other sites, such as Swagger's, may read them.
 */
export function createOpenApiFiles(): (call: Call) => Promise<Response> {
  const made = new Map<string, string>()
  return async ({ context: { origin }, request, destination }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
    const name = path.exec(destination.path)?.[1] ?? ''
    const text = made.get(name) ?? (await print(name, origin))
    if (text === undefined) return renderProblem(notFound(name))
    made.set(name, text)
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    }
    return new Response(request.method === 'HEAD' ? null : text, { headers })
  }
}

async function print(name: string, origin: string): Promise<string | undefined> {
  if (name === list) {
    const documents = [...openApiHosts, consoleDocument].map((host) => ({ host, url: origin + documentPath(host) }))
    return `${JSON.stringify({ documents })}\n`
  }
  if (name === consoleDocument) return `${JSON.stringify(await consoleOpenApi(origin))}\n`
  const host = openApiHosts.find((known) => known === name)
  return host === undefined ? undefined : `${JSON.stringify(openApi(host, { origin }))}\n`
}

function notFound(name: string): ApiProblem {
  return new ApiProblem(
    404,
    `There is no OpenAPI document of ${name}.`,
    `Ask for one of ${[...openApiHosts, consoleDocument, list].map((known) => `${known}.json`).join(', ')}.`,
    'path',
  )
}
