import { setTimeout as wait } from 'node:timers/promises'
import type { Post } from '@darkroom/connect/client'
import { allPosts } from './all-posts.ts'
import { persist } from './persist.ts'
import type { Standing } from './report/progress.ts'
import type { Run } from './run.ts'
import { lookAtStories } from './stories.ts'

const minute = 60_000
const hour = 60 * minute
/** Ten minutes of real time, five hours of the drill's. */
const longestWait = 600_000

/** Tells how far the run is. */
export function tell({ crew, options, stage }: Run, waitsFor?: Standing['waitsFor']): void {
  const facts = [`${crew.kills()} kills`, `${stage.open} posts open`]
  options.progress?.show({ stage: stage.name, facts, waitsFor })
}

/** Lets Instagram send what is due, for a while, and tells how far the run is. */
async function pump(run: Run, milliseconds: number, waitsFor?: Standing['waitsFor']): Promise<void> {
  tell(run, waitsFor)
  await run.platform.deliverCallbacks()
  await wait(milliseconds)
}

/**
 * Waits until no post is on its way any more. Those of owners who left wait for them. Only then may the clock jump: it would jump over leases, too.
 */
export async function untilEnded(run: Run): Promise<void> {
  const { api, crew, stuck, stage } = run
  let open: Post[] = []
  for (const end = Date.now() + longestWait; Date.now() < end; ) {
    open = (await allPosts(api)).filter(({ endedAt, reason }) => endedAt === null && !reason?.startsWith('connection_'))
    stage.open = open.length
    if (open.length === 0) return
    await leap(run, open)
    // What waits for minutes waits on the drill's clock, which is told again now and then.
    crew.tell()
    const missing = open.slice(0, 3).map(({ id, state, reason, nextAt }) => `${id} (${state}, ${reason}, ${nextAt})`)
    await pump(run, 200, { what: 'posts to end', missing: missing.join('; ') })
  }
  stuck.push(...open.map(({ id, state, reason, detail, nextAt }) => `${id} ${state} ${reason} ${detail} ${nextAt}`))
}

/** Where no open post is at work, and none is due for a while, the clock goes on to the first of them: some wait for hours. */
async function leap(run: Run, open: readonly Post[]): Promise<void> {
  const { platform } = run
  const dueAt = await firstDue(
    run,
    open.map(({ id }) => `post/${id}`),
  )
  const left = (dueAt ?? 0) - platform.clock.now()
  // A lease ends after five minutes, those of the clock that is ahead after six and a half.
  if (left <= 10 * minute) return
  await lookAtStories(run)
  platform.clock.advance(left - minute)
}

/** Waits until every comment has arrived at the app, while hours go by. Or no longer, where one is lost. */
export async function untilRelayed(run: Run): Promise<void> {
  const { comments, receiver, crew, platform, options } = run
  const rounds = options.control === undefined ? 300 : 100
  for (let round = 1; round < rounds; round++) {
    const missing = comments.filter((text) => !receiver.received.has(text))
    if (missing.length === 0) return
    if (round % 25 === 0) platform.clock.advance(hour)
    if (round % 25 === 0) crew.tell()
    await pump(run, 100, { what: 'webhooks to arrive', missing: missing.slice(0, 3).join('; ') })
  }
}

/**
 * Waits until everything is begun that was due for connections, however slow the machine is. Or no longer, where a process does not: that is told
 * by what comes of it.
 *
 * @param isLast Whether it has to be done, too.
 */
export async function untilCared(run: Run, isLast = false): Promise<void> {
  const { platform, connections, crew } = run
  const ids = [...connections.values()].map((id) => `care/${id}`)
  crew.tell()
  for (let round = 0; round < 600; round++) {
    await pump(run, 100, { what: 'connections to be cared for', missing: 'what is due is not begun' })
    const dueAt = await firstDue(run, ids)
    const isBegun = dueAt === undefined || dueAt > platform.clock.now()
    if (isBegun && !(isLast && (await isHeld(run, ids)))) return
    if (round % 10 === 9) crew.tell()
  }
}

/** When the first of some work is due; undefined: there is none. */
async function firstDue({ store }: Run, ids: readonly string[]): Promise<number | undefined> {
  const { dueAt } = await persist(() =>
    store.run((db) =>
      db
        .selectFrom('work')
        .select((q) => q.fn.min('dueAt').as('dueAt'))
        .where('id', 'in', ids)
        .executeTakeFirstOrThrow(),
    ),
  )
  return dueAt ?? undefined
}

/** Whether somebody has claimed some of it, and may be dead. */
async function isHeld({ store }: Run, ids: readonly string[]): Promise<boolean> {
  const held = await persist(() =>
    store.run((db) =>
      db.selectFrom('work').select('id').where('id', 'in', ids).where('owner', 'is not', null).limit(1).execute(),
    ),
  )
  return held.length > 0
}
