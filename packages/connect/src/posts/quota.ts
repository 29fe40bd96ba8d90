import { type Day, publishingQuotaOn } from '@darkroom/contract'
import { day, hour, minute } from '../base/time.ts'
import type { Context } from '../context.ts'
import type { PostRow } from '../store/schema.ts'
import type { AccountPublisher } from './publisher-of.ts'

/**
 * Until when an account's publishing quota is used up; undefined: there is room for one more. Instagram is asked, and what connect itself has
 * published and has begun counts too, since Instagram's own count comes late.
 *
 * @throws ApiError, TokenError
 */
export async function fullUntil(
  { store, now }: Context,
  publisher: AccountPublisher,
  { id, connectionId }: PostRow,
): Promise<number | undefined> {
  const moment = now()
  const { used, total = publishingQuotaOn(new Date(moment).toISOString().slice(0, 10) as Day) } =
    await publisher.quota()
  const ended = await store.run((db) =>
    db
      .selectFrom('post')
      .select('endedAt')
      .where('connectionId', '=', connectionId)
      .where('state', '=', 'published')
      .where('endedAt', '>', moment - day)
      .orderBy('endedAt')
      .execute(),
  )
  const begun = await store.run((db) =>
    db
      .selectFrom('post')
      .select('id')
      .where('connectionId', '=', connectionId)
      .where('state', 'in', ['uploading', 'waiting', 'unknown'])
      .where('endedAt', 'is', null)
      .where('id', '!=', id)
      .execute(),
  )
  if (Math.max(used, ended.length) + begun.length < total) return undefined
  if (ended.length + begun.length < total) return moment + (begun.length > 0 ? minute : hour)
  const oldest = ended[0]?.endedAt
  // Others may be published meanwhile, or deleted: not much longer than an hour goes by without a look.
  return oldest == null ? moment + minute : Math.min(Math.max(oldest + day, moment + minute), moment + 2 * hour)
}
