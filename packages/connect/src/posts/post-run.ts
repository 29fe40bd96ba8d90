import type { PublishRecord } from '@darkroom/client/instagram/publish'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../context.ts'
import { emit, nameOf } from '../events/emit.ts'
import type { ConnectionRow, PostRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { type Claim, renew } from '../work/work.ts'
import { changePostRow } from './posts.ts'
import { type PostReasonName, reasonOfPost } from './reasons.ts'
import { showPost } from './show-post.ts'

/** A post that is worked on, by the claim that gives the right to. */
export interface PostRun {
  readonly context: Context
  readonly held: Claim
  readonly connection: ConnectionRow | undefined
  /** As it was stored last. */
  post: PostRow
}

/** Thrown where the claim is lost, or the post was canceled or changed: what was read of it is old. Nothing more may be done with that. */
export class LostClaim extends Error {
  override readonly name = 'LostClaim'
}

/**
 * Stores a change, if the post is still ours, and keeps it for another lease. Everything that is told of the change is stored with it.
 *
 * @throws LostClaim
 */
export async function change(run: PostRun, changes: Partial<PostRow>): Promise<void> {
  const { context, held, post } = run
  const { store, now, lease } = context
  const at = now()
  run.post = await store.transaction(async (db) => {
    if (!(await renew(db, held, at + lease))) throw new LostClaim()
    const changed = await changePostRow(db, post, changes, at)
    if (changed === undefined) throw new LostClaim()
    if (changed.state !== post.state) await tell(db, run, changed)
    return changed
  })
}

/** Ends a post. */
export async function end(
  run: PostRun,
  state: 'failed' | 'unknown',
  reason: PostReasonName,
  more: Partial<PostRow> = {},
): Promise<undefined> {
  const { now } = run.context
  await change(run, { state, reason, nextAt: null, endedAt: now(), ...more })
  return undefined
}

/** Stores the journal before and after each step of the publish. @throws LostClaim */
export async function saveJournal(run: PostRun, record: PublishRecord): Promise<void> {
  const { now, calls } = run.context
  const { post, connection } = run
  const before = post.record === null ? undefined : (JSON.parse(post.record) as PublishRecord).step
  const isNew = before !== record.step
  const progress = isNew ? { looks: 0, reason: null, detail: null, platform: null } : {}
  const isPastTrouble = isNew && (record.step === 'begun' || record.step === 'created')
  const state = record.step === 'begun' ? 'uploading' : record.step === 'published' ? 'published' : 'waiting'
  // What is unknown stays so until Instagram tells.
  const isStillUnknown = post.state === 'unknown' && record.step === 'publishing'
  await change(run, {
    record: JSON.stringify(record),
    ...(isStillUnknown ? {} : { state, ...progress }),
    beganAt: post.beganAt ?? now(),
    ...(record.step === 'published' && {
      mediaId: record.mediaId ?? null,
      endedAt: now(),
      nextAt: null,
    }),
    ...(isPastTrouble && { failures: 0, troubleAt: null }),
  })
  // The review tells of permissions that nothing uses: publishing is use.
  if (record.step === 'published' && isNew && connection !== undefined)
    calls.note(connection.login, connection.appId, ['POST IGUser/media_publish'])
}

const told: readonly PostRow['state'][] = ['published', 'failed', 'unknown']

async function tell(db: Queries, { context, connection }: PostRun, post: PostRow): Promise<void> {
  const { state } = post
  if (!told.includes(state)) return
  await recordAudit(db, context, {
    tenantId: post.tenantId,
    actor: 'connect',
    action: `post.${state}`,
    subject: post.id,
    details: { connection: post.connectionId, reason: post.reason, mediaId: post.mediaId },
  })
  if (connection === undefined) return
  const reason = reasonOfPost(post)
  await emit(db, context, {
    type: `post.${state as 'published' | 'failed' | 'unknown'}`,
    connection,
    subject: subjects[state as keyof typeof subjects](nameOf(connection)),
    body:
      reason === undefined
        ? 'Nothing has to be done.'
        : [reason.meaning, post.detail, reason.action].filter(Boolean).join(' '),
    dedupe: `${post.id}/${post.version}`,
    data: { post: showPost(post) },
  })
}

const subjects = {
  published: (name: string) => `A post of ${name} is published`,
  failed: (name: string) => `A post of ${name} was not published`,
  unknown: (name: string) => `A post of ${name} may be published or not`,
} as const
