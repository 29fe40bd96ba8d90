import { Webhook } from 'standardwebhooks'
import { request } from 'undici'
import { second } from '../base/time.ts'
import type { Context } from '../context.ts'
import { urlProblem } from '../endpoints/check-url.ts'
import type { Attempt } from '../endpoints/deliveries.ts'
import { AddressRefused } from './guarded-dispatcher.ts'

/** Milliseconds that an app has to answer. It should store the event, answer, and work on it afterwards. */
export const answerTime: number = 10 * second

/** So much of an answer's body is read, to keep the connection; nothing of it is looked at. */
const mostRead = 16 * 1024

/** What is sent, to where, signed with what. */
export interface Message {
  readonly url: string
  /** The event's id: the same at every attempt. */
  readonly id: string
  readonly body: string
  /** One, or two while a secret is changed. */
  readonly secrets: readonly string[]
}

/** An attempt, and what it means. */
export interface Attempted extends Attempt {
  readonly isDelivered: boolean
  /** The app says that the endpoint is gone for good. */
  readonly isGone: boolean
}

/** The headers of Standard Webhooks. @param moment Unix milliseconds */
export function signatureHeaders({ id, body, secrets }: Omit<Message, 'url'>, moment: number): Record<string, string> {
  const sent = new Date(moment)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(moment / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, sent, body)).join(' '),
  }
}

/** Sends a message once. It never throws: what goes wrong comes back as a sentence. */
export async function sendAttempt(context: Context, message: Message): Promise<Attempted> {
  const { now } = context
  const at = now()
  const ended = (outcome: string, status: number | null = null): Attempted => ({
    at,
    took: Math.max(0, now() - at),
    status,
    outcome,
    isDelivered: status !== null && status >= 200 && status < 300,
    isGone: status === 410,
  })
  const problem = urlProblem(message.url, context.loopbackEndpoints)
  if (problem !== undefined) return ended(`Not sent: ${problem}`)
  const limit = new AbortController()
  const stop = context.timer(answerTime, () => limit.abort())
  try {
    const { statusCode, body } = await request(new URL(message.url), {
      method: 'POST',
      dispatcher: context.endpointDispatcher,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'darkroom-connect',
        ...signatureHeaders(message, context.signatureTime()),
      },
      body: message.body,
      signal: limit.signal,
      headersTimeout: answerTime,
      bodyTimeout: answerTime,
    })
    // The status is the answer. A body that is long, slow or cut changes nothing.
    await body.dump({ limit: mostRead, signal: limit.signal }).catch(() => {})
    return ended(outcomeOf(statusCode), statusCode)
  } catch (error) {
    return ended(limit.signal.aborted ? `No answer within ${answerTime / second} seconds.` : reasonOf(error))
  } finally {
    stop()
  }
}

function outcomeOf(status: number): string {
  if (status >= 200 && status < 300) return `The app answered with status ${status}.`
  if (status >= 300 && status < 400) return `The app answered with a redirect (${status}), which is not followed.`
  return `The app answered with status ${status}; one from 200 to 299 is needed.`
}

/** Of an error of the network only its code is told. */
function reasonOf(error: unknown): string {
  const causes = [error, ...((error as AggregateError).errors ?? [])] as (NodeJS.ErrnoException | undefined)[]
  const refused = causes.find((cause) => cause instanceof AddressRefused)
  if (refused !== undefined) return `Not sent: ${refused.message}`
  const code = causes.find((cause) => typeof cause?.code === 'string')?.code
  return `The app could not be reached (${code ?? 'unknown'}).`
}
