import { type BasicDisplayUserField, changed, type InstagramLoginUserField } from '@darkroom/contract'
import type { Call, Context } from '../../call.ts'
import { graphRefusal, shown } from '../../refusal.ts'
import type { AccountToken } from '../../world/access-tokens.ts'
import { type Account, findAccount } from '../../world/accounts.ts'
import { countMedia } from '../../world/media.ts'
import type { World } from '../../world/world.ts'
import { pictureUrl } from '../picture-url.ts'

/** What a value is worked out from. */
interface Subject {
  readonly context: Context
  readonly world: World
  readonly token: AccountToken
}

type Value = string | number | undefined

/** Supplies each field of the node; a field that the contract gains does not compile until it is here. A value that is not there has no key. */
const resolvers = {
  id: ({ world, token }: Subject): Value => userId(world, token),
  user_id: ({ token }: Subject): Value => token.accountId,
  username: ({ token }: Subject): Value => token.username,
  account_type: ({ token }: Subject): Value => token.accountType,
  media_count: ({ world, token }: Subject): Value => countMedia(world, token.accountId),
  // Basic Display lets the name be asked for, and has none (contract: basicDisplayUser.name).
  name: (subject: Subject): Value =>
    subject.token.login === 'basic-display' ? undefined : accountOf(subject)?.name || undefined,
  profile_picture_url: ({ context, token }: Subject): Value => pictureUrl(context.origin, token.accountId),
  followers_count: (subject: Subject): Value => accountOf(subject)?.followersCount,
  follows_count: (subject: Subject): Value => accountOf(subject)?.followsCount,
  biography: (subject: Subject): Value => accountOf(subject)?.biography || undefined,
  website: (subject: Subject): Value => accountOf(subject)?.website || undefined,
} satisfies Record<BasicDisplayUserField | InstagramLoginUserField, (subject: Subject) => Value>

function accountOf({ world, token }: Subject): Account | undefined {
  return findAccount(world, token.accountId)
}

/** The id under which an app knows an account: its own since 2021-06-08, everybody's before. */
export function userId(world: World, token: { readonly scopedId: string; readonly accountId: string | null }): string {
  return changed('appScopedIds', world.clock.day()) ? token.scopedId : (token.accountId ?? token.scopedId)
}

/**
 * Reads `/me` or `/{id}`: the only user an Instagram account's token can see is its own, under either of its ids.
 *
 * @throws Refusal for any other id.
 */
export function readUser(
  call: Call,
  token: AccountToken,
  node: string,
  fields: readonly string[],
): Record<string, string | number> {
  const { world } = call.context
  if (!isOwn(world, token, node)) throw notFound(node)
  const subject = { context: call.context, world, token }
  const user: Record<string, string | number> = {}
  for (const field of fields) {
    const value = isResolved(field) ? resolvers[field](subject) : undefined
    if (value !== undefined) user[field] = value
  }
  return user
}

function isResolved(field: string): field is keyof typeof resolvers {
  return Object.hasOwn(resolvers, field)
}

function isOwn(world: World, token: AccountToken, node: string): boolean {
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
      fix: 'Such a token reads its own account only. Use /me, or the user_id that came with the token, unrounded: it is larger than 2^53. People who write messages are not in Darkroom yet.',
    },
    { method: 'get', id: shown(node) },
  )
}
