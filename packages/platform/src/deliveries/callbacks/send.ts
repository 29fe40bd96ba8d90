import type { CallbackKind } from '@darkroom/contract'
import type { Fetch } from '../../base/outgoing/fetch.ts'
import { version } from '../../base/version.ts'
import { readAnswer } from './read-answer.ts'
import { type DeletionReply, readDeletionReply } from './read-deletion-reply.ts'

/** Milliseconds that an app has to answer. Instagram's own limit is not recorded; this one is assumed. */
export const answerTimeLimit: number = 10_000

/** A callback to send: where, what, and how. */
export interface Sending {
  readonly url: string
  readonly kind: CallbackKind
  readonly signedRequest: string
  readonly fetch: Fetch
  /** Aborts when the time is up, or when the platform closes. */
  readonly signal: AbortSignal
}

/** How an attempt ended: delivered, to be tried again (`waiting`), or given up (`failed`). */
export interface Outcome {
  readonly state: 'delivered' | 'waiting' | 'failed'
  /** In a sentence. */
  readonly outcome: string
  readonly reply?: DeletionReply
}

/** Sends a callback and judges the answer. It never throws: whatever the app does, the outcome says it in a sentence. */
export async function send(sending: Sending): Promise<Outcome> {
  try {
    const { url, signedRequest, fetch, signal } = sending
    const init: RequestInit = {
      method: 'POST',
      headers: { 'user-agent': `darkroom/${version}` },
      body: new URLSearchParams({ signed_request: signedRequest }),
      redirect: 'manual',
      signal,
    }
    return await judge(sending, await unlessAborted(fetch(url, init), signal))
  } catch (error) {
    if (sending.signal.aborted) return failed(`No answer within ${answerTimeLimit / 1000} seconds.`)
    return failed(`The app could not be reached: ${reasonOf(error)}.`)
  }
}

async function judge({ kind, signal }: Sending, response: Response): Promise<Outcome> {
  const { status } = response
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    void response.body?.cancel().catch(() => {})
    return failed('The app answered with a redirect, which is not followed.')
  }
  const text = await unlessAborted(readAnswer(response), signal)
  if (status !== 200) return failed(`The app answered with status ${status}; 200 is needed.`)
  if (kind === 'deauthorize') return { state: 'delivered', outcome: 'The app answered with status 200.' }
  if (text === undefined) return failed('The answer is larger than 64 KiB.')
  const reply = readDeletionReply(text)
  if (typeof reply === 'string') return failed(reply)
  return { state: 'delivered', outcome: 'The app confirmed the request.', reply }
}

/** Returns the work's result, or rejects as soon as the signal aborts, even when the work ignores the signal. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = (): void => reject(new Error('aborted'))
  work.catch(() => {})
  promise.catch(() => {})
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([promise, work])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function failed(outcome: string): Outcome {
  return { state: 'waiting', outcome }
}

/** undici's message is "fetch failed"; the reason is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause instanceof Error ? error.cause : error
  const { code } = cause as { code?: unknown }
  return typeof code === 'string' ? code : cause.message.slice(0, 200) || cause.name
}
