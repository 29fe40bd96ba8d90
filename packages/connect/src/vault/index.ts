/**
 * A vault for tokens: a root key wraps a keyring, a key of the keyring wraps a key for each record. Also for apps that use the client alone.
 *
 * @module
 */
export type { About } from './about.ts'
export { kidOf } from './envelope.ts'
export { createRootKey, type KeyProvider, rootKeys } from './key-provider.ts'
export { type KeyringEntry, type KeyringStore, type KeyState, keyringInMemory } from './keyring.ts'
export { Secret } from './secret.ts'
export { type SealedColumn, vaultTokenStore } from './token-store.ts'
export { openVault, type Vault, type VaultOptions } from './vault.ts'
export { VaultError, type VaultErrorCode } from './vault-error.ts'
