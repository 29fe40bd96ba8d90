import { isFunction } from '../json-value.ts'
import { invalidIncomingOption } from './options.ts'
import type { WebhookEvent } from './webhook-event.ts'

/**
 * The events that were stored, by their `dedupeKey`. A `Set` is one, for one process and as long as it runs; where several processes
 * receive, or one starts again, it is a table of the app's database.
 */
export interface KnownEvents {
  readonly has: (key: string) => boolean | Promise<boolean>
  readonly add: (key: string) => unknown
}

/** Checks the option. @throws IncomingError */
export function checkKnown(known: KnownEvents | undefined): void {
  if (known !== undefined && !(isFunction(known?.has) && isFunction(known.add)))
    throw invalidIncomingOption('known', 'an object with has and add, such as a Set', known)
}

/**
 * Stores each event once. An event becomes known after it was stored: one that could not be stored comes again. In one process the same
 * event is never stored twice at a time; several processes may do so, and need a unique key in their database.
 */
export function storeOnce(
  store: (event: WebhookEvent) => unknown,
  known: KnownEvents | undefined,
): (event: WebhookEvent) => unknown {
  if (known === undefined) return store
  const running = new Map<string, Promise<unknown>>()
  const storeNew = async (event: WebhookEvent): Promise<void> => {
    if (await known.has(event.dedupeKey)) return
    await store(event)
    await known.add(event.dedupeKey)
  }
  return async (event) => {
    const key = event.dedupeKey
    while (running.has(key)) await running.get(key)
    const work = storeNew(event)
    running.set(
      key,
      work.catch(() => undefined),
    )
    try {
      await work
    } finally {
      running.delete(key)
    }
  }
}
