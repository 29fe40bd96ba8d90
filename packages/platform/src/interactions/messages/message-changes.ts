import { listSides } from '../../world/records/messages/conversations.ts'
import type { World } from '../../world/world.ts'

/** What open pages of an account's messages wait for: a message, a reaction, or that one was read. */
export type MessageListener = () => void

const listeners = new WeakMap<World, Map<string, Set<MessageListener>>>()

/** Tells the open pages of both accounts that something was done in a thread. */
export function announceMessages(world: World, threadId: string): void {
  const ofWorld = listeners.get(world)
  if (ofWorld === undefined || ofWorld.size === 0) return
  for (const { accountId } of listSides(world, threadId))
    for (const listener of ofWorld.get(accountId) ?? []) listener()
}

/** Listens to all conversations of an account until the returned function is called. */
export function onMessages(world: World, accountId: string, listener: MessageListener): () => void {
  const ofWorld = listeners.get(world) ?? new Map<string, Set<MessageListener>>()
  listeners.set(world, ofWorld)
  const ofAccount = ofWorld.get(accountId) ?? new Set<MessageListener>()
  ofWorld.set(accountId, ofAccount.add(listener))
  return () => {
    ofAccount.delete(listener)
    if (ofAccount.size === 0) ofWorld.delete(accountId)
  }
}
