import { InstagramError } from '../instagram-error.ts'

/** Why something that arrived was refused, or, with `option_invalid`, what the program itself got wrong. */
export type IncomingErrorCode =
  | 'option_invalid'
  | 'method_not_allowed'
  | 'content_type_unsupported'
  | 'body_too_large'
  | 'body_unreadable'
  // A GET without hub.mode "subscribe", a hub.challenge, or the right hub.verify_token.
  | 'subscription_refused'
  // Of the `X-Hub-Signature-256` header. A mismatch is often JSON printed anew: verify the bytes as they arrived.
  | 'signature_missing'
  | 'signature_malformed'
  | 'signature_mismatch'
  | 'webhook_not_json'
  | 'webhook_malformed'
  | 'signed_request_missing'
  | 'signed_request_malformed'
  | 'signed_request_mismatch'
  | 'signed_request_algorithm_unsupported'
  // Issued ahead of this clock: is the clock right?
  | 'signed_request_from_future'
  | 'signed_request_stale'
  | 'signed_request_expired'

/**
 * A delivery, callback or handshake that is not what Instagram sends, or an option that is not what this package takes.
 *
 * @example
 * import { IncomingError } from '@darkroom/client/incoming'
 * JSON.stringify(new IncomingError('body_too_large', 'Too large.')) // => '{"name":"IncomingError","code":"body_too_large","message":"Too large."}'
 */
export class IncomingError extends InstagramError<IncomingErrorCode> {
  override readonly name = 'IncomingError'
}
