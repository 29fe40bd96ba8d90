import { createHmac } from 'node:crypto'
import { type CallbackKind, type Dialect, documentedDeletionLifetime } from '@darkroom/contract'

/** What a callback says of whom it is about. */
export interface Subject {
  readonly kind: CallbackKind
  /** App-scoped. */
  readonly userId: string
}

/**
 * The payload of a callback, as recorded (github.com/bk-rs/facebook-rs, 2021); in the documented dialect, a data deletion
 * request's as the page prints it.
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

/** A payload with the signature over its encoded text in front, both in base64url without padding. */
export function signRequest(payload: string, secret: string): string {
  const encoded = Buffer.from(payload).toString('base64url')
  return `${createHmac('sha256', secret).update(encoded).digest('base64url')}.${encoded}`
}
