import { readRecord } from '../base/json-column.ts'
import { isoOf } from '../base/time.ts'
import type { Context } from '../context.ts'

/** An entry of the audit as it is shown. */
export interface ShownAudit {
  readonly id: string
  readonly at: string | null
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly details: Readonly<Record<string, unknown>>
}

/** What was done in a tenant, oldest first. @param after The id after which to go on. */
export async function listAudit(
  { store }: Context,
  tenantId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ShownAudit[]> {
  const rows = await store.run((db) => {
    const query = db.selectFrom('audit').selectAll().where('tenantId', '=', tenantId)
    return (after === undefined ? query : query.where('id', '>', after)).orderBy('id').limit(limit).execute()
  })
  return rows.map(({ id, at, actor, action, subject, details }) => ({
    id,
    at: isoOf(at),
    actor,
    action,
    subject,
    details: readRecord(details),
  }))
}
