import { findGrantByScopedId, grantOfToken, type PersonGrant, scopesOf } from '../../identity/person-grant.ts'
import { findPerson } from '../../world/records/people.ts'
import type { Reader } from '../host.ts'
import { type NodeKind, notBuilt } from '../node.ts'
import { profilePicture } from './items/profile-picture.ts'

/** A person on Facebook: the token's owner, or for an app anybody who uses it. */
export const user: NodeKind<'User'> = {
  find: ({ call, caller }, id) => {
    if (caller.kind === 'person') return caller.token.scopedId === id ? grantOfToken(caller.token) : undefined
    return caller.kind === 'app' ? findGrantByScopedId(call.context.world, caller.app.id, id) : undefined
  },
  // An app reads a person with what that person granted.
  scopes: ({ call }, grant) => scopesOf(call.context.world, grant),
  resolvers: {
    id: (_, grant) => grant.scopedId,
    name: nameOf,
    // The parts of a name are derived from its words.
    first_name: (reader, grant) => words(reader, grant)[0],
    last_name: (reader, grant) => words(reader, grant).slice(1).at(-1),
    middle_name: (reader, grant) => words(reader, grant).slice(1, -1).join(' ') || undefined,
    name_format: () => '{first} {last}',
    short_name: (reader, grant) => words(reader, grant)[0],
    email: (reader, grant) => findPerson(reader.call.context.world, grant.personId)?.email,
    gender: notBuilt,
    link: notBuilt,
    age_range: notBuilt,
    timezone: () => undefined,
    locale: () => undefined,
    verified: () => undefined,
    picture: (reader, _, modifiers) => ({ data: profilePicture(reader, 'silhouette', modifiers) }),
  },
}

function nameOf({ call }: Reader, grant: PersonGrant): string | undefined {
  return findPerson(call.context.world, grant.personId)?.name
}

function words(reader: Reader, grant: PersonGrant): string[] {
  return (nameOf(reader, grant) ?? '').split(/\s+/).filter((word) => word !== '')
}
