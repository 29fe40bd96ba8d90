import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createRootKey, keyringInMemory, openVault, rootKeys } from '../../packages/connect/dist/vault/index.js'
import { tokenOf } from '../connect/stand-in.ts'
import { recordRounds } from '../report.ts'

const rounds = 9
const each = 3000

/** Sealing and opening a token, beside AES-256-GCM of node:crypto with one key for all and the same associated data. */
export async function measureConnectVault(): Promise<void> {
  const vault = await openVault({ keys: rootKeys(createRootKey()), keyring: keyringInMemory() })
  const about = { purpose: 'connection', tenant: 'ten_1', subject: 'con_1', column: 'sealed' }
  const data = Buffer.from(JSON.stringify(about))
  const text = tokenOf('17841408261739405')
  const key = randomBytes(32)

  function encrypt(): readonly [Buffer, Buffer, Buffer] {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(data)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return [iv, sealed, cipher.getAuthTag()]
  }

  function decrypt([iv, sealed, tag]: readonly [Buffer, Buffer, Buffer]): string {
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(data).setAuthTag(tag)
    return `${decipher.update(sealed, undefined, 'utf8')}${decipher.final('utf8')}`
  }

  const [sealed, bare] = [await vault.seal(text, about), encrypt()]
  const rates = { seal: [] as number[], encrypt: [] as number[], open: [] as number[], decrypt: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const told = {
      seal: await rate(() => vault.seal(text, about)),
      encrypt: await rate(encrypt),
      open: await rate(() => vault.open(sealed, about)),
      decrypt: await rate(() => decrypt(bare)),
    }
    if (round > 0) for (const name of Object.keys(rates) as (keyof typeof rates)[]) rates[name].push(told[name])
  }
  recordRounds('tokens sealed beside node:crypto AES-256-GCM', 'a second', rates.seal, rates.encrypt, {})
  recordRounds('tokens opened beside node:crypto AES-256-GCM', 'a second', rates.open, rates.decrypt, {})
}

async function rate(work: () => unknown): Promise<number> {
  const begun = performance.now()
  for (let index = 0; index < each; index++) await work()
  return (each / (performance.now() - begun)) * 1000
}
