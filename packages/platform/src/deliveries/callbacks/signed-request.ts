import { createHmac } from 'node:crypto'
import { type CallbackKind, type Dialect, documentedDeletionLifetime } from '@darkroom/contract'

/** Who a callback is about. */
export interface Subject {
  readonly kind: CallbackKind
  /** App-scoped. */
  readonly userId: string
}

/**
 * The payload of a callback, as recorded (github.com/bk-rs/facebook-rs, 2021). In the documented dialect, the payload of a
 * data deletion request is as Meta's page prints it.
 *
 * @param issuedAt Unix seconds, in the world.
 */
export function callbackPayload({ kind, userId }: Subject, issuedAt: number, dialect: Dialect): string {
  if (dialect === 'documented' && kind === 'dataDeletion') {
    const expires = issuedAt + documentedDeletionLifetime
    return JSON.stringify({ algorithm: 'HMAC-SHA256', expires, issued_at: issuedAt, user_id: userId })
  }
  return JSON.stringify({ user_id: userId, algorithm: 'HMAC-SHA256', issued_at: issuedAt })
}

/** The signature of the encoded payload, a dot, and the encoded payload; both in base64url without padding. */
export function signRequest(payload: string, secret: string): string {
  const encoded = Buffer.from(payload).toString('base64url')
  return `${createHmac('sha256', secret).update(encoded).digest('base64url')}.${encoded}`
}
