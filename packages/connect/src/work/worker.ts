import type { Logger } from '../base/logger.ts'
import { minute } from '../base/time.ts'
import type { Store } from '../store/store.ts'
import { type Claim, claim, dueBuckets, settle } from './work.ts'

/** Does a kind of work. Returns when it is due again; undefined: never. What it throws is logged, and it is tried again later. */
export type WorkHandler = (subject: string, held: Claim) => Promise<number | undefined>

/** What a worker needs. */
export interface WorkerOptions {
  readonly store: Store
  readonly handlers: Readonly<Record<string, WorkHandler>>
  readonly now: () => number
  readonly logger: Logger
  /** The name of this process, which no other has. */
  readonly owner: string
}

/** Does what is due. */
export interface Worker {
  /** Does all that is due now, and returns how much it was. */
  readonly work: () => Promise<number>
  /** When the next work is due, Unix milliseconds; undefined: there is none. Work that somebody has claimed is due when their lease ends. */
  readonly nextDue: () => Promise<number | undefined>
  /** Takes no more work, and waits for what is underway. */
  end(): Promise<void>
}

/** Longer than any work takes: calls have deadlines of half a minute. */
export const leaseLength: number = 5 * minute
const atOnce = 8

export function createWorker({ store, handlers, now, logger, owner }: WorkerOptions): Worker {
  const kinds = Object.keys(handlers)
  const ending = new AbortController()
  let underway: Promise<number> | undefined

  async function perform(held: Claim): Promise<void> {
    try {
      const dueAt = await handlers[held.kind]?.(held.subject, held)
      await store.run((db) => settle(db, held, { dueAt }))
    } catch (error) {
      logger.error({ err: error, work: held.id, failures: held.failures + 1 }, 'Work failed, and is tried again later.')
      const dueAt = now() + Math.min(60, 2 ** held.failures) * minute
      const words = error instanceof Error ? error.name : 'Error'
      await store.run((db) => settle(db, held, { dueAt, error: words })).catch(() => {})
    }
  }

  async function drain(): Promise<number> {
    let done = 0
    while (!ending.signal.aborted) {
      const moment = now()
      const due = (await dueBuckets(store, kinds)).filter(({ dueAt }) => dueAt <= moment)
      if (due.length === 0) break
      for (const { bucket } of due) {
        if (ending.signal.aborted) break
        const lease = now() + leaseLength
        const held = await claim(store, { bucket, kinds, now: moment, lease, owner, most: atOnce })
        await Promise.all(held.map(perform))
        done += held.length
      }
    }
    return done
  }

  return {
    work: () => (underway ??= drain().finally(() => (underway = undefined))),
    nextDue: async () => {
      const heads = await dueBuckets(store, kinds)
      return heads.length === 0 ? undefined : Math.min(...heads.map(({ dueAt }) => dueAt))
    },
    end: async () => {
      ending.abort()
      await underway?.catch(() => {})
    },
  }
}
