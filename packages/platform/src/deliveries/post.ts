import type { Fetch } from '../base/outgoing/fetch.ts'
import { readAnswer } from './callbacks/read-answer.ts'

/** Milliseconds that an app has to answer. Instagram's own limit is not recorded; this one is assumed. */
export const answerTimeLimit: number = 10_000

/** What an app answered. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  /** Undefined where it is longer than 64 KiB. */
  readonly text: string | undefined
}

/**
 * Sends a request to an app's server and reads the answer. It never throws: what goes wrong comes back as a sentence.
 *
 * @param signal Aborts when the time is up, or when the platform closes.
 */
export async function post(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Answer | string> {
  try {
    const response = await unlessAborted(fetch(url, { ...init, redirect: 'manual', signal }), signal)
    const { status, statusText } = response
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      void response.body?.cancel().catch(() => {})
      return 'The app answered with a redirect, which is not followed.'
    }
    return { status, statusText, text: await unlessAborted(readAnswer(response), signal) }
  } catch (error) {
    if (signal.aborted) return `No answer within ${answerTimeLimit / 1000} seconds.`
    return `The app could not be reached: ${reasonOf(error)}.`
  }
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

/** undici's message is "fetch failed"; the reason is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause instanceof Error ? error.cause : error
  const { code } = cause as { code?: unknown }
  return typeof code === 'string' ? code : cause.message.slice(0, 200) || cause.name
}
