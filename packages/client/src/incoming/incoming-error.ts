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

  /** @param message Absent: a sentence about the code. */
  constructor(code: IncomingErrorCode, message: string = sentences[code]) {
    super(code, message)
  }
}

const sentences: Readonly<Record<IncomingErrorCode, string>> = {
  option_invalid: 'An option is not what it has to be.',
  method_not_allowed: 'The method is not one that is answered here.',
  content_type_unsupported: 'The content type is not the one that is read here.',
  body_too_large: 'The body is larger than allowed.',
  body_unreadable: 'The body broke off before its end.',
  subscription_refused:
    'The handshake must have hub.mode "subscribe", a hub.challenge and the hub.verify_token that was expected.',
  signature_missing: 'There is no X-Hub-Signature-256 header.',
  signature_malformed: 'The X-Hub-Signature-256 header has another form than Instagram gives it.',
  signature_mismatch:
    'The signature was made with none of the secrets, or over other bytes: verify the body as it arrived.',
  webhook_not_json: 'The body is not JSON in UTF-8.',
  webhook_malformed: 'The body is JSON, but no delivery.',
  signed_request_missing: 'There is no signed_request.',
  signed_request_malformed: 'The signed_request has another form than Instagram gives it.',
  signed_request_mismatch: 'The signed_request was signed with none of the secrets.',
  signed_request_algorithm_unsupported: 'The signed_request must be signed with HMAC-SHA256.',
  signed_request_from_future: 'The signed_request was issued ahead of this clock: check the clock, and the option now.',
  signed_request_stale: 'The signed_request is older than allowed.',
  signed_request_expired: 'The signed_request has expired.',
}
