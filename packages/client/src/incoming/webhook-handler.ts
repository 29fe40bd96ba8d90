import { checkHead, checkRequest, type FailureOptions, type Handler, handle } from './handler.ts'
import {
  checkAmount,
  checkFunction,
  checkIncomingNames,
  checkOptional,
  checkSecrets,
  checkVerifyToken,
} from './options.ts'
import { parseWebhook } from './parse-webhook.ts'
import { quiet } from './quiet.ts'
import { webhookSizeLimit } from './raw-body.ts'
import { readBody } from './read-body.ts'
import { checkKnown, type KnownEvents, storeOnce } from './store-once.ts'
import { checkSubscription } from './subscription.ts'
import { verifyWebhook } from './verify-webhook.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** Options of {@link webhookHandler}. */
export interface WebhookHandlerOptions extends FailureOptions {
  /** The app secrets, any of which may sign: the Instagram app's and the Meta app's, and both the old and the new one during a change. */
  readonly secrets: readonly string[]
  /** The verify token entered in the dashboard. */
  readonly verifyToken: string
  /**
   * Stores an event. The handler awaits it for one event after another, and then acknowledges the delivery: only store events here, and
   * process them later. If it throws, Instagram sends all events of the delivery again: {@link WebhookHandlerOptions.known} skips those already stored.
   */
  readonly onEvent: (event: WebhookEvent) => unknown
  /** The events that were stored. `onEvent` is not called for them again; each is added after `onEvent` has stored it. Default: none is remembered. */
  readonly known?: KnownEvents | undefined
  /** The most bytes that a delivery may have. Default: {@link webhookSizeLimit}. */
  readonly maximumBytes?: number | undefined
}

/**
 * Creates the handler of a webhook's callback URL, which answers the handshake, and verifies, parses, stores and acknowledges deliveries.
 *
 * @throws IncomingError `option_invalid`, immediately, for options that would not be safe.
 * @example
 * import { webhookHandler } from '@darkroom/client/incoming'
 * import { signWebhook } from '@darkroom/client/incoming/testing'
 * const kinds: string[] = []
 * const known = new Set<string>() // a table of your database
 * const handler = webhookHandler({ secrets: ['app secret'], verifyToken: 'token', known, onEvent: (event) => kinds.push(event.kind) })
 * const body = '{"object":"instagram","entry":[{"id":"1784","time":1772993045,"field":"mentions","value":{"media_id":"179"}}]}'
 * const headers = { 'content-type': 'application/json', 'x-hub-signature-256': await signWebhook(body, 'app secret') }
 * const answer = await handler(new Request('https://app.example/webhook', { method: 'POST', headers, body }))
 * answer.status // => 200
 * kinds // => ['mentions']
 */
export function webhookHandler(options: WebhookHandlerOptions): Handler {
  const { secrets, verifyToken, onEvent, known, maximumBytes = webhookSizeLimit, onError } = options ?? {}
  const names = ['secrets', 'verifyToken', 'onEvent', 'known', 'maximumBytes', 'onError']
  checkIncomingNames('The options of webhookHandler', options, names)
  checkSecrets(secrets)
  checkVerifyToken(verifyToken)
  checkFunction('onEvent', onEvent)
  checkOptional('onError', onError)
  checkKnown(known)
  checkAmount('maximumBytes', maximumBytes)
  const storeEvent = storeOnce(onEvent, known)

  const receive = async (request: Request): Promise<Response | WebhookEvent[]> => {
    checkRequest(request)
    if (request.method === 'GET') return checkSubscription(request, verifyToken)
    checkHead(request, 'POST', 'application/json')
    const rawBody = await readBody(request, maximumBytes)
    await verifyWebhook({ rawBody, signature: request.headers.get('x-hub-signature-256'), secrets, maximumBytes })
    return parseWebhook(rawBody, { maximumBytes })
  }
  const store = async (received: Response | WebhookEvent[]): Promise<Response> => {
    if (!Array.isArray(received)) return received
    for (const event of received) await storeEvent(event)
    return new Response(null, { headers: quiet })
  }
  return (request) => handle(() => receive(request), store, { allow: 'GET, POST', onError })
}
