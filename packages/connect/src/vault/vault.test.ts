import { inspect } from 'node:util'
import { createToken, serializeToken } from '@darkroom/client'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { About } from './about.ts'
import { kidOf } from './envelope.ts'
import { createRootKey, type KeyProvider, rootKeys } from './key-provider.ts'
import { type KeyringStore, keyringInMemory } from './keyring.ts'
import { Secret } from './secret.ts'
import { vaultTokenStore } from './token-store.ts'
import { openVault, type Vault } from './vault.ts'

const about: About = { purpose: 'connection', tenant: 'ten_1', subject: 'con_1', column: 'sealed' }
const minute = 60_000

interface Opened {
  readonly vault: Vault
  readonly keyring: KeyringStore
  readonly keys: KeyProvider
  time: number
  /** Another process over the same keyring. */
  readonly another: (keys?: KeyProvider) => Promise<Vault>
}

async function open(): Promise<Opened> {
  const keyring = keyringInMemory()
  const keys = rootKeys(createRootKey())
  const state = { time: 0 }
  const another = (own = keys): Promise<Vault> => openVault({ keys: own, keyring, now: () => state.time })
  return Object.assign(state, { vault: await another(), keyring, keys, another })
}

describe('a vault', () => {
  test('opens what it sealed, for any text and any row', async () => {
    const { vault } = await open()
    const row = fc.record({ purpose: fc.string(), tenant: fc.string(), subject: fc.string(), column: fc.string() })
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), row, async (text, about) => {
        fc.pre(text.isWellFormed())
        expect(await vault.open(await vault.seal(text, about), about)).toBe(text)
      }),
    )
  })

  test('does not open for another row than it was sealed for, however the names are cut', async () => {
    const { vault } = await open()
    const part = fc.constantFrom('', 'a', 'b', '","', 'a","b', '1')
    const row = fc.record({ purpose: part, tenant: part, subject: part, column: part })
    await fc.assert(
      fc.asyncProperty(row, row, async (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        await expect(vault.open(await vault.seal('IGAA', one), other)).rejects.toMatchObject({ code: 'cannot_open' })
      }),
    )
  })

  test('does not open what was changed', async () => {
    const { vault } = await open()
    const sealed = await vault.seal('IGAAsecret', about)
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.constantFrom('A', 'z', '0', '"', '.'), async (at, letter) => {
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1)
        const opened = await vault.open(changed, about).catch((error: Error) => error.name)
        // The last letter of base64url has bits that mean nothing.
        expect(['VaultError', 'IGAAsecret']).toContain(opened)
      }),
    )
  })

  test('shows what it sealed in no encoding', async () => {
    const { vault, keyring } = await open()
    const planted = 'IGAAplanted/secret+token'
    const stored = (await vault.seal(planted, about)) + JSON.stringify(await keyring.list())
    const control = `${stored}${planted}`
    for (const form of encodings(planted)) expect(stored).not.toContain(form)
    expect(encodings(planted).some((form) => control.includes(form))).toBe(true)
  })

  test('seals the same text differently each time', async () => {
    const { vault } = await open()
    expect(await vault.seal('IGAA', about)).not.toBe(await vault.seal('IGAA', about))
  })
})

describe('a rotation', () => {
  test('waits until every process has read the new key, seals with it, and opens the old', async () => {
    const world = await open()
    const { vault, another } = world
    const other = await another()
    const old = await vault.seal('IGAAold', about)
    await vault.beginRotation()
    await vault.beginRotation()
    const ready = await vault.continueRotation()
    expect(ready).toBe(2 * minute)
    expect(kidOf(await vault.seal('IGAA', about))).toBe('k1')
    world.time = ready ?? 0
    expect(await vault.continueRotation()).toBeUndefined()
    const sealed = await vault.seal('IGAAnew', about)
    expect(kidOf(sealed)).toBe('k2')
    expect(await other.open(sealed, about)).toBe('IGAAnew')
    expect(await other.open(old, about)).toBe('IGAAold')
    expect((await vault.list()).map(({ kid, state }) => `${kid} ${state}`)).toEqual(['k1 retiring', 'k2 active'])
    await vault.retire('k1')
    expect(await vault.open(old, about)).toBe('IGAAold')
    expect((await vault.list())[0]?.state).toBe('retired')
  })

  test('of the root wraps the keyring anew, and no record', async () => {
    const { vault, another, keyring, keys } = await open()
    const sealed = await vault.seal('IGAA', about)
    const [before] = await keyring.list()
    const next = createRootKey()
    await expect(another(rootKeys(next))).rejects.toMatchObject({ code: 'root_key_unknown' })
    const both: KeyProvider = {
      ...rootKeys(next),
      unwrap: (wrapped, context) => (kidOf(wrapped) === keys.id ? keys : rootKeys(next)).unwrap(wrapped, context),
    }
    const rotated = await another(both)
    expect(await rotated.rewrap()).toBe(1)
    expect(await rotated.rewrap()).toBe(0)
    expect((await keyring.list())[0]?.wrapped).not.toBe(before?.wrapped)
    expect(await (await another(rootKeys(next))).open(sealed, about)).toBe('IGAA')
    expect(await vault.open(sealed, about)).toBe('IGAA')
  })

  test('of two processes that begin at once gives one first key', async () => {
    const keyring = keyringInMemory()
    const keys = rootKeys(createRootKey())
    const vaults = await Promise.all([1, 2, 3].map(() => openVault({ keys, keyring })))
    expect(await keyring.list()).toHaveLength(1)
    const [one, other] = vaults
    if (!one || !other) throw new Error('unopened')
    expect(await other.open(await one.seal('IGAA', about), about)).toBe('IGAA')
  })
})

test('a provider that is down does not stop what runs', async () => {
  const keyring = keyringInMemory()
  const own = rootKeys(createRootKey())
  let down = false
  const fail = (): Promise<never> => Promise.reject(new Error('down'))
  const keys: KeyProvider = {
    id: own.id,
    wrap: (...all) => (down ? fail() : own.wrap(...all)),
    unwrap: (...all) => (down ? fail() : own.unwrap(...all)),
  }
  let time = 0
  const vault = await openVault({ keys, keyring, now: () => time })
  down = true
  time = 10 * minute
  expect(await vault.open(await vault.seal('IGAA', about), about)).toBe('IGAA')
})

test('a key that is not there is named', async () => {
  const { vault } = await open()
  const sealed = (await vault.seal('IGAA', about)).replace('"k1"', '"k7"')
  await expect(vault.open(sealed, about)).rejects.toMatchObject({
    code: 'key_missing',
    message: expect.stringContaining('k7'),
  })
})

test.each(['', 'short', 'a'.repeat(64), '0'.repeat(64), `${'x'.repeat(42)}!`])(
  'a root key of %j is refused',
  (text) => {
    expect(() => rootKeys(text)).toThrow(expect.objectContaining({ code: 'root_key_invalid' }))
  },
)

test('a secret shows itself to nobody who did not ask', () => {
  const secret = new Secret('IGAAsecret')
  for (const shown of [
    String(secret),
    JSON.stringify({ secret }),
    inspect({ secret }),
    inspect(secret, { showHidden: true }),
  ])
    expect(shown).not.toContain('IGAAsecret')
  expect(secret.reveal()).toBe('IGAAsecret')
})

test('a token store does not put an older token over what another process saved', async () => {
  const { vault } = await open()
  const token = (accessToken: string): ReturnType<typeof createToken> =>
    createToken({ login: 'instagram', kind: 'longLived', accessToken, issuedAt: 0, expiresAt: 5_184_000_000 })
  let column = await vault.seal(serializeToken(token('IGAAone')), about)
  const store = vaultTokenStore(vault, about, {
    read: async () => column,
    write: async (sealed, previous) => {
      if (previous !== column) return false
      column = sealed
      return true
    },
  })
  const first = await store.load()
  await store.save(token('IGAAtwo'), first)
  await store.save(token('IGAAthree'), first)
  expect((await store.load()).accessToken).toBe('IGAAtwo')
})

/** The ways in which a text could be found in a dump. */
function encodings(text: string): string[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  )
  return [
    text,
    bytes.toString('hex'),
    ...base64,
    ...base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_')),
    encodeURIComponent(text),
  ]
}
