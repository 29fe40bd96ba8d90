import type { World } from '../world/world.ts'
import { callbackMail } from './callbacks/mail.ts'
import { type Courier, createQueue } from './queue.ts'
import { webhookMail } from './webhooks/mail.ts'
import { beginToTell, tellOfEndedStories } from './webhooks/story-events.ts'

/** Sends the callbacks and webhooks of one platform. */
export interface Delivery {
  /** Sends what is due, and what becomes due in the meantime. @returns How many were sent. */
  deliver(): Promise<number>
  /** Cancels the attempts in progress. They stay due, and are sent when the world is opened again. */
  end(): void
}

/** @param world The world whose deliveries are sent; its clock decides when one is due. */
export function createDelivery(world: World, courier: Courier): Delivery {
  const ending = new AbortController()
  beginToTell(world)
  const callbacks = createQueue(world, courier, callbackMail(world, courier), ending.signal)
  const webhooks = createQueue(world, courier, webhookMail(world, courier), ending.signal)
  return {
    deliver: async () => {
      tellOfEndedStories(world)
      const [first, second] = await Promise.all([callbacks.deliver(), webhooks.deliver()])
      return first + second
    },
    end: () => ending.abort(),
  }
}
