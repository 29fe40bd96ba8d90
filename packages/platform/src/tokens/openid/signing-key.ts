import type { JWK } from 'jose'
import { readMeta, writeMeta } from '../../world/store/meta.ts'
import type { World } from '../../world/world.ts'

/** A world's key for id_tokens: an RSA key pair. It stays in the store: it is in no world file, log or audit trail. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: JWK
  /** The public key, which apps may see. */
  readonly publicKey: JWK
}

const stored = 'openidKey'

/** The key, created on first use: creating one takes longer than the rest of a sign-in. */
export async function signingKey(world: World): Promise<SigningKey> {
  const { database } = world
  const text = readMeta(database, stored)
  if (text !== undefined) return JSON.parse(text) as SigningKey
  const made = await makeKey()
  // A concurrent request may have created it first.
  return database.transaction(() => {
    const meanwhile = readMeta(database, stored)
    if (meanwhile !== undefined) return JSON.parse(meanwhile) as SigningKey
    writeMeta(database, stored, JSON.stringify(made))
    return made
  })
}

async function makeKey(): Promise<SigningKey> {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import('jose')
  const pair = await generateKeyPair('RS256', { extractable: true })
  const publicKey = await exportJWK(pair.publicKey)
  const kid = await calculateJwkThumbprint(publicKey)
  return {
    kid,
    privateKey: await exportJWK(pair.privateKey),
    publicKey: { ...publicKey, kid, alg: 'RS256', use: 'sig' },
  }
}
