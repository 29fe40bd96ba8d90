import type { OpenApiDocument } from '../document.ts'
import { hostEntry, type OpenApiHost } from '../hosts.ts'
import { anyRefusal, refusalExamples } from '../operations/responses.ts'
import { answerSchemas } from '../operations/result.ts'
import { securitySchemes } from '../security.ts'
import { nodeSchemas } from './node-schemas.ts'
import { refusalSchema } from './refusal-schemas.ts'
import type { HasSchema } from './schema-of.ts'

/** What a host's operations share. A site refuses on pages, and a token endpoint is asked without a token. */
export function componentsOf(host: OpenApiHost, hasSchema: HasSchema): OpenApiDocument['components'] {
  const { kind } = hostEntry(host)
  if (kind === 'site') return {}
  const refusal = { schemas: { Refusal: refusalSchema(kind) }, responses: { AnyRefusal: anyRefusal } }
  if (kind === 'tokens') return refusal
  return {
    ...refusal,
    ...(kind === 'graph' ? { schemas: { ...answerSchemas, ...nodeSchemas(host, hasSchema), ...refusal.schemas } } : {}),
    examples: refusalExamples(host),
    securitySchemes: securitySchemes(host),
  }
}
