import { minute } from '../base/time.ts'
import type { Context } from '../context.ts'
import type { PostRow } from '../store/schema.ts'

/** Whether a post may go on, and if not, when to ask again. */
export type Lane =
  | { readonly isFree: true; readonly until: number }
  | { readonly isFree: false; readonly until: number; readonly isFull: boolean }

/**
 * Takes an account's lane: of its posts one is at work at a time, so that they come one after the other, in order, and a new media can be told to be
 * this post's. A post that has asked Instagram to publish keeps the lane until it is known what became of it.
 */
export async function takeLane({ store, now, lease }: Context, post: PostRow): Promise<Lane> {
  const { id: postId, connectionId } = post
  const moment = now()
  const until = moment + lease
  const ahead = post.beganAt === null ? await postsAhead(store, post, moment) : 0
  const isTaken =
    ahead > 0
      ? undefined
      : await store.run((db) =>
          db
            .insertInto('postLane')
            .values({ connectionId, postId, until, fullUntil: 0 })
            .onConflict((conflict) =>
              conflict
                .column('connectionId')
                .doUpdateSet({ postId, until })
                .where((q) =>
                  q.and([
                    q.or([q('postLane.until', '<=', moment), q('postLane.postId', '=', postId)]),
                    // What has begun goes on: it was counted.
                    ...(post.beganAt === null ? [q('postLane.fullUntil', '<=', moment)] : []),
                  ]),
                ),
            )
            .returning('postId')
            .executeTakeFirst(),
        )
  if (isTaken !== undefined) return { isFree: true, until }
  const lane = await store.run((db) =>
    db.selectFrom('postLane').select('fullUntil').where('connectionId', '=', connectionId).executeTakeFirst(),
  )
  const isFull = post.beganAt === null && (lane?.fullUntil ?? 0) > moment
  const from = isFull ? (lane?.fullUntil ?? moment) : moment
  return { isFree: false, isFull, until: from + (1 + Math.min(ahead, mostAhead)) * stepAside }
}

/** Lets the next post of the account go on. @param until What {@link takeLane} returned. */
export async function leaveLane({ store }: Context, post: PostRow, until: number, keepUntil: number): Promise<void> {
  await store.run((db) =>
    db
      .updateTable('postLane')
      .set({ until: keepUntil })
      .where('connectionId', '=', post.connectionId)
      .where('postId', '=', post.id)
      .where('until', '=', until)
      .execute(),
  )
}

/** Closes the account's lane for posts that have not begun. */
export async function closeLane({ store }: Context, { connectionId }: PostRow, fullUntil: number): Promise<void> {
  await store.run((db) =>
    db.updateTable('postLane').set({ fullUntil }).where('connectionId', '=', connectionId).execute(),
  )
}

/** So long each post in front lets those behind it wait before they ask again: a thousand at one second do not ask at one second. */
const stepAside = 1000
const mostAhead = 600

/** So long the first of several that are due is waited for. */
const patience = 15 * minute

/** Posts that are due and come before this one. */
async function postsAhead(
  store: Context['store'],
  { id, connectionId, publishAt }: PostRow,
  moment: number,
): Promise<number> {
  const { count } = await store.run((db) =>
    db
      .selectFrom('post')
      .select((q) => q.fn.countAll<number>().as('count'))
      .where('connectionId', '=', connectionId)
      .where('state', '=', 'scheduled')
      .where('nextAt', '<=', moment)
      .where('nextAt', '>', moment - patience)
      .where((q) => q.or([q('publishAt', '<', publishAt), q.and([q('publishAt', '=', publishAt), q('id', '<', id)])]))
      .executeTakeFirstOrThrow(),
  )
  return count
}
