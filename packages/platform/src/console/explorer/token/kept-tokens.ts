import type { World } from '../../../world/world.ts'

/** Tokens that the explorer has made or was given. They are in memory only, and no page shows them. */
export interface KeptTokens {
  get(key: string): string | undefined
  keep(key: string, token: string): void
}

/** Tokens of one world that are kept; beyond it, the oldest is dropped. */
const most = 200

const ofWorlds = new WeakMap<World, KeptTokens>()

/** The tokens of a world. */
export function keptTokens(world: World): KeptTokens {
  const known = ofWorlds.get(world)
  if (known !== undefined) return known
  const tokens = new Map<string, string>()
  const made: KeptTokens = {
    get: (key) => tokens.get(key),
    keep: (key, token) => {
      tokens.delete(key)
      tokens.set(key, token)
      const [oldest] = tokens.keys()
      if (tokens.size > most && oldest !== undefined) tokens.delete(oldest)
    },
  }
  ofWorlds.set(world, made)
  return made
}
