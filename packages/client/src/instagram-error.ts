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
  readonly code: Code

  constructor(code: Code, message: string) {
    super(message)
    this.code = code
  }

  /** What a logger that prints JSON gets. */
  toJSON(): { name: string; code: Code; message: string } {
    return { name: this.name, code: this.code, message: this.message }
  }
}
