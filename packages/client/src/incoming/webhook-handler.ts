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
import { checkSubscription } from './subscription.ts'
import { verifyWebhook } from './verify-webhook.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** What {@link webhookHandler} takes. */
export interface WebhookHandlerOptions extends FailureOptions {
  /** App secrets, any of which may sign: two while one is replaced, and the Instagram app's beside the Meta app's. */
  readonly secrets: readonly string[]
  /** The verify token entered in the dashboard. */
  readonly verifyToken: string
  /**
   * Stores an event. It is waited for, one event after another, and only then is the delivery acknowledged: so store here, and work
   * later. If it throws, Instagram delivers all of the delivery's events again, hence `dedupeKey`.
   */
  readonly onEvent: (event: WebhookEvent) => unknown
  /** The most bytes a delivery may have; {@link webhookSizeLimit} if absent. */
  readonly maximumBytes?: number | undefined
}

/**
 * The handler of a webhook's callback URL: answers the handshake, and verifies, reads, stores and then acknowledges deliveries.
 *
 * @throws IncomingError `option_invalid`, at once, for options that would not be safe.
 * @example
 * import { webhookHandler } from '@darkroom/client/incoming'
 * import { signWebhook } from '@darkroom/client/incoming/testing'
 * const kinds: string[] = []
 * const handler = webhookHandler({ secrets: ['app secret'], verifyToken: 'token', onEvent: (event) => kinds.push(event.kind) })
 * const body = '{"object":"instagram","entry":[{"id":"1784","time":1772993045,"field":"mentions","value":{"media_id":"179"}}]}'
 * const headers = { 'content-type': 'application/json', 'x-hub-signature-256': await signWebhook(body, 'app secret') }
 * const answer = await handler(new Request('https://app.example/webhook', { method: 'POST', headers, body }))
 * answer.status // => 200
 * kinds // => ['mentions']
 */
export function webhookHandler(options: WebhookHandlerOptions): Handler {
  const { secrets, verifyToken, onEvent, maximumBytes = webhookSizeLimit, onError } = options ?? {}
  const names = ['secrets', 'verifyToken', 'onEvent', 'maximumBytes', 'onError']
  checkIncomingNames('The options of webhookHandler', options, names)
  checkSecrets(secrets)
  checkVerifyToken(verifyToken)
  checkFunction('onEvent', onEvent)
  checkOptional('onError', onError)
  checkAmount('maximumBytes', maximumBytes)

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
    for (const event of received) await onEvent(event)
    return new Response(null, { headers: quiet })
  }
  return (request) => handle(() => receive(request), store, { allow: 'GET, POST', onError })
}
