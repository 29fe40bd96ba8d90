import { limits } from '@darkroom/contract'
import type { World } from '../../world.ts'
import type { Conversation } from './conversations.ts'

/** The inbox of Instagram's own app, which answers by hand (/documentation/business-messaging, Conversation Control APIs). */
export const instagramInboxAppId = '1217981644879628'

const idle = limits.threadIdle.value * 3_600_000

/** Unix milliseconds at which a conversation belongs to no app any more: a day after its last message, or when it was extended to. */
export function ownedUntil({ updatedAt, ownerUntil }: Conversation): number {
  return Math.max(updatedAt + idle, ownerUntil ?? 0)
}

/** The app that alone may answer a conversation now; null: any may. */
export function ownerOf(world: World, conversation: Conversation): string | null {
  const { ownerAppId } = conversation
  return ownerAppId !== null && world.clock.now() < ownedUntil(conversation) ? ownerAppId : null
}
