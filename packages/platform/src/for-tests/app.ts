import type { Fetch } from '../base/outgoing/fetch.ts'
import { checkKeys, fits } from './expectation.ts'

/** The app's server, as a function: answers what Instagram sends to it and fetches from it. */
export type AppHandler = (request: Request) => Response | Promise<Response>

/**
 * What Instagram wanted of the app's server: a webhook, a callback (deauthorize, data deletion), the handshake before webhooks, or a file that
 * is to be published.
 */
export type ReceivedKind = 'webhook' | 'callback' | 'handshake' | 'file'

/** A request that the app's server received from Instagram, with its answer. */
export interface ReceivedRequest {
  readonly kind: ReceivedKind
  /** Unix milliseconds, in the world. */
  readonly at: number
  readonly method: string
  readonly url: string
  readonly headers: Headers
  /** The body; empty where there is none. */
  readonly text: string
  /** The body of a webhook. */
  readonly json?: unknown
  /** The fields that a webhook tells about: `comments`, `messages`. */
  readonly fields: readonly string[]
  /** What the app answered; 0: it threw an error. */
  readonly status: number
}

/** Which of them are meant: those that all the given keys are true of. */
export interface WhichReceived {
  readonly kind?: ReceivedKind
  readonly url?: string | RegExp
  /** A field that a webhook tells about. */
  readonly field?: string
  readonly status?: number
}

/** What an app is that a test says nothing about: it takes whatever is sent to it, and has no files. */
function willingApp(request: Request): Response {
  if (request.method !== 'GET') return new Response()
  const challenge = new URL(request.url).searchParams.get('hub.challenge')
  return challenge === null ? new Response('This test has no such file.', { status: 404 }) : new Response(challenge)
}

/** Makes the platform's way out lead to a function; nothing leaves the process. */
export function appInProcess(
  app: AppHandler = willingApp,
  now: () => number,
): { readonly fetch: Fetch; readonly received: ReceivedRequest[] } {
  const received: ReceivedRequest[] = []
  const fetch: Fetch = async (url, init) => {
    const request = new Request(url, init)
    const text = await request.clone().text()
    const seen = { at: now(), method: request.method, url: request.url, headers: request.headers, text }
    const place = received.push({ ...seen, ...whatCame(request, text), status: 0 }) - 1
    const response = await app(request)
    const before = received[place]
    if (before?.at === seen.at) received[place] = { ...before, status: response.status }
    return response
  }
  return { fetch, received }
}

function whatCame(request: Request, text: string): Pick<ReceivedRequest, 'kind' | 'json' | 'fields'> {
  if (request.method === 'GET') {
    const isHandshake = new URL(request.url).searchParams.has('hub.challenge')
    return { kind: isHandshake ? 'handshake' : 'file', fields: [] }
  }
  if (!request.headers.has('x-hub-signature-256')) return { kind: 'callback', fields: [] }
  const json: unknown = JSON.parse(text)
  return { kind: 'webhook', json, fields: fieldsOf(json) }
}

interface WebhookBody {
  readonly entry?: readonly {
    readonly changes?: readonly { readonly field?: string }[]
    readonly messaging?: unknown
  }[]
}

function fieldsOf(json: unknown): string[] {
  const { entry = [] } = json as WebhookBody
  return entry.flatMap(({ changes = [], messaging }) => [
    ...changes.flatMap(({ field }) => field ?? []),
    ...(messaging === undefined ? [] : ['messages']),
  ])
}

/** @returns A function that tells whether what was received is meant. Throws TypeError for a key that there is not. */
export function receivedMatcher(which: WhichReceived): (received: ReceivedRequest) => boolean {
  checkKeys('Which received', which, ['kind', 'url', 'field', 'status'])
  const { kind, url, field, status } = which
  return (received) =>
    (kind === undefined || received.kind === kind) &&
    (url === undefined || fits(received.url, url)) &&
    (field === undefined || received.fields.includes(field)) &&
    (status === undefined || received.status === status)
}

/** What was received, in a line. */
export function receivedLine({ kind, method, url, fields, status }: ReceivedRequest): string {
  const about = fields.length === 0 ? '' : ` about ${fields.join(', ')}`
  return `  ${kind}${about}: ${method} ${url.slice(0, 200)}, answered ${status}`
}
