import { FlattenedEncrypt, type FlattenedJWE, flattenedDecrypt } from 'jose'
import { VaultError } from './vault-error.ts'

/**
 * Seals bytes: a new key for these bytes alone (A256GCM), wrapped by `key` (A256KW), as a Flattened JWE. Which key wraps is not
 * authenticated, so that another can take its place; what the bytes belong to is.
 *
 * @param data What they belong to. Not stored.
 */
export async function sealBytes(bytes: Uint8Array, kid: string, key: Uint8Array, data: Uint8Array): Promise<string> {
  const { aad: _, ...sealed } = await new FlattenedEncrypt(bytes)
    .setProtectedHeader({ enc: 'A256GCM' })
    .setUnprotectedHeader({ alg: 'A256KW', kid })
    .setAdditionalAuthenticatedData(data)
    .encrypt(key)
  return JSON.stringify(sealed)
}

/** @throws VaultError `cannot_open` unless it was sealed with this key, for the same data. */
export async function openBytes(sealed: string, key: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
  try {
    const jwe = { ...(JSON.parse(sealed) as FlattenedJWE), aad: Buffer.from(data).toString('base64url') }
    const options = { keyManagementAlgorithms: ['A256KW'], contentEncryptionAlgorithms: ['A256GCM'] }
    return (await flattenedDecrypt(jwe, key, options)).plaintext
  } catch {
    // The cause may quote what was sealed.
    throw new VaultError(
      'cannot_open',
      'A sealed text did not open: it was changed, moved from another row, or sealed with another key.',
      'Restore the row from a backup, or connect the account again.',
    )
  }
}

/** The name of the key that a sealed text was sealed with. @throws VaultError */
export function kidOf(sealed: string): string {
  try {
    const { header } = JSON.parse(sealed) as FlattenedJWE
    if (typeof header?.kid === 'string') return header.kid
  } catch {}
  throw new VaultError('cannot_open', 'This is no sealed text.', 'Restore the row from a backup.')
}
