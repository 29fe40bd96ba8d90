import { type About, dataOf } from './about.ts'
import { kidOf, openBytes, sealBytes } from './envelope.ts'
import type { KeyProvider } from './key-provider.ts'
import type { KeyringEntry, KeyringStore, KeyState } from './keyring.ts'
import { VaultError } from './vault-error.ts'

/** How a vault is made. */
export interface VaultOptions {
  /** Holds the root key. */
  readonly keys: KeyProvider
  /** Where the keyring is stored. */
  readonly keyring: KeyringStore
  /** Unix milliseconds. Default `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Fills bytes with secure random values. Default `crypto.getRandomValues`. */
  readonly random?: ((bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) | undefined
  /** Milliseconds after which the keyring is read again. Default a minute. */
  readonly rereadAfter?: number | undefined
}

/** Seals texts for a row, and opens them. */
export interface Vault {
  /** Seals a text. @param about What it belongs to. */
  seal(text: string, about: About): Promise<string>
  /** Opens a sealed text. @param about What it belongs to, as when it was sealed. @throws VaultError */
  open(sealed: string, about: About): Promise<string>
  /** The name of the key that seals now. */
  activeKid(): Promise<string>
  /** The keyring without its keys. */
  list(): Promise<readonly Omit<KeyringEntry, 'wrapped'>[]>
  /** Begins a rotation: adds a pending key, unless there is one. */
  beginRotation(): Promise<void>
  /**
   * Does the next step of a rotation that is due: a pending key becomes active once every process has seen it, and the one before retiring.
   *
   * @returns When to call it again; undefined: there is nothing to do.
   */
  continueRotation(): Promise<number | undefined>
  /** Ends the use of a retiring key. Call it when nothing is sealed with it any more. */
  retire(kid: string): Promise<void>
  /** Wraps every key of the keyring that another root key wraps with the current one. Returns how many there were. */
  rewrap(): Promise<number>
}

interface Keyring {
  readonly readAt: number
  readonly entries: readonly KeyringEntry[]
}

/**
 * Opens a vault, with a first key if its keyring is empty.
 *
 * @throws VaultError if the keyring cannot be unwrapped.
 * @example
 * import { createRootKey, keyringInMemory, openVault, rootKeys } from '@darkroom/connect/vault'
 * const vault = await openVault({ keys: rootKeys(createRootKey()), keyring: keyringInMemory() })
 * const about = { purpose: 'session', tenant: 't1', subject: 'user 5', column: 'token' }
 * const sealed = await vault.seal('IGAAexample', about)
 * await vault.open(sealed, about) // => 'IGAAexample'
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { keys, keyring, now = Date.now, rereadAfter = 60_000 } = options
  const random = options.random ?? ((bytes) => crypto.getRandomValues(bytes))
  /** Unwrapped keys, which stay: a provider that is down must not stop what runs. */
  const unwrapped = new Map<string, Uint8Array>()
  let known: Keyring | undefined
  let reading: Promise<Keyring> | undefined

  async function read(): Promise<Keyring> {
    const entries = await keyring.list()
    for (const { kid, wrapped } of entries) if (!unwrapped.has(kid)) unwrapped.set(kid, await keys.unwrap(wrapped, kid))
    known = { readAt: now(), entries }
    return known
  }

  const reread = (): Promise<Keyring> => (reading ??= read().finally(() => (reading = undefined)))

  /** As it was read last, if that is not long ago. A clock that was set back does not keep it. */
  async function current(): Promise<Keyring> {
    const age = known && now() - known.readAt
    return known && age !== undefined && age >= 0 && age < rereadAfter ? known : reread()
  }

  function add(number: number, state: KeyState): Promise<boolean> {
    const kid = `k${number}`
    const moment = now()
    return keys
      .wrap(random(new Uint8Array(32)), kid)
      .then((wrapped) =>
        keyring.add({ kid, state, wrapped, rootId: keys.id, createdAt: moment, changedAt: moment, version: 1 }),
      )
  }

  const become = (entry: KeyringEntry, state: KeyState): Promise<boolean> =>
    keyring.replace({ ...entry, state, changedAt: now(), version: entry.version + 1 })

  async function sealing(): Promise<{ kid: string; key: Uint8Array }> {
    const { entries } = await current()
    const [active] = inState(entries, 'active').sort((a, b) => numberOf(b) - numberOf(a))
    const key = active && unwrapped.get(active.kid)
    if (!key) throw keyMissing('active')
    return { kid: active.kid, key }
  }

  if ((await keyring.list()).length === 0) await add(1, 'active')
  await reread()

  return {
    seal: async (text, about) => {
      const { kid, key } = await sealing()
      return sealBytes(new TextEncoder().encode(text), kid, key, dataOf(about))
    },
    open: async (sealed, about) => {
      const kid = kidOf(sealed)
      // Another process may have sealed it with a key that this one has not read.
      if (!unwrapped.has(kid)) await reread()
      const key = unwrapped.get(kid)
      if (key === undefined) throw keyMissing(kid)
      return new TextDecoder().decode(await openBytes(sealed, key, dataOf(about)))
    },
    activeKid: async () => (await sealing()).kid,
    list: async () => (await reread()).entries.map(withoutKey),
    beginRotation: async () => {
      const { entries } = await reread()
      if (inState(entries, 'pending').length > 0) return
      await add(Math.max(0, ...entries.map(numberOf)) + 1, 'pending')
      await reread()
    },
    continueRotation: async () => {
      const { entries } = await reread()
      const [pending] = inState(entries, 'pending')
      if (pending !== undefined) {
        // Twice as long as any process goes without reading.
        const ready = pending.changedAt + 2 * rereadAfter
        if (now() < ready) return ready
        await become(pending, 'active')
      }
      const active = inState((await reread()).entries, 'active').sort((a, b) => numberOf(b) - numberOf(a))
      // A process that has not read this yet still seals with the old key, and so records are looked for again after that.
      for (const older of active.slice(1)) await become(older, 'retiring')
      await reread()
      return undefined
    },
    retire: async (kid) => {
      const { entries } = await reread()
      const [entry] = entries.filter((each) => each.kid === kid && each.state === 'retiring')
      if (entry) await become(entry, 'retired')
    },
    rewrap: async () => {
      const others = (await reread()).entries.filter(({ rootId }) => rootId !== keys.id)
      let count = 0
      for (const entry of others) {
        const key = unwrapped.get(entry.kid)
        if (key === undefined) throw keyMissing(entry.kid)
        const wrapped = await keys.wrap(key, entry.kid)
        if (await keyring.replace({ ...entry, wrapped, rootId: keys.id, version: entry.version + 1 })) count++
      }
      await reread()
      return count
    },
  }
}

function inState(entries: readonly KeyringEntry[], state: KeyState): KeyringEntry[] {
  return entries.filter((entry) => entry.state === state)
}

function withoutKey({ wrapped: _wrapped, ...shown }: KeyringEntry): Omit<KeyringEntry, 'wrapped'> {
  return shown
}

function numberOf({ kid }: KeyringEntry): number {
  return Number(kid.slice(1))
}

function keyMissing(kid: string): VaultError {
  return new VaultError(
    'key_missing',
    `The keyring has no key ${kid}.`,
    'Restore the keyring from a backup: records that were sealed with that key do not open without it.',
  )
}
