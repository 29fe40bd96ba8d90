import type { World } from '../world/world.ts'

/** What pages that show a media wait for: a comment on it, a like, or the end of one. */
export type Listener = () => void

const listeners = new WeakMap<World, Map<string, Set<Listener>>>()

/** Tells open pages that something was done with a media. @param mediaId Undefined: with one that is not there. */
export function announceChange(world: World, mediaId: string | undefined): void {
  if (mediaId === undefined) return
  for (const listener of listeners.get(world)?.get(mediaId) ?? []) listener()
}

/** Listens until the returned function is called. */
export function onChange(world: World, mediaId: string, listener: Listener): () => void {
  const ofWorld = listeners.get(world) ?? new Map<string, Set<Listener>>()
  listeners.set(world, ofWorld)
  const ofMedia = ofWorld.get(mediaId) ?? new Set<Listener>()
  ofWorld.set(mediaId, ofMedia.add(listener))
  return () => {
    ofMedia.delete(listener)
    if (ofMedia.size === 0) ofWorld.delete(mediaId)
  }
}

/** How many listen to a media. */
export function countListeners(world: World, mediaId: string): number {
  return listeners.get(world)?.get(mediaId)?.size ?? 0
}
