import { changed } from '@darkroom/contract'
import { pictureUrl } from '../../base/picture-url.ts'
import type { AccountCaller } from '../../identity/caller.ts'
import { type Account, findAccount } from '../../world/records/accounts.ts'
import { countMedia } from '../../world/records/media/media.ts'
import type { World } from '../../world/world.ts'
import type { Reader } from '../host.ts'
import type { NodeKind } from '../node.ts'
import type { AccountRecord } from '../records.ts'
import { reachesAccount, whyNoAccount } from './reach-account.ts'

/** The account whose token asks. */
export function ownAccount(world: World, { token }: AccountCaller): AccountRecord {
  const { accountId: id, username, accountType: type } = token
  return { id, username, type, whole: () => findAccount(world, id) }
}

/** An account that was looked up. */
export function accountRecord(account: Account): AccountRecord {
  return { id: account.id, username: account.username, type: account.type, whole: () => account }
}

/** An Instagram account: the token's own under either of its ids, or one that is reached through its Page. An empty text is omitted. */
export const igUser: NodeKind<'IGUser'> = {
  find: (reader, id) => {
    const { caller } = reader
    const { world } = reader.call.context
    if (caller.kind === 'account') return isOwnId(world, caller, id) ? ownAccount(world, caller) : undefined
    const account = findAccount(world, id)
    return account !== undefined && reachesAccount(reader, account) ? accountRecord(account) : undefined
  },
  whyNot: (reader, id) => {
    const account = findAccount(reader.call.context.world, id)
    return account && whyNoAccount(reader, account)
  },
  resolvers: {
    id: (reader, account) => reader.host.accountId(reader, account),
    user_id: (_, { id }) => id,
    username: (_, { username }) => username,
    account_type: (_, { type }) => type,
    media_count: ({ call }, { id }) => countMedia(call.context.world, id),
    // Basic Display accepts the field name, and returns none (contract: IGUser.name).
    name: (reader, account) => (isBasicDisplay(reader) ? undefined : account.whole()?.name || undefined),
    profile_picture_url: ({ call }, { id }) => pictureUrl(call.context.origin, id),
    followers_count: (_, account) => account.whole()?.followersCount,
    follows_count: (_, account) => account.whole()?.followsCount,
    biography: (_, account) => account.whole()?.biography || undefined,
    website: (_, account) => account.whole()?.website || undefined,
    ig_id: (_, account) => Number(legacyId(account)),
    legacy_instagram_user_id: (_, account) => legacyId(account),
    has_profile_pic: () => true,
    is_published: () => true,
    // Listed on the page about users, and seems to belong on the one about media (contract: unsure).
    alt_text: () => undefined,
    // A world has no business portfolios.
    owner_business: () => undefined,
    // Nor has it shops that somebody reviewed.
    shopping_product_tag_eligibility: () => false,
    shopping_review_status: () => 'not_started',
  },
}

function isOwnId(world: World, { token }: AccountCaller, id: string): boolean {
  return id === token.accountId || (id === token.scopedId && changed('appScopedIds', world.clock.day()))
}

/** Whether a token is of Basic Display. */
export function isBasicDisplay({ caller }: Reader): boolean {
  return caller.kind === 'account' && caller.token.login === 'basic-display'
}

/** The id an account had before 17841...: ten digits, derived from the current id. */
function legacyId(account: AccountRecord): string {
  return `6${account.id.slice(-9)}`
}
