import type { Random } from '../base/ids.ts'
import type { Context } from '../context.ts'
import type { EndpointRow } from '../store/schema.ts'
import type { About } from '../vault/about.ts'

/** The secrets of an endpoint. */
export interface EndpointSecrets {
  readonly current: string
  /** The one before, while both sign. */
  readonly previous?: string | undefined
}

/** What an endpoint's sealed secrets belong to. */
export function aboutEndpoint({ tenantId, id }: Pick<EndpointRow, 'tenantId' | 'id'>): About {
  return { purpose: 'endpoint', tenant: tenantId, subject: id, column: 'sealed' }
}

/** A secret in the form of Standard Webhooks: `whsec_` and 32 random bytes in base64. */
export function newSecret(random: Random): string {
  return `whsec_${Buffer.from(random(new Uint8Array(32))).toString('base64')}`
}

/** Seals an endpoint's secrets, for its columns. */
export async function sealSecrets(
  { vault }: Pick<Context, 'vault'>,
  row: Pick<EndpointRow, 'tenantId' | 'id'>,
  secrets: EndpointSecrets,
): Promise<Pick<EndpointRow, 'sealed' | 'kid'>> {
  return { sealed: await vault.seal(JSON.stringify(secrets), aboutEndpoint(row)), kid: await vault.activeKid() }
}

/** An endpoint's secrets. @throws VaultError */
export async function openSecrets({ vault }: Pick<Context, 'vault'>, row: EndpointRow): Promise<EndpointSecrets> {
  return JSON.parse(await vault.open(row.sealed, aboutEndpoint(row))) as EndpointSecrets
}
