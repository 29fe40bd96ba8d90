import { inspect } from 'node:util'

/**
 * A text that nobody sees who did not ask for it: logs, JSON and templates show `[secret]`.
 *
 * @example
 * import { Secret } from '@darkroom/connect/vault'
 * const secret = new Secret('IGAAexample')
 * JSON.stringify({ secret }) // => '{"secret":"[secret]"}'
 * secret.reveal() // => 'IGAAexample'
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The text itself. Call it where the text is used, and keep no copy. */
  reveal(): string {
    return this.#text
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}
