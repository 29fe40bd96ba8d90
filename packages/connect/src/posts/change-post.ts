import { recordAudit } from '../audit/record-audit.ts'
import { Problem } from '../base/problem.ts'
import { getConnection } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import type { PostRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { actorOfCaller, type Caller } from '../tenants/api-keys.ts'
import { cancel, schedule } from '../work/work.ts'
import { checkPost } from './check-post.ts'
import { momentOf } from './create-post.ts'
import { isUnsettled } from './journal.ts'
import { changePostRow, getPost, postIn } from './posts.ts'
import { readWanted } from './wanted.ts'

/** What can be changed of a post that has not begun. */
export interface PostChanges {
  readonly publishAt?: string | undefined
  readonly timeZone?: string | undefined
  readonly caption?: string | undefined
}

/** Changes a post that has not begun. @throws Problem 404, 409, 422 */
export async function changePost(context: Context, caller: Caller, id: string, asked: PostChanges): Promise<PostRow> {
  const before = await getPost(context, caller.tenantId, id)
  checkNotBegun(before)
  const { caption, publishAt: moment, timeZone } = asked
  const wanted = { ...readWanted(before), ...(caption !== undefined && { caption }) }
  const publishAt = moment === undefined ? before.publishAt : momentOf(context, moment, timeZone)
  await checkPost(context, await getConnection(context, caller.tenantId, before.connectionId), wanted)
  return decide(context, caller, id, 'post.changed', async (db, post) => {
    checkNotBegun(post)
    await schedule(db, 'post', id, publishAt)
    const zone = moment === undefined ? post.timeZone : (timeZone ?? null)
    return { wanted: JSON.stringify(wanted), publishAt, nextAt: publishAt, timeZone: zone, reason: null, detail: null }
  })
}

/** Cancels a post that is not published, whatever it is waiting for. @throws Problem 404, 409 */
export function cancelPost(context: Context, caller: Caller, id: string): Promise<PostRow> {
  return decide(context, caller, id, 'post.canceled', async (db, post) => {
    if (post.state === 'published' || post.state === 'canceled' || post.state === 'failed')
      throw wrongState(post, 'Only posts that have not ended can be canceled.', 'Nothing has to be done.')
    if (isUnsettled(post) && post.state !== 'unknown')
      throw wrongState(
        post,
        'Instagram was asked to publish it just now.',
        'Ask again in a minute, when it is known what became of it.',
      )
    // Whoever is about to publish it finds that it is not theirs any more.
    await cancel(db, 'post', id)
    const reason = post.state === 'unknown' ? 'canceled_unknown' : 'canceled'
    return { state: 'canceled', reason, nextAt: null, endedAt: context.now() }
  })
}

/**
 * Tries a post again: one that has failed from its beginning; of one of which it cannot be told, it is asked what became of it.
 *
 * @param anew Publishes one that is unknown anew. It is there twice if it was published after all.
 * @throws Problem 404, 409
 */
export function retryPost(context: Context, caller: Caller, id: string, anew: boolean): Promise<PostRow> {
  const { now } = context
  return decide(context, caller, id, 'post.retried', async (db, post) => {
    if (post.state !== 'failed' && post.state !== 'unknown')
      throw wrongState(
        post,
        'Only posts that have failed or are unknown can be retried.',
        'Look at its state: it goes on by itself, or has ended.',
      )
    const moment = now()
    await schedule(db, 'post', id, moment)
    const fresh = { nextAt: moment, endedAt: null, looks: 0, failures: 0, troubleAt: null }
    if (post.state === 'unknown' && !anew) return fresh
    return { ...fresh, state: 'scheduled', reason: null, detail: null, platform: null, record: null, beganAt: null }
  })
}

/** Decides what becomes of a post, and takes it from whoever works on it. */
async function decide(
  context: Context,
  caller: Caller,
  id: string,
  action: string,
  choose: (db: Queries, post: PostRow) => Promise<Partial<PostRow>>,
): Promise<PostRow> {
  const { store, now } = context
  const { tenantId } = caller
  return store.transaction(async (db) => {
    await postIn(db, tenantId, id)
    await lockWork(db, id)
    const post = await postIn(db, tenantId, id)
    const changes = await choose(db, post)
    const changed = await changePostRow(db, post, changes, now())
    if (changed === undefined)
      throw new Problem(409, 'post_changed', `The post ${id} was changed just now.`, 'Read it, and decide again.')
    await recordAudit(db, context, {
      tenantId,
      actor: actorOfCaller(caller),
      action,
      subject: id,
      details: { from: post.state },
    })
    return changed
  })
}

/** Whoever works on the post writes after this transaction or before it, and not in between. */
async function lockWork(db: Queries, id: string): Promise<void> {
  await db
    .updateTable('work')
    .set((q) => ({ failures: q.ref('failures') }))
    .where('id', '=', `post/${id}`)
    .execute()
}

function checkNotBegun(post: PostRow): void {
  if (post.state === 'scheduled' && post.beganAt === null) return
  throw wrongState(post, 'Only posts that have not begun can be changed.', 'Cancel it, and make another.')
}

function wrongState(post: PostRow, detail: string, fix: string): Problem {
  return new Problem(409, 'post_state', `The post is ${post.state}. ${detail}`, fix, { state: post.state })
}
