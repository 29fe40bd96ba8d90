import { readRecord } from '../base/json-column.ts'
import { isoOf } from '../base/time.ts'
import type { Context } from '../context.ts'

/** An event as it is shown. */
export interface ShownEvent {
  readonly id: string
  readonly type: string
  readonly at: string | null
  readonly connectionId: string | null
  readonly subject: string
  readonly body: string
  readonly data: Readonly<Record<string, unknown>>
}

/** A tenant's events, oldest first. @param after The id after which to go on. */
export async function listEvents(
  { store }: Context,
  tenantId: string,
  {
    after,
    connectionId,
    type,
    limit,
  }: { after?: string | undefined; connectionId?: string | undefined; type?: string | undefined; limit: number },
): Promise<ShownEvent[]> {
  const rows = await store.run((db) => {
    let query = db.selectFrom('event').selectAll().where('tenantId', '=', tenantId)
    if (after !== undefined) query = query.where('id', '>', after)
    if (connectionId !== undefined) query = query.where('connectionId', '=', connectionId)
    if (type?.endsWith('.*')) query = query.where('type', 'like', `${type.slice(0, -1)}%`)
    else if (type !== undefined && type !== '*') query = query.where('type', '=', type)
    return query.orderBy('id').limit(limit).execute()
  })
  return rows.map(({ id, type, at, connectionId, subject, body, data }) => ({
    id,
    type,
    at: isoOf(at),
    connectionId,
    subject,
    body,
    data: readRecord(data),
  }))
}
