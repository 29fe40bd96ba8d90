/** Why the vault did not open or seal something. */
export type VaultErrorCode =
  | 'root_key_invalid'
  | 'root_key_unknown'
  | 'key_missing'
  | 'cannot_open'
  | 'keyring_unreachable'

/** A text that could not be sealed or opened. Never has the text or a key. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: VaultErrorCode
  readonly fix: string

  constructor(code: VaultErrorCode, message: string, fix: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.fix = fix
  }
}
