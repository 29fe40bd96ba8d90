import { createHash } from 'node:crypto'
import { recordAudit } from '../audit/record-audit.ts'
import { newSortedId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { day, minute } from '../base/time.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow, PostRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { schedule } from '../work/work.ts'
import { checkPost } from './check-post.ts'
import { readMoment } from './read-moment.ts'
import { filesIn, type WantedPost } from './wanted.ts'

/** A post, and when to publish it. */
export interface NewPost extends WantedPost {
  readonly publishAt?: string | undefined
  readonly timeZone?: string | undefined
}

/** So late a moment may be, for clocks that differ and requests that take their time. */
const grace = 5 * minute

/**
 * Stores a post, to be published at its moment. The same idempotency key with the same post is the same post.
 *
 * @returns The post, and whether it was made now.
 * @throws Problem
 */
export async function createPost(
  context: Context,
  connection: ConnectionRow,
  asked: NewPost,
  { idempotencyKey, actor }: { readonly idempotencyKey: string | undefined; readonly actor: string },
): Promise<{ readonly row: PostRow; readonly isNew: boolean }> {
  const { store, now, random } = context
  const { publishAt: moment, timeZone, ...wanted } = asked
  const wantedHash = hashOfPost(connection.id, asked)
  const before = await store.run((db) => sameKey(db, connection.tenantId, idempotencyKey))
  if (before !== undefined) return { row: checkSame(before, wantedHash), isNew: false }
  const publishAt = momentOf(context, moment, timeZone)
  await checkPost(context, connection, wanted)
  const createdAt = now()
  const row: PostRow = {
    id: newSortedId(random, 'pst', createdAt),
    tenantId: connection.tenantId,
    connectionId: connection.id,
    kind: wanted.kind,
    wanted: JSON.stringify(wanted),
    idempotencyKey: idempotencyKey ?? null,
    wantedHash,
    publishAt,
    timeZone: timeZone ?? null,
    state: 'scheduled',
    reason: null,
    detail: null,
    platform: null,
    record: null,
    nextAt: publishAt,
    looks: 0,
    failures: 0,
    troubleAt: null,
    mediaId: null,
    history: JSON.stringify([{ at: createdAt, state: 'scheduled', reason: null, detail: null }]),
    createdAt,
    beganAt: null,
    endedAt: null,
    version: 1,
  }
  return store.transaction(async (db) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('post')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenantId', 'idempotencyKey']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) {
      const other = await sameKey(db, connection.tenantId, idempotencyKey)
      if (other !== undefined) return { row: checkSame(other, wantedHash), isNew: false }
    }
    await keepFiles(db, row, wanted, createdAt)
    await schedule(db, 'post', row.id, publishAt)
    await recordAudit(db, context, {
      tenantId: row.tenantId,
      actor,
      action: 'post.created',
      subject: row.id,
      details: { connection: connection.id, kind: row.kind, publishAt },
    })
    return { row, isNew: true }
  })
}

/** Until when a post may be: not in the past, and not further ahead than the configuration allows. @throws Problem 422 */
export function momentOf(
  { now, posts }: Pick<Context, 'now' | 'posts'>,
  text: string | undefined,
  timeZone: string | undefined,
): number {
  const moment = now()
  if (text === undefined) return moment
  const at = readMoment(text, timeZone)
  if (at < moment - grace)
    throw new Problem(
      422,
      'publish_at_past',
      `publishAt: ${new Date(at).toISOString()} is over; it is ${new Date(moment).toISOString()} now.`,
      'Send a moment that is to come, or leave publishAt out to publish now.',
    )
  if (at > moment + posts.furthestDays * day)
    throw new Problem(
      422,
      'publish_at_too_far',
      `publishAt: ${new Date(at).toISOString()} is more than ${posts.furthestDays} days ahead.`,
      'Make the post later, or set posts.furthestDays higher.',
    )
  return Math.max(at, moment)
}

async function keepFiles(db: Queries, { id, tenantId }: PostRow, wanted: WantedPost, usedAt: number): Promise<void> {
  for (const fileId of filesIn(wanted)) {
    await db
      .insertInto('postFile')
      .values({ id: `${id}/${fileId}`, postId: id, fileId })
      .execute()
    const { numUpdatedRows } = await db
      .updateTable('file')
      .set({ usedAt })
      .where('id', '=', fileId)
      .where('tenantId', '=', tenantId)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n)
      throw new Problem(404, 'file_not_found', `The file ${fileId} was deleted just now.`, 'Post it again.')
  }
}

function sameKey(db: Queries, tenantId: string, key: string | undefined): Promise<PostRow | undefined> {
  if (key === undefined) return Promise.resolve(undefined)
  return db
    .selectFrom('post')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('idempotencyKey', '=', key)
    .executeTakeFirst()
}

/** @throws Problem 422, as the draft of the header says. */
function checkSame(row: PostRow, wantedHash: string): PostRow {
  if (row.wantedHash === wantedHash) return row
  throw new Problem(
    422,
    'idempotency_key_reused',
    `This Idempotency-Key was sent with another post, ${row.id}.`,
    'Send a new key for a new post, and the same body where you send a request again.',
    { post: row.id },
  )
}

/** The same for the same post, in whatever order its keys stand. */
function hashOfPost(connectionId: string, post: NewPost): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return createHash('sha256')
    .update(JSON.stringify([connectionId, post], sorted))
    .digest('hex')
}
