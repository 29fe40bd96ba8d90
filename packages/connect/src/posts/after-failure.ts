import { ApiError, OptionError, TokenError } from '@darkroom/client'
import { PublishError } from '@darkroom/client/instagram/publish'
import { Problem } from '../base/problem.ts'
import { hour, minute, second } from '../base/time.ts'
import type { PostRow } from '../store/schema.ts'
import { nudge } from '../work/work.ts'
import { isUnsettled, readJournal } from './journal.ts'
import { closeLane } from './lane.ts'
import { Later } from './later.ts'
import { change, end, type PostRun } from './post-run.ts'
import type { PostReasonName } from './reasons.ts'

/**
 * What becomes of a post whose step ended with an error: it waits, it has failed, or it cannot be told. Nothing that may be published becomes
 * `failed`.
 *
 * @returns When to go on; undefined: it has ended.
 * @throws What is no failure of the post's, such as a store that fails.
 */
export async function afterFailure(run: PostRun, error: unknown): Promise<number | undefined> {
  if (error instanceof Later) return lookLater(run, error.milliseconds)
  if (error instanceof TokenError) return checkedConnection(run)
  if (error instanceof OptionError) return failed(run, 'post_invalid', error)
  if (error instanceof Problem && error.code === 'file_not_found') return failed(run, 'file_gone', error)
  if (error instanceof Problem && error.code === 'app_unknown')
    return waitFor(run, 'connection_app_fault', { milliseconds: 5 * minute })
  if (error instanceof ApiError) return afterCall(run, error, 'instagram_failing')
  if (!(error instanceof PublishError)) throw error
  const { code, cause } = error
  if (code === 'save_failed') throw cause
  if (code === 'outcome_unknown') return unknown(run, error)
  if (code === 'container_expired') return begunAnew(run)
  if (code === 'timed_out' || code === 'aborted') return waitFor(run, 'instagram_failing', { detail: error.message })
  if (cause instanceof ApiError)
    return afterCall(run, cause, code === 'call_failed' ? 'instagram_failing' : reasonFor(code))
  // A refusal that a process before this one was answered with.
  const isLimited = readJournal(run.post)?.attempt?.refusal?.code === 'rate_limited'
  if (code === 'publish_refused' && isLimited) return waitFor(run, 'rate_limited', { milliseconds: hour, error })
  if (code === 'publish_refused' && error.retryable) return waitFor(run, 'instagram_failing', { error })
  return failed(run, reasonFor(code), error)
}

function reasonFor(code: PublishError['code']): PostReasonName {
  const known = ['check_failed', 'container_refused', 'container_failed', 'publish_refused'] as const
  return known.find((each) => each === code) ?? 'post_invalid'
}

async function afterCall(run: PostRun, error: ApiError, reason: PostReasonName): Promise<number | undefined> {
  const detail = error.message
  if (error.code === 'permission_missing') return failed(run, 'permission_missing', error)
  if (error.reconnect) return checkedConnection(run, error)
  if (error.platform?.subcode === mostPosts) return quotaUsedUp(run, error)
  if (error.code === 'rate_limited')
    return waitFor(run, 'rate_limited', { milliseconds: error.retryAfter ?? 15 * minute, detail, error })
  // What is said of this post is tried a few times, since fresh URLs are often refused at first. What fails for everybody is waited out.
  const isOfPost = String(error.platform?.subcode ?? '').startsWith('2207')
  const mostTries = isOfPost ? triesOfRefused : Number.POSITIVE_INFINITY
  if (error.retryable && run.post.failures + 1 < mostTries) return waitFor(run, 'instagram_failing', { detail, error })
  return failed(run, reason === 'instagram_failing' ? 'post_invalid' : reason, error)
}

const triesOfRefused = 4

type Told = Pick<ApiError, 'message'> & { readonly platform?: PublishError['platform'] }

function printed({ message, platform }: Told): Pick<PostRow, 'detail' | 'platform'> {
  return { detail: message, platform: platform === undefined ? null : JSON.stringify(platform) }
}

/** The post has failed; unless Instagram may have published it, which is told apart. */
function failed(run: PostRun, reason: PostReasonName, error: Told): Promise<undefined> {
  if (isUnsettled(run.post)) return end(run, 'unknown', 'outcome_unknown', printed(error))
  return end(run, 'failed', reason, printed(error))
}

/** Looks again, less and less often, down to once a minute. */
async function lookLater(run: PostRun, milliseconds: number): Promise<number | undefined> {
  const { post, context } = run
  const moment = context.now()
  const { step } = readJournal(post) ?? {}
  const isAsking = step === 'publishing'
  if (!isAsking && post.looks >= mostLooks)
    return failed(run, 'processing_too_long', { message: 'Instagram did not say that it is ready.' })
  const nextAt = moment + Math.min(minute, Math.max(milliseconds, second * 2 ** post.looks))
  const shown = post.state === 'unknown' ? {} : { reason: isAsking ? 'asking' : 'processing' }
  await change(run, { ...shown, looks: post.looks + 1, nextAt })
  return nextAt
}

/**
 * An hour of looks: all but the first six are a minute apart. Looks are counted, since of the time that passed Instagram may have had nothing to do
 * for hours: while a limit was waited for, or no process ran.
 */
const mostLooks = 65

/**
 * Waits for what may pass: longer and longer, up to a quarter of an hour, and not longer than the configuration's patience.
 *
 * @param milliseconds How long; unless it is told, longer each time.
 */
export async function waitFor(
  run: PostRun,
  reason: PostReasonName,
  { milliseconds, detail = null, error }: { milliseconds?: number; detail?: string | null; error?: Told } = {},
): Promise<number | undefined> {
  const { context, post } = run
  const moment = context.now()
  const troubleAt = post.troubleAt ?? moment
  const words = error === undefined ? { detail } : printed(error)
  if (moment - troubleAt > context.posts.patienceHours * hour) {
    if (isUnsettled(post)) return end(run, 'unknown', 'outcome_unknown', words)
    return end(run, 'failed', 'took_too_long', { ...words, detail: words.detail ?? `It waited: ${reason}.` })
  }
  const nextAt = moment + (milliseconds ?? Math.min(15 * minute, 10 * second * 3 ** post.failures))
  await change(run, {
    ...(post.state === 'unknown' ? {} : { reason, ...words }),
    failures: post.failures + 1,
    troubleAt,
    nextAt,
  })
  return nextAt
}

/** The token may be what is wrong: the connection is checked at once, and says so. */
async function checkedConnection(run: PostRun, error?: ApiError): Promise<number | undefined> {
  const { context, connection } = run
  const { store, now } = context
  if (connection !== undefined)
    await store.transaction(async (db) => {
      await db
        .updateTable('connection')
        .set({ checkedAt: 0 })
        .where('id', '=', connection.id)
        .where('version', '=', connection.version)
        .execute()
      await nudge(db, 'care', connection.id, now())
    })
  return waitFor(run, 'connection_needs_reconnect', { milliseconds: 5 * minute, ...(error && { error }) })
}

/** Of the refusal of one post, or one container, too many in 24 hours. */
const mostPosts = 2_207_042

/** Instagram counts more than connect knows of. The post begins anew when there is room. */
async function quotaUsedUp(run: PostRun, error: Told): Promise<number | undefined> {
  const { context, post } = run
  if (isUnsettled(post)) return waitFor(run, 'quota_used_up', { milliseconds: hour, error })
  const nextAt = context.now() + hour
  await closeLane(context, post, nextAt)
  const anew = { state: 'scheduled', record: null, beganAt: null, looks: 0 } as const
  await change(run, { ...anew, reason: 'quota_used_up', ...printed(error), nextAt })
  return nextAt
}

/** Minutes after which it is asked again what became of a post, as long as it cannot be told. */
const askAfter = [1, 5, 30, 120, 360, 900]

async function unknown(run: PostRun, error: PublishError): Promise<number | undefined> {
  const { context, post } = run
  const pause = askAfter[post.state === 'unknown' ? post.failures : 0]
  if (pause === undefined) return end(run, 'unknown', 'outcome_unknown', printed(error))
  const nextAt = context.now() + pause * minute
  const failures = post.state === 'unknown' ? post.failures + 1 : 1
  await change(run, { state: 'unknown', reason: 'outcome_unknown', ...printed(error), failures, looks: 0, nextAt })
  return nextAt
}

/** Instagram keeps what it has prepared for a day. What it was asked to publish may be published all the same. */
async function begunAnew(run: PostRun): Promise<number | undefined> {
  if (isUnsettled(run.post))
    return end(run, 'unknown', 'outcome_unknown', {
      detail: 'The container has expired, and did not say that it was published.',
    })
  const nextAt = run.context.now() + second
  await change(run, { state: 'scheduled', reason: 'container_expired', record: null, beganAt: null, looks: 0, nextAt })
  return nextAt
}
