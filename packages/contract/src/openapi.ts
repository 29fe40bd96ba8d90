import { findHost } from './hosts.ts'
import type { OpenApiDocument, PathItem } from './openapi/document.ts'
import type { OpenApiHost } from './openapi/hosts.ts'
import { nodesOf } from './openapi/operations/operations-of.ts'
import { operationPaths } from './openapi/operations/paths.ts'
import { componentsOf } from './openapi/schemas/components.ts'
import { newestVersion, serversOf } from './openapi/servers.ts'
import { signInPaths } from './openapi/sign-in.ts'
import { tagList } from './openapi/words/tags.ts'

export type { OpenApiDocument } from './openapi/document.ts'
export { type OpenApiHost, openApiHosts } from './openapi/hosts.ts'

/** Where a document finds Darkroom. */
export interface OpenApiOptions {
  /**
   * Darkroom's own origin, below which it answers for the host. Where it is given, it is the first server, the one that tools begin
   * with; otherwise the first is Meta's, and the second is Darkroom at `http://localhost:4000`.
   */
  readonly origin?: string
}

/**
 * An OpenAPI 3.1 document of what a host answers: windows and token endpoints, and the operations of the Graph API with their
 * parameters, answers, refusals and permissions. Operations that several kinds of objects have share one path; which they are,
 * and what each needs, stands under `x-darkroom-nodes` and `x-darkroom-operations`.
 *
 * @example
 * import { openApi } from '@darkroom/contract'
 * Object.keys(openApi('api.instagram.com').paths) // => ['/oauth/authorize', '/oauth/access_token']
 */
export function openApi(host: OpenApiHost, { origin }: OpenApiOptions = {}): OpenApiDocument {
  const kinds = new Set<string>(nodesOf(host).map(([name]) => name))
  const hasSchema = (node: string): boolean => kinds.has(node)
  const paths = { ...signInPaths(host, origin), ...operationPaths(host, hasSchema) }
  return {
    openapi: '3.1.1',
    info: {
      title: `Instagram API: ${host}`,
      version: newestVersion,
      description: `What ${host} answers: ${findHost(host)?.what ?? 'uploads of media'}.\n\n${origins}`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: serversOf(host, origin),
    tags: tagList(Object.values(paths).flatMap(tagsOf)),
    paths,
    components: componentsOf(host, hasSchema),
  }
}

const origins =
  "Derived from Darkroom's contract, which says of every entry how firmly it is known (`x-darkroom-evidence`). Darkroom is independent: this is no document of Meta's."

function tagsOf({ get, post, delete: remove }: PathItem): readonly string[] {
  return [get, post, remove].flatMap((operation) => operation?.tags ?? [])
}
