import { parseToken, serializeToken, type Token, type TokenStore } from '@darkroom/client'
import type { About } from './about.ts'
import type { Vault } from './vault.ts'

/** Where an app keeps a sealed token: a column of its own database. */
export interface SealedColumn {
  read(): Promise<string>
  /** Stores the sealed token, if the column still has `previous`. Returns false if it has not. */
  write(sealed: string, previous: string): Promise<boolean>
}

/**
 * A token store for the client's `keepFresh`, over a vault: for apps that use the client and not connect.
 *
 * If another process saved a token in the meantime, that one stays: both are of the same account, and the later is not the better.
 *
 * @example
 * import { createToken, serializeToken } from '@darkroom/client'
 * import { createRootKey, keyringInMemory, openVault, rootKeys, vaultTokenStore } from '@darkroom/connect/vault'
 * const vault = await openVault({ keys: rootKeys(createRootKey()), keyring: keyringInMemory() })
 * const about = { purpose: 'user', tenant: 'shop', subject: 'user 5', column: 'token' }
 * const token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', issuedAt: 0 })
 * let column = await vault.seal(serializeToken(token), about)
 * const store = vaultTokenStore(vault, about, {
 *   read: async () => column,
 *   write: async (sealed, previous) => {
 *     if (previous !== column) return false
 *     column = sealed
 *     return true
 *   },
 * })
 * const loaded = await store.load()
 * loaded.accessToken // => 'IGAAexample'
 */
export function vaultTokenStore(vault: Vault, about: About, column: SealedColumn): TokenStore {
  return {
    load: async () => parseToken(await vault.open(await column.read(), about)),
    save: async (token: Token, previous: Token) => {
      const sealed = await column.read()
      const stored = parseToken(await vault.open(sealed, about))
      if (stored.accessToken !== previous.accessToken) return
      await column.write(await vault.seal(serializeToken(token), about), sealed)
    },
  }
}
