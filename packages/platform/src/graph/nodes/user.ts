import { type BasicDisplayUserField, changed } from '@darkroom/contract'
import type { Call } from '../../call.ts'
import { graphRefusal, shown } from '../../refusal.ts'
import type { AccessToken } from '../../world/access-tokens.ts'
import { countMedia } from '../../world/media.ts'
import type { World } from '../../world/world.ts'

/** What a value is worked out from. */
interface Subject {
  readonly world: World
  readonly token: AccessToken
}

/** Supplies each field of the node; a field that the contract gains does not compile until it is here. */
const resolvers = {
  id: ({ world, token }: Subject): string => userId(world, token),
  username: ({ token }: Subject): string => token.username,
  account_type: ({ token }: Subject): string => token.accountType,
  media_count: ({ world, token }: Subject): number => countMedia(world, token.accountId),
} satisfies Record<BasicDisplayUserField, (subject: Subject) => string | number>

/** The id under which an app knows an account: its own since 2021-06-08, everybody's before. */
export function userId(world: World, token: Pick<AccessToken, 'scopedId' | 'accountId'>): string {
  return changed('appScopedIds', world.clock.day()) ? token.scopedId : token.accountId
}

/**
 * Reads `/me` or `/{id}`: the only user a Basic Display token can see is its own, under either of its ids.
 *
 * @throws Refusal for any other id.
 */
export function readUser(
  call: Call,
  token: AccessToken,
  node: string,
  fields: readonly BasicDisplayUserField[],
): Record<string, string | number> {
  const { world } = call.context
  if (!isOwn(world, token, node)) throw notFound(node)
  const subject = { world, token }
  const user: Record<string, string | number> = {}
  for (const field of fields) user[field] = resolvers[field](subject)
  return user
}

function isOwn(world: World, token: AccessToken, node: string): boolean {
  if (node === 'me' || node === token.accountId) return true
  return node === token.scopedId && changed('appScopedIds', world.clock.day())
}

function notFound(node: string): Error {
  return graphRefusal(
    'objectNotFound',
    {
      rule: 'graph/nodes/user',
      parameter: 'path',
      received: shown(node),
      expected: "me, or the id of the token's own account",
      mend: 'A Basic Display token reads its own account only. Use /me, or the user_id that came with the token, unrounded: it is larger than 2^53.',
    },
    { method: 'get', id: shown(node) },
  )
}
