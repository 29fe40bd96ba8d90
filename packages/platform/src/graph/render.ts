import { hash } from 'node:crypto'
import { changed, graphErrors, type VersionName } from '@darkroom/contract'
import type { Call } from '../call.ts'
import { explanationHeader } from '../console/explanations.ts'
import { explain } from '../explain.ts'
import { graphJson } from '../json.ts'
import type { Refusal } from '../refusal.ts'
import { newTrace, type Trace } from './trace.ts'

const common = {
  'content-type': 'application/json; charset=UTF-8',
  'access-control-allow-origin': '*',
  'strict-transport-security': 'max-age=15552000',
  pragma: 'no-cache',
  expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
}

/** An answer of graph.instagram.com. The ETag is the SHA-1 of the body, quoted (four recordings). */
export function renderAnswer(call: Call, version: VersionName, value: unknown): Response {
  const body = graphJson(value)
  return new Response(body, {
    headers: {
      etag: `"${hash('sha1', body)}"`,
      ...common,
      'cache-control': 'private, no-cache, no-store, must-revalidate',
      ...served(call, version),
      ...traceHeaders(newTrace(call.context.world)),
    },
  })
}

/**
 * A refusal of graph.instagram.com, with the link to its explanation.
 *
 * @param version Absent when the token could not be read: then neither version nor usage is told (recorded).
 */
export function renderRefusal(call: Call, version: VersionName | undefined, refusal: Refusal): Response {
  const { message, link } = explain(call, refusal)
  const { code, subcode, type, status } = refusal.error
  const trace = newTrace(call.context.world)
  const error = {
    message,
    type,
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    fbtrace_id: trace.requestId,
  }
  return new Response(graphJson({ error }), {
    status,
    headers: {
      ...common,
      'cache-control': 'no-store',
      'www-authenticate': `OAuth "Facebook Platform" "${code === 190 ? 'invalid_token' : 'invalid_request'}" "${headerText(message)}"`,
      ...(version === undefined || refusal.error === graphErrors.tokenUnreadable ? {} : served(call, version)),
      ...traceHeaders(trace),
      [explanationHeader]: link,
    },
  })
}

/**
 * Which version answered, and how much of the app's limit is used: keys of graph.instagram.com (restfb/restfb#1571). The
 * recordings of 2020 have no usage, those of 2025 have; that it came with versions is assumed.
 */
function served(call: Call, version: VersionName): Record<string, string> {
  if (!changed('appScopedIds', call.context.world.clock.day())) return { 'instagram-api-version': version }
  return { 'instagram-api-version': version, 'x-app-usage': '{"call_volume":0,"cpu_time":0}' }
}

function traceHeaders(trace: Trace): Record<string, string> {
  return { 'x-fb-request-id': trace.requestId, 'x-fb-trace-id': trace.traceId }
}

/** What of a message can stand in a header: printable ASCII. */
function headerText(message: string): string {
  return message.replace(/[^\x20-\x7e]/g, '?').replaceAll('"', "'")
}
