/**
 * What a key of the keyring is for now. A new key is pending: every process can open with it, none seals. Once all processes have seen it, it is
 * active and seals. The one before it is retiring, while its records are sealed anew, and then retired. Retired keys are kept as long as backups.
 */
export type KeyState = 'pending' | 'active' | 'retiring' | 'retired'

/** A key of the keyring, as it is stored. */
export interface KeyringEntry {
  /** `k1`, `k2` ... */
  readonly kid: string
  readonly state: KeyState
  /** The key, wrapped by the root key. */
  readonly wrapped: string
  /** The root key that wraps it. */
  readonly rootId: string
  readonly createdAt: number
  /** When its state changed. */
  readonly changedAt: number
  readonly version: number
}

/** Where the keyring is stored. */
export interface KeyringStore {
  list(): Promise<readonly KeyringEntry[]>
  /** Adds a key. Returns false if there is one of that name. */
  add(entry: KeyringEntry): Promise<boolean>
  /** Puts an entry in the place of the one with the version before it. Returns false if that has changed in the meantime. */
  replace(entry: KeyringEntry): Promise<boolean>
}

/** A keyring in memory, for tests. */
export function keyringInMemory(): KeyringStore {
  const entries = new Map<string, KeyringEntry>()
  return {
    list: async () => [...entries.values()],
    add: async (entry) => !entries.has(entry.kid) && Boolean(entries.set(entry.kid, entry)),
    replace: async (entry) =>
      entries.get(entry.kid)?.version === entry.version - 1 && Boolean(entries.set(entry.kid, entry)),
  }
}
