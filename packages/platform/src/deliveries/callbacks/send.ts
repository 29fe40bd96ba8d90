import type { CallbackKind } from '@darkroom/contract'
import type { Fetch } from '../../base/outgoing/fetch.ts'
import { version } from '../../base/version.ts'
import { post } from '../post.ts'
import type { Outcome } from '../queue.ts'
import { type DeletionReply, readDeletionReply } from './read-deletion-reply.ts'

/** A callback to send: where, what, and how. */
export interface Sending {
  readonly url: string
  readonly kind: CallbackKind
  readonly signedRequest: string
  readonly fetch: Fetch
  /** Aborts when the time is up, or when the platform closes. */
  readonly signal: AbortSignal
}

/** How sending a callback ended, and what a data deletion request was answered with. */
export interface CallbackOutcome extends Outcome {
  readonly reply?: DeletionReply
}

/** Sends a callback and judges the answer. It never throws: whatever the app does, the outcome says it in a sentence. */
export async function send({ url, kind, signedRequest, fetch, signal }: Sending): Promise<CallbackOutcome> {
  const init: RequestInit = {
    method: 'POST',
    headers: { 'user-agent': `darkroom/${version}` },
    body: new URLSearchParams({ signed_request: signedRequest }),
  }
  const answer = await post(fetch, url, init, signal)
  if (typeof answer === 'string') return failed(answer)
  if (answer.status !== 200) return failed(`The app answered with status ${answer.status}; 200 is needed.`)
  if (kind === 'deauthorize') return { state: 'delivered', outcome: 'The app answered with status 200.' }
  if (answer.text === undefined) return failed('The answer is larger than 64 KiB.')
  const reply = readDeletionReply(answer.text)
  if (typeof reply === 'string') return failed(reply)
  return { state: 'delivered', outcome: 'The app confirmed the request.', reply }
}

function failed(outcome: string): CallbackOutcome {
  return { state: 'waiting', outcome }
}
