import { createToken, serializeToken } from '../../packages/client/dist/index.js'
import { aboutConnection } from '../../packages/connect/dist/connections/about-connection.js'
import { columnsOf } from '../../packages/connect/dist/connections/connections.js'
import type { ConnectionRow } from '../../packages/connect/dist/store/schema.js'
import { appId, type Opened } from './open.ts'
import { scopes, tokenOf } from './stand-in.ts'

const day = 86_400_000

/** A connection as a link leaves it, issued some days ago. */
export async function connectionRow(
  { context, tenantId }: Pick<Opened, 'context' | 'tenantId'>,
  index: number,
  { daysOld = 1, checkedDaysAgo = 0 }: { readonly daysOld?: number; readonly checkedDaysAgo?: number } = {},
): Promise<ConnectionRow> {
  const id = `con_${index.toString(16).padStart(32, '0')}`
  const userId = `17841${String(index).padStart(12, '0')}`
  const moment = context.now()
  const issuedAt = moment - daysOld * day
  const token = createToken({
    login: 'instagram',
    kind: 'longLived',
    accessToken: tokenOf(userId),
    issuedAt,
    expiresAt: issuedAt + 60 * day,
    id: userId,
    userId,
    username: `account.${userId}`,
  })
  return {
    id,
    tenantId,
    login: 'instagram',
    appId,
    accountKey: userId,
    appScopedId: userId,
    userId,
    pageId: null,
    username: `account.${userId}`,
    ...columnsOf(token),
    lifetime: 'long',
    asked: JSON.stringify(scopes),
    granted: JSON.stringify(scopes),
    missing: '[]',
    state: 'healthy',
    reason: null,
    evidence: null,
    sealed: await context.vault.seal(serializeToken(token), aboutConnection({ tenantId, id })),
    kid: await context.vault.activeKid(),
    refreshFailures: 0,
    triedAt: null,
    refreshedAt: null,
    checkedAt: moment - checkedDaysAgo * day,
    lastGoodCallAt: moment,
    warnedDays: null,
    linkedAt: issuedAt,
    createdAt: issuedAt,
    webhooks: null,
    version: 1,
  }
}
