import type { Context } from '../../call.ts'
import type { FoundRequest, RawRequest } from '../../request-log/request-log.ts'
import { sendLogged } from '../request-parts/send-logged.ts'

/** Why a request cannot be sent again, in words; undefined: it can. */
export function whyNotRepeated({ request, raw }: FoundRequest): string | undefined {
  if (raw === undefined) return 'It is of an earlier run, and its secrets were not kept.'
  if (request.kind !== 'api') return 'Only calls of the API are sent again, and no forms of pages.'
  if (raw.url.endsWith('…')) return 'Its address is too long to be kept whole.'
  const isWhole = raw.sentSize === (raw.sent?.length ?? 0)
  return isWhole ? undefined : 'Its body was not kept whole.'
}

/** Whether sending a request again does something in the world: it then waits for a yes. */
export function isWrite({ request, detail }: FoundRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return true
  const override = detail.parameters.find(({ name }) => name === 'method')?.value ?? 'get'
  return override.toLowerCase() !== 'get' || request.path.endsWith('access_token')
}

/** Headers that belong to the connection, and not to the request. */
const ofConnection = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'upgrade',
  'expect',
  'te',
  'trailer',
])

/** Sends a request again, as it came in. @returns The id of the new one. */
export async function repeatRequest(context: Context, raw: RawRequest): Promise<string> {
  const headers = [...raw.headers].filter(([name]) => !ofConnection.has(name.toLowerCase()))
  const hasBody = raw.sent !== undefined && raw.sent.length > 0 && raw.method !== 'GET' && raw.method !== 'HEAD'
  const request = new Request(raw.url, {
    method: raw.method,
    headers: hasBody ? [...headers, ['content-length', String(raw.sent?.length)]] : headers,
    ...(hasBody ? { body: new Uint8Array(raw.sent ?? []) } : {}),
  })
  return (await sendLogged(context, request)) ?? raw.id
}
