import type { Context } from '../context.ts'
import type { AuditRow, EndpointRow, EventRow, LinkRow, PostRow, WorkRow } from '../store/schema.ts'
import { dueBuckets, failingWork, firstWork } from '../work/work.ts'

/** Which part of a list: what is older than an id, and of whom. */
export interface RecordSearch {
  readonly before?: string | undefined
  readonly tenantId?: string | undefined
  /** Events of a connection; entries of the audit about it. */
  readonly subject?: string | undefined
  readonly limit: number
}

/** All tenants' events, newest first. */
export function readEvents(
  { store }: Context,
  { before, tenantId, subject, limit }: RecordSearch,
): Promise<EventRow[]> {
  return store.run((db) => {
    let query = db.selectFrom('event').selectAll()
    if (tenantId !== undefined) query = query.where('tenantId', '=', tenantId)
    if (subject !== undefined) query = query.where('connectionId', '=', subject)
    if (before !== undefined) query = query.where('id', '<', before)
    return query.orderBy('id', 'desc').limit(limit).execute()
  })
}

/** The whole audit, newest first. */
export function readAudit({ store }: Context, { before, tenantId, subject, limit }: RecordSearch): Promise<AuditRow[]> {
  return store.run((db) => {
    let query = db.selectFrom('audit').selectAll()
    if (tenantId !== undefined) query = query.where('tenantId', '=', tenantId)
    if (subject !== undefined) query = query.where('subject', '=', subject)
    if (before !== undefined) query = query.where('id', '<', before)
    return query.orderBy('id', 'desc').limit(limit).execute()
  })
}

/** All tenants' posts, newest first. */
export function readPosts({ store }: Context, { before, tenantId, subject, limit }: RecordSearch): Promise<PostRow[]> {
  return store.run((db) => {
    let query = db.selectFrom('post').selectAll()
    if (tenantId !== undefined) query = query.where('tenantId', '=', tenantId)
    if (subject !== undefined) query = query.where('connectionId', '=', subject)
    if (before !== undefined) query = query.where('id', '<', before)
    return query.orderBy('id', 'desc').limit(limit).execute()
  })
}

/** All tenants' endpoints, those that are broken first. */
export function readEndpoints({ store }: Context, limit: number): Promise<EndpointRow[]> {
  return store.run((db) =>
    db.selectFrom('endpoint').selectAll().orderBy('state').orderBy('createdAt', 'desc').limit(limit).execute(),
  )
}

/** Links that have not been cleared away, newest first. @param before The moment at which the last one was made. */
export function readLinks({ store }: Context, before: number | undefined, limit: number): Promise<LinkRow[]> {
  return store.run((db) => {
    const query = db.selectFrom('link').selectAll()
    return (before === undefined ? query : query.where('createdAt', '<', before))
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute()
  })
}

/** Work in the order in which it is due, or what has failed most often. */
export function readWork({ store }: Pick<Context, 'store'>, which: 'due' | 'stuck', limit: number): Promise<WorkRow[]> {
  return which === 'due' ? firstWork(store, limit) : failingWork(store, limit)
}

/** Since when the oldest work has been due that nobody is doing, in milliseconds; 0: none is late. */
export async function workLag({ store, now }: Pick<Context, 'store' | 'now'>): Promise<number> {
  // Bucket by bucket, each by its index: the smallest of them all would be looked for among all work that is planned.
  const heads = await dueBuckets(store)
  return Math.max(0, ...heads.map(({ dueAt }) => now() - dueAt))
}
