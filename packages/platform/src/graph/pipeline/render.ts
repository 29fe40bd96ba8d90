import { hash } from 'node:crypto'
import { fillIn, type PlatformError, statusIn, type VersionName } from '@darkroom/contract'
import { answerText } from '../../base/answer-text.ts'
import type { Call } from '../../call.ts'
import { explain } from '../../explain/explain.ts'
import { explanationHeader } from '../../explain/explanations.ts'
import type { Refusal } from '../../explain/refusal.ts'
import { readLanguage } from '../../world/records/language.ts'
import type { World } from '../../world/world.ts'
import type { GraphHost } from '../host.ts'
import { newTrace, type Trace } from './trace.ts'

const common = {
  'access-control-allow-origin': '*',
  pragma: 'no-cache',
  expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
}

/** An answer of a graph host. The ETag is the SHA-1 of the body, quoted (recorded four times on one, once on the other). */
export function renderAnswer(call: Call, host: GraphHost, version: VersionName, value: unknown): Response {
  const body = host.print(value)
  const etag = `"${hash('sha1', body)}"`
  const { world } = call.context
  const unchanged = host.answersNotModified && isHeld(call.request, etag)
  return answerText(unchanged ? null : body, {
    status: unchanged ? 304 : 200,
    headers: {
      etag,
      'content-type': host.contentType(call.request, world),
      ...common,
      ...host.headers,
      'cache-control': 'private, no-cache, no-store, must-revalidate',
      ...host.served(version, world),
      ...usageHeaders(call, host),
      ...traceHeaders(newTrace(world)),
    },
  })
}

/** Whether the client already has this answer: one of the tags in `If-None-Match`, weak or not (RFC 9110, 13.1.2). */
function isHeld({ method, headers }: Request, etag: string): boolean {
  const held = method === 'GET' ? headers.get('if-none-match') : null
  return (
    held !== null && (held.trim() === '*' || held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
  )
}

/**
 * A refusal of a graph host, with the link to its explanation.
 *
 * @param version Absent when the path could not be read. It is also left out when the token could not be read (recorded).
 */
export function renderRefusal(
  call: Call,
  host: GraphHost,
  version: VersionName | undefined,
  refusal: Refusal,
): Response {
  const { world } = call.context
  const { message, link } = explain(call, refusal)
  const { code, subcode } = refusal.error
  const trace = newTrace(world)
  const error = errorObject(refusal, message, trace, world)
  return answerText(host.print({ error }), {
    status: statusIn(refusal.error, world.dialect),
    headers: {
      'content-type': host.contentType(call.request, world),
      ...common,
      ...host.headers,
      'cache-control': 'no-store',
      'www-authenticate': `OAuth "Facebook Platform" "${challenge(code, subcode)}" "${headerText(message)}"`,
      ...(version === undefined || host.unreadable.includes(refusal.error)
        ? {}
        : { ...host.served(version, world), ...usageHeaders(call, host) }),
      ...traceHeaders(trace),
      [explanationHeader]: link,
    },
  })
}

/** The texts for people, in their language where that was recorded. */
function textsFor(
  { translations, ...english }: PlatformError,
  world: World,
): Pick<PlatformError, 'userTitle' | 'userMessage'> {
  const language = translations === undefined ? undefined : readLanguage(world)
  return (language === 'es' ? translations?.es : undefined) ?? english
}

/** What passes by itself (codes 2 and 4) says so before the code; every other refusal behind it (seven bodies, 2025 and 2026). */
function errorObject({ error, values }: Refusal, message: string, trace: Trace, world: World): object {
  const { code, subcode, type, transient, bare, data } = error
  const { userTitle, userMessage } = textsFor(error, world)
  if (bare === true) return { code, message }
  const isTransient = transient === undefined ? {} : { is_transient: transient }
  const passes = code === 2 || code === 4
  return {
    message,
    type,
    ...(passes ? isTransient : {}),
    code,
    ...(data === undefined ? {} : { error_data: data }),
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    ...(passes ? {} : isTransient),
    ...(userTitle === undefined ? {} : { error_user_title: fillIn(userTitle, values) }),
    ...(userMessage === undefined ? {} : { error_user_msg: fillIn(userMessage, values) }),
    fbtrace_id: trace.requestId,
  }
}

function usageHeaders({ context, request }: Call, host: GraphHost): Record<string, string> {
  const { world, limits } = context
  return host.reportsUsage(world) ? limits.headers(request, host.name) : {}
}

/** The word for a refusal in its header; `invalid_code` is recorded for a used code, and assumed for the similar errors. */
function challenge(code: number, subcode: number | undefined): string {
  if (code === 190) return 'invalid_token'
  return subcode !== undefined && subcode >= 36007 && subcode <= 36009 ? 'invalid_code' : 'invalid_request'
}

function traceHeaders(trace: Trace): Record<string, string> {
  return { 'x-fb-request-id': trace.requestId, 'x-fb-trace-id': trace.traceId }
}

/** The part of a message that a header can hold: printable ASCII. */
function headerText(message: string): string {
  return message.replace(/[^\x20-\x7e]/g, '?').replaceAll('"', "'")
}
