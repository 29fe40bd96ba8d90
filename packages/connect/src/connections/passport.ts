import { readList, readRecord } from '../base/json-column.ts'
import { isoOf } from '../base/time.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { planOf } from './plan.ts'
import { reasonOf } from './reasons.ts'

/** What there is to know of a connection; never its token. Moments are ISO texts, ids are texts. */
export interface Passport {
  readonly id: string
  readonly login: ConnectionRow['login']
  readonly appId: string
  readonly state: ConnectionRow['state']
  readonly reason: string | null
  readonly meaning: string | null
  readonly action: string | null
  readonly evidence: Readonly<Record<string, unknown>>
  readonly account: {
    readonly username: string | null
    /** The professional account's id (17841...), which webhooks and publishing use. */
    readonly userId: string | null
    /** The id as this app sees it. */
    readonly appScopedId: string | null
    readonly pageId: string | null
  }
  readonly permissions: {
    readonly asked: readonly string[]
    readonly granted: readonly string[] | null
    readonly missing: readonly string[] | null
  }
  readonly token: {
    readonly kind: ConnectionRow['kind']
    readonly lifetime: ConnectionRow['lifetime']
    /** False once it was erased. */
    readonly isKept: boolean
    readonly issuedAt: string | null
    readonly expiresAt: string | null
    readonly refreshableAt: string | null
    readonly nextRefreshAt: string | null
    readonly refreshedAt: string | null
    readonly refreshFailures: number
  }
  /** How the account is subscribed to Instagram's webhooks; null: it is not. */
  readonly webhooks: Readonly<Record<string, unknown>> | null
  readonly dataAccessExpiresAt: string | null
  readonly checkedAt: string | null
  readonly lastGoodCallAt: string | null
  /** When its calls stop working unless something is done. */
  readonly endsAt: string | null
  readonly linkedAt: string | null
  readonly createdAt: string | null
}

/** What is shown of a connection. */
export function passportOf(row: ConnectionRow): Passport {
  const plan = planOf(row)
  const reason = reasonOf(row.reason)
  return {
    id: row.id,
    login: row.login,
    appId: row.appId,
    state: row.state,
    reason: row.reason,
    meaning: reason?.meaning ?? null,
    action: reason?.action ?? null,
    evidence: readRecord(row.evidence),
    account: { username: row.username, userId: row.userId, appScopedId: row.appScopedId, pageId: row.pageId },
    permissions: { asked: readList(row.asked) ?? [], granted: readList(row.granted), missing: readList(row.missing) },
    token: {
      kind: row.kind,
      lifetime: row.lifetime,
      isKept: row.sealed !== null,
      issuedAt: isoOf(row.issuedAt),
      expiresAt: isoOf(row.expiresAt),
      refreshableAt: isoOf(row.refreshableAt),
      nextRefreshAt: isoOf(plan.refreshAt),
      refreshedAt: isoOf(row.refreshedAt),
      refreshFailures: row.refreshFailures,
    },
    webhooks: row.webhooks === null ? null : readRecord(row.webhooks),
    dataAccessExpiresAt: isoOf(row.dataAccessExpiresAt),
    checkedAt: isoOf(row.checkedAt),
    lastGoodCallAt: isoOf(row.lastGoodCallAt),
    endsAt: isoOf(plan.endsAt),
    linkedAt: isoOf(row.linkedAt),
    createdAt: isoOf(row.createdAt),
  }
}
