import { findGrant, type Grant } from '../world/records/grants.ts'
import { findScopedSubject } from '../world/records/scoped-subject.ts'
import type { PersonToken } from '../world/records/tokens/access-tokens.ts'
import type { World } from '../world/world.ts'
import { effectiveScopes } from './effective-scopes.ts'

/** A person as one app sees them, and what they let it do. */
export type PersonGrant = Pick<Grant, 'appId' | 'scopedId' | 'scopes' | 'declined' | 'pageIds' | 'accountIds'> & {
  readonly id: string
  readonly personId: string
}

/** What the person behind a token lets the app do. */
export function grantOfToken(token: PersonToken): PersonGrant {
  return { ...token, id: token.grantId }
}

/** What the person whom an app knows by an id lets it do; undefined when there is no such person, or they removed the app. */
export function findGrantByScopedId(world: World, appId: string, scopedId: string): PersonGrant | undefined {
  const subjectId = findScopedSubject(world, appId, scopedId)
  if (subjectId === undefined) return undefined
  const grant: Grant | undefined = findGrant(world, { appId, login: 'facebook', subjectId })
  if (grant === undefined || grant.removedAt !== null || grant.personId === null) return undefined
  return { ...grant, personId: grant.personId }
}

/** The scopes of a grant that are in force today. */
export function scopesOf(world: World, grant: Pick<Grant, 'scopes'>): readonly string[] {
  return effectiveScopes(grant.scopes, world.clock.day())
}

/** Whether a Page or an Instagram account is among those that were chosen. @param chosen Joined by commas; null: all. */
export function isChosen(chosen: string | null, id: string): boolean {
  return chosen === null || chosen.split(',').includes(id)
}
