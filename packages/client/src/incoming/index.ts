/**
 * What Instagram sends to an app: webhooks, the handshake that begins them, and the deauthorize and data deletion callbacks;
 * verified, typed, and in one form. Web APIs only.
 *
 * @module
 */
export { InstagramError } from '../instagram-error.ts'
export type { JsonRecord } from '../json-value.ts'
export type { FailureOptions, Handler } from './handler.ts'
export { IncomingError, type IncomingErrorCode } from './incoming-error.ts'
export { parseWebhook } from './parse-webhook.ts'
export { type RawBody, webhookSizeLimit } from './raw-body.ts'
export {
  type DataDeletion,
  type DataDeletionHandlerOptions,
  dataDeletionHandler,
} from './signed-request/data-deletion-handler.ts'
export { type DeauthorizeHandlerOptions, deauthorizeHandler } from './signed-request/deauthorize-handler.ts'
export { parseSignedRequest, type SignedRequest, type SignedRequestOptions } from './signed-request/signed-request.ts'
export type { SignedRequestHandlerOptions } from './signed-request/signed-request-handler.ts'
export type { KnownEvents } from './store-once.ts'
export { answerSubscription } from './subscription.ts'
export { type VerifyWebhookOptions, verifyWebhook } from './verify-webhook.ts'
export type { WebhookEvent, WebhookKind, WebhookValues } from './webhook-event.ts'
export { type WebhookHandlerOptions, webhookHandler } from './webhook-handler.ts'
export type * from './webhook-values.ts'
