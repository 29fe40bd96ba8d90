import { callbackRetries } from '@darkroom/contract'
import { checkTarget, type Reach } from '../base/outgoing/check-target.ts'
import type { Fetch } from '../base/outgoing/fetch.ts'
import { findApp } from '../world/records/apps.ts'
import { beginAttempt, type Callback, listDueCallbacks, settleCallback } from '../world/records/callbacks.ts'
import { findProduct } from '../world/records/products.ts'
import type { World } from '../world/world.ts'
import { answerTimeLimit, type Outcome, send } from './callbacks/send.ts'
import { callbackPayload, signRequest } from './callbacks/signed-request.ts'

/** How callbacks leave the platform. */
export interface Courier {
  readonly fetch: Fetch
  readonly reach: Reach
  /** Returns a signal that aborts after this many milliseconds of real time. */
  readonly timeLimit: (milliseconds: number) => AbortSignal
}

/** Sends the callbacks of one platform. */
export interface Delivery {
  /** Sends the callbacks that are due, and those that become due in the meantime. @returns How many were sent. */
  deliver(): Promise<number>
  /** Cancels the attempts in progress. Their callbacks stay due, and are sent when the world is opened again. */
  end(): void
}

/** Callbacks that are sent at the same time. */
const atOnce = 16

/** @param world The world whose callbacks are sent; its clock decides when one is due. */
export function createDelivery(world: World, courier: Courier): Delivery {
  const ending = new AbortController()
  // The store's record survives this process. This set also holds when the world's clock is moved in the meantime.
  const underway = new Set<string>()

  /** Marks callbacks as in progress. One that cannot be sent is settled with the reason. */
  function claim(due: readonly Callback[]): Callback[] {
    const sendable = due.filter((callback) => {
      const refused = checkSendable(world, callback, courier.reach)
      if (refused !== undefined) settle(world, callback, { state: 'failed', outcome: refused })
      return refused === undefined
    })
    return sendable.map((callback) => {
      const attempts = callback.attempts + 1
      beginAttempt(world, { id: callback.id, attempts, nextAttemptAt: nextAttempt(world, attempts) })
      return { ...callback, attempts }
    })
  }

  async function attempt(callback: Callback): Promise<void> {
    underway.add(callback.id)
    try {
      const { url, kind } = callback
      const signal = AbortSignal.any([courier.timeLimit(answerTimeLimit), ending.signal])
      const ended = await send({ url, kind, signedRequest: signFor(world, callback), fetch: courier.fetch, signal })
      if (!ending.signal.aborted) settle(world, callback, ended)
    } finally {
      underway.delete(callback.id)
    }
  }

  async function deliver(): Promise<number> {
    let sent = 0
    while (!ending.signal.aborted) {
      const due = listDueCallbacks(world, atOnce + underway.size).filter(({ id }) => !underway.has(id))
      if (due.length === 0) break
      const claimed = world.database.transaction(() => claim(due))
      sent += claimed.length
      await Promise.all(claimed.map(attempt))
    }
    return sent
  }

  return { deliver, end: () => ending.abort() }
}

/** Why a callback cannot be sent at all. */
function checkSendable(world: World, callback: Callback, reach: Reach): string | undefined {
  if (secretOf(world, callback) === undefined) return 'Not sent: the app or its product no longer exists.'
  const refused = checkTarget(callback.url, reach)
  return refused && `Not sent: ${refused}`
}

/** Each attempt is signed again, so that an app that checks the age of a signed request accepts a late one. Assumed. */
function signFor(world: World, callback: Callback): string {
  const payload = callbackPayload(callback, Math.floor(world.clock.now() / 1000), world.dialect)
  return signRequest(payload, secretOf(world, callback) ?? '')
}

/** The Instagram app secret, or for Facebook Login the app secret (`callbackSecretEvidence` in the contract). */
function secretOf(world: World, { appId, login }: Callback): string | undefined {
  const app = findApp(world, appId)
  if (app === undefined || login === 'facebook') return app?.secret
  return findProduct(world, appId, login)?.clientSecret ?? undefined
}

function settle(world: World, { id, attempts }: Callback, ended: Outcome): void {
  const nextAttemptAt =
    ended.state === 'waiting' && attempts <= callbackRetries.length ? nextAttempt(world, attempts) : null
  const state = ended.state === 'waiting' && nextAttemptAt === null ? 'failed' : ended.state
  const { statusUrl, confirmationCode } = ended.reply ?? { statusUrl: null, confirmationCode: null }
  settleCallback(world, { id, state, nextAttemptAt, outcome: ended.outcome, statusUrl, confirmationCode })
}

/** When a callback is sent again after a number of attempts, in Unix milliseconds of the world's time. */
function nextAttempt(world: World, attempts: number): number {
  return world.clock.now() + (callbackRetries[attempts - 1] ?? callbackRetries.at(-1) ?? 0) * 1000
}
