import { createHash } from 'node:crypto'
import { type Connect, openConnect } from '../../packages/connect/dist/connect.js'
import type { Context } from '../../packages/connect/dist/context.js'
import type { ConnectOptions, Store } from '../../packages/connect/dist/index.js'
import { rootKeys, Secret } from '../../packages/connect/dist/vault/index.js'
import { scopes, standIn } from './stand-in.ts'

/** Connect in this process, with a tenant and its API key. */
export interface Opened {
  readonly connect: Connect
  readonly context: Context
  readonly tenantId: string
  readonly key: string
}

/** The same in every process, since they share stores. */
const rootKey = createHash('sha256').update('bench').digest('base64')

export const appId = '990602627938098'

/** Opens connect over a store, with the stand-in for Instagram unless another is given. */
export async function openBench(store: Store, options: Partial<ConnectOptions> = {}): Promise<Opened> {
  const { connect, context } = await openConnect({
    store,
    keys: rootKeys(rootKey),
    publicUrl: 'http://localhost:4100',
    apps: { instagram: { appId, appSecret: new Secret('bench-app-secret'), scopes } },
    fetch: standIn(),
    ...options,
  })
  const tenant = await connect.admin.createTenant('Bench')
  const { text } = await connect.admin.createApiKey(tenant.id, { name: 'bench' })
  return { connect, context, tenantId: tenant.id, key: text.reveal() }
}
