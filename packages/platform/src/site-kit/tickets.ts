import { hashSecret } from '../world/hash.ts'
import type { World } from '../world/world.ts'

/** Milliseconds of world time for which a ticket is good. */
const lifetime = 10 * 60 * 1000
/** Tickets that are remembered; the oldest is forgotten first. */
const capacity = 1000

/** What a visitor has shown already, between two forms of theirs: good once, and only with the secret in the second form. */
export interface Tickets {
  /** @param subjectId Whom the visitor proved to be. @returns The secret. */
  give(subjectId: string): string
  /** @returns Whom the visitor proved to be; undefined when the ticket is used, too old, or none. */
  take(secret: string): string | undefined
}

/** Kept in memory: after a restart the first form is sent again. */
export function createTickets(): { of(world: World): Tickets } {
  const given = new Map<string, { readonly subjectId: string; readonly at: number }>()
  return {
    of: (world) => ({
      give: (subjectId) => {
        const secret = world.ids.opaque()
        given.set(hashSecret(secret), { subjectId, at: world.clock.now() })
        if (given.size > capacity) given.delete(given.keys().next().value ?? '')
        return secret
      },
      take: (secret) => {
        const hash = hashSecret(secret)
        const ticket = given.get(hash)
        given.delete(hash)
        return ticket !== undefined && world.clock.now() - ticket.at < lifetime ? ticket.subjectId : undefined
      },
    }),
  }
}
