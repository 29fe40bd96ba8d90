import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Connect, Problem } from '@darkroom/connect'
import { createRootKey, type KeyProvider, rootKeys } from '@darkroom/connect/vault'
import { Failure } from '../failure.ts'
import { writeSecretFile } from '../write-secret-file.ts'

/** The name of the tenant and of the key that development has. */
const name = 'Development'

/** A root key for development: in the data directory, or for this run only. It protects nothing, since it lies beside what it seals. */
export function developmentRootKey(folder: string | undefined): KeyProvider {
  if (folder === undefined) return rootKeys(createRootKey())
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'development-root-key')
  if (!existsSync(path)) writeSecretFile(path, `${createRootKey().reveal()}\n`, false)
  return rootKeys(readFileSync(path, 'utf8'))
}

/** An API key that may do everything, of the tenant Development. The one of the run before no longer works. */
export async function developmentApiKey({ admin }: Connect): Promise<string> {
  const tenants = await admin.listTenants()
  const tenant = tenants.find((each) => each.name === name) ?? (await admin.createTenant(name))
  await admin.revokeApiKeys(tenant.id, name)
  return (await admin.createApiKey(tenant.id, { name })).text.reveal()
}

/** An endpoint of the tenant Development, which gets every event. @returns Its secret, which is the one of the run before. @throws Failure for a URL to which nothing is sent. */
export async function developmentEndpoint({ admin }: Connect, url: string): Promise<string> {
  const tenant = (await admin.listTenants()).find((each) => each.name === name)
  if (tenant === undefined) throw new TypeError('The tenant of development is made with its API key.')
  try {
    return (await admin.ensureEndpoint(tenant.id, { url, description: 'darkroom connect --dev' })).secret.reveal()
  } catch (error) {
    if (error instanceof Problem) throw new Failure(`--webhooks-to: ${error.message}`, error.fix)
    throw error
  }
}
