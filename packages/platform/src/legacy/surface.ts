import { changed, legacyEndpoints } from '@darkroom/contract'
import { answerText } from '../base/answer-text.ts'
import { oauthJson } from '../base/json.ts'
import { withoutBodyForHead } from '../base/request/head.ts'
import { queryParameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import { explain } from '../explain/explain.ts'
import { explanationHeader } from '../explain/explanations.ts'
import { apiHeaders } from '../tokens/surface.ts'
import { refuseCredentials } from './refuse-credentials.ts'

const templates = legacyEndpoints.map(({ path }) => path.replace(/\{[\w-]+\}/g, '[^/]+'))
const legacyPath = new RegExp(`^/*(?:${templates.join('|')})/*$`)

/** Whether a path of api.instagram.com is one of the API before Basic Display, on a day on which that still lived. */
export function isLegacyPath({ context, destination }: Call): boolean {
  return !changed('legacyApiEnds', context.world.clock.day()) && legacyPath.test(destination.path)
}

/** `api.instagram.com/v1`: refuses everybody, in its own envelope. The bytes are those of the same host's token endpoint (assumed). */
export function answerLegacy(call: Call): Response {
  const refusal = refuseCredentials(queryParameters(call.destination.query))
  const { message, link } = explain(call, refusal)
  const { status, code, type } = refusal.error
  const body = oauthJson({ meta: { code, error_type: type, error_message: message } })
  const headers = { ...apiHeaders, [explanationHeader]: link }
  return withoutBodyForHead(call.request, answerText(body, { status, headers }))
}
