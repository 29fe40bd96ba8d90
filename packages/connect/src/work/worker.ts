import type { Logger } from '../base/logger.ts'
import { minute } from '../base/time.ts'
import type { Store } from '../store/store.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { inSpan } from '../telemetry/span.ts'
import { usualLease } from './lease.ts'
import { type Claim, claim, dueBuckets, settle } from './work.ts'

/** Does a kind of work. Returns when it is due again; undefined: never. What it throws is logged, and it is tried again later. */
export type WorkHandler = (subject: string, held: Claim) => Promise<number | undefined>

/** What a worker needs. */
export interface WorkerOptions {
  readonly store: Store
  readonly handlers: Readonly<Record<string, WorkHandler>>
  readonly now: () => number
  readonly logger: Logger
  readonly metrics?: Pick<Metrics, 'worked'> | undefined
  /** The name of this process, which no other has. */
  readonly owner: string
  /** Milliseconds for which a claim holds: longer than any work takes. Default `usualLease`. */
  readonly lease?: number | undefined
  /** Kinds whose work may take long, and which the other kinds do not wait for. */
  readonly beside?: readonly string[] | undefined
}

/** Does what is due. */
export interface Worker {
  /** Does all that is due now, and returns how much it was. */
  readonly work: () => Promise<number>
  /** Looks for due work at once, also while `work` is busy: for what has just become due. */
  look(): void
  /** When the next work is due, Unix milliseconds; undefined: there is none. Work that somebody has claimed is due when their lease ends. */
  readonly nextDue: () => Promise<number | undefined>
  /** Takes no more work, and waits for what is underway. */
  end(): Promise<void>
}

const atOnce = 8
/** So much work of the kinds that others do not wait for is underway at the most, and so many looks. */
const mostBeside = 64
const mostLooks = 8

export function createWorker({
  store,
  handlers,
  now,
  logger,
  metrics,
  owner,
  lease: length = usualLease,
  beside = [],
}: WorkerOptions): Worker {
  const kinds = Object.keys(handlers)
  const ending = new AbortController()
  let underway: Promise<number> | undefined
  const looks = new Set<Promise<unknown>>()

  async function perform(held: Claim): Promise<void> {
    try {
      const handler = handlers[held.kind]
      const dueAt = await inSpan(`connect.work ${held.kind}`, { 'connect.work': held.id }, async () =>
        handler?.(held.subject, held),
      )
      metrics?.worked(held.kind, 'done')
      await store.run((db) => settle(db, held, { dueAt }))
    } catch (error) {
      metrics?.worked(held.kind, 'failed')
      logger.error({ err: error, work: held.id, failures: held.failures + 1 }, 'Work failed, and is tried again later.')
      const dueAt = now() + Math.min(60, 2 ** held.failures) * minute
      const words = error instanceof Error ? error.name : 'Error'
      await store.run((db) => settle(db, held, { dueAt, error: words })).catch(() => {})
    }
  }

  async function drain(): Promise<number> {
    let done = 0
    const running = new Set<Promise<void>>()
    const start = (held: Claim): Promise<void> => {
      const performed = perform(held)
      if (!beside.includes(held.kind)) return performed
      const kept = performed.finally(() => running.delete(kept))
      running.add(kept)
      return Promise.resolve()
    }
    try {
      while (!ending.signal.aborted) {
        const moment = now()
        const due = (await dueBuckets(store, kinds)).filter(({ dueAt }) => dueAt <= moment)
        if (due.length === 0 && running.size === 0) break
        if (due.length === 0 || running.size >= mostBeside) await Promise.race(running)
        for (const { bucket } of due) {
          if (ending.signal.aborted) break
          const lease = now() + length
          const held = await claim(store, { bucket, kinds, now: moment, lease, owner, most: atOnce })
          await Promise.all(held.map(start))
          done += held.length
        }
      }
    } finally {
      await Promise.all(running)
    }
    return done
  }

  function look(): void {
    if (looks.size >= mostLooks || ending.signal.aborted) return
    const looked = drain()
      .catch((error: unknown) => logger.warn({ err: error }, 'Looking for due work failed, and is tried again.'))
      .finally(() => looks.delete(looked))
    looks.add(looked)
  }

  return {
    work: () => (underway ??= drain().finally(() => (underway = undefined))),
    look,
    nextDue: async () => {
      const heads = await dueBuckets(store, kinds)
      return heads.length === 0 ? undefined : Math.min(...heads.map(({ dueAt }) => dueAt))
    },
    end: async () => {
      ending.abort()
      await Promise.all([underway?.catch(() => {}), ...looks])
    },
  }
}
