import { hour, minute, second } from '../base/time.ts'
import { findConnection, openToken } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import { fileUrl } from '../files/file-url.ts'
import { getFile } from '../files/files.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { longestRun } from '../work/lease.ts'
import type { WorkHandler } from '../work/worker.ts'
import { afterFailure, waitFor } from './after-failure.ts'
import { isUnsettled, readJournal } from './journal.ts'
import { closeLane, leaveLane, takeLane } from './lane.ts'
import { change, end, LostClaim, type PostRun, saveJournal } from './post-run.ts'
import { findPost } from './posts.ts'
import { type AccountPublisher, publisherOf } from './publisher-of.ts'
import { fullUntil } from './quota.ts'
import type { PostReasonName } from './reasons.ts'
import { clientPost, filesIn, readWanted } from './wanted.ts'

/** The work of a post: publishes it, step by step, from wherever it is. Comes back until it has ended. */
export function postHandler(context: Context): WorkHandler {
  return async (id, held) => {
    const post = await findPost(context, id)
    if (post === undefined || post.endedAt !== null) return undefined
    const run: PostRun = { context, held, post, connection: await findConnection(context, post.connectionId) }
    try {
      return await workOn(run)
    } catch (error) {
      // Whoever has it now does the rest. If only the row was changed, as by a save that was underway when the deadline came, the claim is still
      // ours, and the work must not end with it.
      if (error instanceof LostClaim) return context.now() + second
      throw error
    }
  }
}

async function workOn(run: PostRun): Promise<number | undefined> {
  const { context, connection } = run
  if (connection === undefined) return end(run, isUnsettled(run.post) ? 'unknown' : 'failed', 'connection_disconnected')
  const stopped = stopOf(connection)
  if (stopped !== undefined) return waitFor(run, stopped, { milliseconds: 5 * minute })
  const lane = await takeLane(context, run.post)
  if (!lane.isFree) {
    if (lane.isFull && run.post.reason !== 'quota_used_up')
      await change(run, { reason: 'quota_used_up', nextAt: lane.until })
    return lane.until
  }
  try {
    return await publish(run, connection)
  } catch (error) {
    return await afterFailure(run, error)
  } finally {
    // What is unsettled keeps the lane for a while; what is unknown for long lets the others go on.
    const isWaiting = isUnsettled(run.post) && run.post.endedAt === null && run.post.state !== 'unknown'
    await leaveLane(context, run.post, lane.until, isWaiting ? context.now() + context.lease : 0)
  }
}

/** What of the connection stops its posts. */
function stopOf({ state, sealed }: ConnectionRow): PostReasonName | undefined {
  if (state === 'blocked') return 'connection_blocked'
  if (state === 'app-fault') return 'connection_app_fault'
  return state === 'needs-reconnect' || sealed === null ? 'connection_needs_reconnect' : undefined
}

/** So old a preparation is begun anew: Instagram keeps it for a day. What may be published already is not. */
const oldest = 23 * hour

async function publish(run: PostRun, connection: ConnectionRow): Promise<number | undefined> {
  const { context } = run
  const { now } = context
  const publisher = publisherOf(context, connection, await openToken(context, connection))
  const isOld = run.post.beganAt !== null && now() - run.post.beganAt > oldest
  if (isOld && !isUnsettled(run.post)) await change(run, { state: 'scheduled', record: null, beganAt: null, looks: 0 })
  const record = readJournal(run.post)
  const save = (saved: Parameters<typeof saveJournal>[1]): Promise<void> => saveJournal(run, saved)
  const options = { save, deadline: longestRun(context.lease) }
  if (record !== undefined) {
    await publisher.resume(record, options)
    return undefined
  }
  const until = await fullUntil(context, publisher, run.post)
  if (until !== undefined) {
    await closeLane(context, run.post, until)
    await change(run, { reason: 'quota_used_up', nextAt: until })
    return until
  }
  await begin(run, publisher, options)
  return undefined
}

async function begin(
  run: PostRun,
  publisher: AccountPublisher,
  options: Parameters<AccountPublisher['begin']>[2],
): Promise<void> {
  const { context, post } = run
  const wanted = readWanted(post)
  const urls = new Map<string, string>()
  for (const id of filesIn(wanted)) {
    const file = await getFile(context, post.tenantId, id)
    urls.set(id, await fileUrl(context, file, { postId: post.id, expiresAt: context.now() + oldest + 2 * hour }))
  }
  await publisher.begin(
    wanted.kind,
    clientPost(wanted, (id) => urls.get(id) ?? ''),
    options,
  )
}
