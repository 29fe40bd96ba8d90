/**
 * The base class of all errors of this package. `code` is stable: use it in a `switch`. `message` is for people and may change.
 * Neither contains a secret, a token or a body.
 *
 * @example
 * import { InstagramError, verifyWebhook } from '@darkroom/client/incoming'
 * const error = await verifyWebhook({ rawBody: '{}', signature: null, secrets: ['app secret'] }).catch((error: unknown) => error)
 * error instanceof InstagramError && error.code // => 'signature_missing'
 */
export class InstagramError<Code extends string = string> extends Error {
  override readonly name: string = 'InstagramError'
  /** What went wrong. Codes are stable. */
  declare readonly code: Code

  /**
   * @param message Absent: the code.
   * @param details What else is told.
   */
  constructor(code: Code, message: string = code, details?: object) {
    super(message)
    Object.assign(this, { code, ...details })
  }

  /** What a logger that prints JSON gets: everything that shows, since nothing of it is secret. */
  toJSON(): { name: string; code: Code; message: string; readonly [detail: string]: unknown } {
    return { ...this, message: this.message } as never
  }
}
