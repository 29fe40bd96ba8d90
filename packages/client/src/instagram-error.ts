/**
 * What every error of this package is. `code` is stable and made for `switch`; `message` is made for people and may change.
 * Neither ever holds a secret, a token or a body, and there is no `cause` that could.
 *
 * @example
 * import { InstagramError, verifyWebhook } from '@darkroom/client/incoming'
 * const error = await verifyWebhook({ rawBody: '{}', signature: null, secrets: ['app secret'] }).catch((error: unknown) => error)
 * error instanceof InstagramError && error.code // => 'signature_missing'
 */
export class InstagramError<Code extends string = string> extends Error {
  override readonly name: string = 'InstagramError'
  /** What went wrong, in a word that stays the same. */
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
