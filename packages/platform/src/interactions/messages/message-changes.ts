import type { World } from '../../world/world.ts'

/** What pages that show a thread wait for: a message in it, a reaction, or that one was read. */
export type MessageListener = () => void

const listeners = new WeakMap<World, Map<string, Set<MessageListener>>>()

/** Tells open pages that something was done in a thread. */
export function announceMessages(world: World, threadId: string): void {
  for (const listener of listeners.get(world)?.get(threadId) ?? []) listener()
}

/** Listens to a thread until the returned function is called. */
export function onMessages(world: World, threadId: string, listener: MessageListener): () => void {
  const ofWorld = listeners.get(world) ?? new Map<string, Set<MessageListener>>()
  listeners.set(world, ofWorld)
  const ofThread = ofWorld.get(threadId) ?? new Set<MessageListener>()
  ofWorld.set(threadId, ofThread.add(listener))
  return () => {
    ofThread.delete(listener)
    if (ofThread.size === 0) ofWorld.delete(threadId)
  }
}
