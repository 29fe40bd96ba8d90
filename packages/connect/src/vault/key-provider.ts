import { createHash } from 'node:crypto'
import { kidOf, openBytes, sealBytes } from './envelope.ts'
import { Secret } from './secret.ts'
import { VaultError } from './vault-error.ts'

/**
 * Holds the root key: this process's own, or a key management service's. It wraps the handful of keys of the keyring, at start and at rotation, never a record's:
 * a million tokens cost no call, and a service that is down stops nothing that runs.
 */
export interface KeyProvider {
  /** The name of the root key that wraps now. */
  readonly id: string
  /** Wraps a key of the keyring. @param context Authenticated with it; AWS calls it EncryptionContext. */
  wrap(key: Uint8Array, context: string): Promise<string>
  /** Unwraps what {@link KeyProvider.wrap} returned, also under a root key that wrapped before. */
  unwrap(wrapped: string, context: string): Promise<Uint8Array>
}

/**
 * A key provider with root keys in this process.
 *
 * @param current The key that wraps: 32 bytes as base64, base64url or hexadecimal.
 * @param previous Keys that wrapped before, as long as the root is being rotated.
 * @throws VaultError `root_key_invalid`
 * @example
 * import { createRootKey, rootKeys } from '@darkroom/connect/vault'
 * const provider = rootKeys(createRootKey())
 * const wrapped = await provider.wrap(new Uint8Array(32), 'k1')
 * wrapped.includes(provider.id) // => true
 */
export function rootKeys(current: Secret | string, previous: readonly (Secret | string)[] = []): KeyProvider {
  const keys = new Map([current, ...previous].map(readRootKey).map((key) => [idOf(key), key]))
  const [[id, key] = missing()] = keys
  return {
    id,
    wrap: (bytes, context) => sealBytes(bytes, id, key, dataOf(context)),
    unwrap: async (wrapped, context) => {
      const by = kidOf(wrapped)
      const found = keys.get(by)
      if (found === undefined)
        throw new VaultError(
          'root_key_unknown',
          `The keyring is wrapped with the root key ${by}, which is not here; here is ${[...keys.keys()].join(', ')}.`,
          'Give the root key that was used before, as the current one or among the previous ones.',
        )
      return openBytes(wrapped, found, dataOf(context))
    },
  }
}

/** A new root key, as base64url: 256 random bits. */
export function createRootKey(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => crypto.getRandomValues(bytes),
): Secret {
  return new Secret(Buffer.from(random(new Uint8Array(32))).toString('base64url'))
}

function readRootKey(given: Secret | string): Uint8Array {
  const text = (given instanceof Secret ? given.reveal() : given).trim()
  const bytes = /^[0-9a-f]{64}$/i.test(text)
    ? Buffer.from(text, 'hex')
    : /^[\w+/-]{43}=?$/.test(text)
      ? Buffer.from(text, 'base64')
      : Buffer.alloc(0)
  // A key of one byte again and again was typed, not made.
  if (bytes.length !== 32 || new Set(bytes).size < 8)
    throw new VaultError(
      'root_key_invalid',
      'The root key must be 32 random bytes, as base64 or hexadecimal.',
      'Make one: openssl rand -base64 32',
    )
  return bytes
}

/** A name for a key, from which it cannot be found. */
function idOf(key: Uint8Array): string {
  return `root-${createHash('sha256').update('darkroom connect root key').update(key).digest('hex').slice(0, 12)}`
}

function dataOf(context: string): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(['keyring', context]))
}

function missing(): never {
  throw new TypeError('A key provider needs a root key.')
}
