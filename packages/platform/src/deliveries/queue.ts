import type { Reach } from '../base/outgoing/check-target.ts'
import type { Fetch } from '../base/outgoing/fetch.ts'
import type { World } from '../world/world.ts'
import { answerTimeLimit } from './post.ts'

/** How deliveries leave the platform. */
export interface Courier {
  readonly fetch: Fetch
  readonly reach: Reach
  /** Returns a signal that aborts after this many milliseconds of real time. */
  readonly timeLimit: (milliseconds: number) => AbortSignal
}

/** How an attempt ended: delivered, to be tried again (`waiting`), or given up (`failed`). */
export interface Outcome {
  readonly state: 'delivered' | 'waiting' | 'failed'
  /** In a sentence. */
  readonly outcome: string
}

/** What stands in a queue. */
interface Item {
  readonly id: string
  readonly attempts: number
}

/** A kind of delivery: where its queue is stored, and how one is sent. */
export interface Mail<I extends Item, O extends Outcome> {
  /** Seconds from a failed attempt to the next; after the last it is given up. */
  readonly retries: readonly number[]
  /** The deliveries whose time has come, longest due first. */
  due(limit: number): I[]
  /** Why one cannot be sent at all, in a sentence. */
  refusal(item: I): string | undefined
  /** Stores that an attempt begins, and when it is due again should nobody hear how it ended. */
  begin(attempt: { readonly id: string; readonly attempts: number; readonly nextAttemptAt: number }): void
  send(item: I, signal: AbortSignal): Promise<O>
  /** Stores how an attempt ended. @param nextAttemptAt Unix milliseconds in the world; null: not again */
  settle(item: I, ended: O | Outcome, nextAttemptAt: number | null): void
}

/** Sends what is due of one kind. */
export interface Queue {
  /** Sends the deliveries that are due, and those that become due in the meantime. @returns How many were sent. */
  deliver(): Promise<number>
}

/** Deliveries that are sent at the same time. */
const atOnce = 16

/** @param ending Aborts when the platform closes: what is underway stays due, and is sent when the world is opened again. */
export function createQueue<I extends Item, O extends Outcome>(
  world: World,
  { timeLimit }: Pick<Courier, 'timeLimit'>,
  mail: Mail<I, O>,
  ending: AbortSignal,
): Queue {
  // The store's record survives this process. This set also holds when the world's clock is moved in the meantime.
  const underway = new Set<string>()

  /** When a delivery is sent again after a number of attempts. */
  const nextAttempt = (attempts: number): number =>
    world.clock.now() + (mail.retries[attempts - 1] ?? mail.retries.at(-1) ?? 0) * 1000

  function settle(item: I, ended: O | Outcome): void {
    const again = ended.state === 'waiting' && item.attempts <= mail.retries.length
    mail.settle(
      item,
      again || ended.state !== 'waiting' ? ended : { ...ended, state: 'failed' },
      again ? nextAttempt(item.attempts) : null,
    )
  }

  /** Marks deliveries as in progress. One that cannot be sent is settled with the reason. */
  function claim(due: readonly I[]): I[] {
    const sendable = due.filter((item) => {
      const refused = mail.refusal(item)
      if (refused !== undefined) settle(item, { state: 'failed', outcome: refused })
      return refused === undefined
    })
    return sendable.map((item) => {
      const attempts = item.attempts + 1
      mail.begin({ id: item.id, attempts, nextAttemptAt: nextAttempt(attempts) })
      return { ...item, attempts }
    })
  }

  async function attempt(item: I): Promise<void> {
    underway.add(item.id)
    try {
      const ended = await mail.send(item, AbortSignal.any([timeLimit(answerTimeLimit), ending]))
      if (!ending.aborted) world.database.transaction(() => settle(item, ended))
    } finally {
      underway.delete(item.id)
    }
  }

  return {
    async deliver() {
      let sent = 0
      while (!ending.aborted) {
        const due = mail.due(atOnce + underway.size).filter(({ id }) => !underway.has(id))
        if (due.length === 0) break
        const claimed = world.database.transaction(() => claim(due))
        sent += claimed.length
        await Promise.all(claimed.map(attempt))
      }
      return sent
    },
  }
}
