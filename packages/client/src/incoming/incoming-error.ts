import { InstagramError } from '../instagram-error.ts'

/** Why a request was refused. `option_invalid` means a mistake in the program itself. */
export type IncomingErrorCode =
  | 'option_invalid'
  | 'method_not_allowed'
  | 'content_type_unsupported'
  | 'body_too_large'
  | 'body_unreadable'
  // A GET without hub.mode "subscribe", a hub.challenge, or the right hub.verify_token.
  | 'subscription_refused'
  // The `X-Hub-Signature-256` header. A common cause of a mismatch is a body that was parsed and printed again: verify the original bytes.
  | 'signature_missing'
  | 'signature_malformed'
  | 'signature_mismatch'
  | 'webhook_not_json'
  | 'webhook_malformed'
  | 'signed_request_missing'
  | 'signed_request_malformed'
  | 'signed_request_mismatch'
  | 'signed_request_algorithm_unsupported'
  // Issued after the time of this clock, which may be wrong.
  | 'signed_request_from_future'
  | 'signed_request_stale'
  | 'signed_request_expired'

/**
 * A delivery, callback or handshake that Instagram would not send, or an invalid option.
 *
 * @example
 * import { IncomingError } from '@darkroom/client/incoming'
 * JSON.stringify(new IncomingError('body_too_large', 'Too large.')) // => '{"name":"IncomingError","code":"body_too_large","message":"Too large."}'
 */
export class IncomingError extends InstagramError<IncomingErrorCode> {
  override readonly name = 'IncomingError'

  /** @param message Default: a sentence about the code. */
  constructor(code: IncomingErrorCode, message: string = sentences[code]) {
    super(code, message)
  }
}

const sentences: Readonly<Record<IncomingErrorCode, string>> = {
  option_invalid: 'An option is wrong.',
  method_not_allowed: 'The method is not supported here.',
  content_type_unsupported: 'The content type is not supported here.',
  body_too_large: 'The body is larger than allowed.',
  body_unreadable: 'The body ended early.',
  subscription_refused:
    'The handshake must have hub.mode "subscribe", a hub.challenge and the expected hub.verify_token.',
  signature_missing: 'There is no X-Hub-Signature-256 header.',
  signature_malformed: 'The X-Hub-Signature-256 header does not have the form that Instagram sends.',
  signature_mismatch: 'The signature does not match any of the secrets. Verify the body exactly as it arrived.',
  webhook_not_json: 'The body is not JSON in UTF-8.',
  webhook_malformed: 'The body is JSON, but not a webhook delivery.',
  signed_request_missing: 'There is no signed_request.',
  signed_request_malformed: 'The signed_request does not have the form that Instagram sends.',
  signed_request_mismatch: 'The signed_request does not match any of the secrets.',
  signed_request_algorithm_unsupported: 'The signed_request must be signed with HMAC-SHA256.',
  signed_request_from_future: 'The signed_request is dated in the future: check the clock, or the option now.',
  signed_request_stale: 'The signed_request is older than allowed.',
  signed_request_expired: 'The signed_request has expired.',
}
