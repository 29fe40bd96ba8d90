import type { Fetch } from '../base/outgoing/fetch.ts'
import { reasonOf } from '../base/outgoing/reason-of.ts'
import { unlessAborted } from '../base/outgoing/unless-aborted.ts'
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
