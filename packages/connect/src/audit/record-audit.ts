import { newSortedId, type Random } from '../base/ids.ts'
import type { Queries } from '../store/store.ts'

/** Something that somebody did, for who asks later. Details have no secret and no token. */
export interface AuditEntry {
  readonly tenantId: string | null
  /** `key:<id>`, `person`, `instagram`, `connect` or `operator`. */
  readonly actor: string
  /** `connection.linked`, `key.revoked` ... */
  readonly action: string
  /** The id of what it was done to. */
  readonly subject: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** Records it, in the transaction that does it. */
export async function recordAudit(
  db: Queries,
  { now, random }: { readonly now: () => number; readonly random: Random },
  entry: AuditEntry,
): Promise<void> {
  const at = now()
  const { details = {}, ...rest } = entry
  await db
    .insertInto('audit')
    .values({ id: newSortedId(random, 'aud', at), at, ...rest, details: JSON.stringify(details) })
    .execute()
}
