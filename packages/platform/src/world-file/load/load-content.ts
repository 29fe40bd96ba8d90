import { type Account, raiseFollowCounts } from '../../world/records/accounts.ts'
import { follow } from '../../world/records/follows.ts'
import { insertHashtag } from '../../world/records/media/hashtags.ts'
import type { World } from '../../world/world.ts'
import { entering, expectKey } from '../keys/entering.ts'
import type { AccountEntry } from '../nouns/account.ts'
import type { MediaEntry } from '../nouns/media/media.ts'
import { worldKeys } from '../nouns/world.ts'
import { WorldFileError } from '../world-file-error.ts'
import { loadProfileActivity } from './load-activity.ts'
import { type GivenMedia, loadMedia, publishedAt } from './load-media.ts'
import { mediaNamesIn } from './media-names.ts'
import type { TakeFile } from './take-file.ts'

/** An account whose row is stored. */
interface Loaded {
  readonly entry: AccountEntry
  readonly row: Account
}

/** Stores hashtags under ids that apps know. @throws WorldFileError */
export function loadHashtags(world: World, hashtags: Readonly<Record<string, string>>): void {
  expectKey('The world', 'hashtags', worldKeys.hashtags, hashtags)
  for (const [name, id] of Object.entries(hashtags))
    entering(`The hashtag ${name}`, () => insertHashtag(world, { id, name: name.toLowerCase() }))
}

/** Stores whom accounts follow and what they published, once everything that this names is there. @throws WorldFileError */
export function loadContent(world: World, accounts: readonly Loaded[], takeFile: TakeFile): void {
  if (!accounts.some(({ entry: { follows, pictures, media, activity } }) => follows ?? pictures ?? media ?? activity))
    return
  const names = mediaNamesIn(world)
  for (const { entry, row } of accounts)
    loadFollows(world, row, entry.follows ?? [], (media, username) => names.account(media, username))
  raiseFollowCounts(world)
  // The oldest of the whole world first: what is newest in a world goes by the order of its rows.
  const media = accounts.flatMap((account) => mediaOf(world, account)).sort((a, b) => a.createdAt - b.createdAt)
  for (const one of media) loadMedia(world, one, { names, takeFile })
  for (const { entry, row } of accounts) loadProfileActivity(world, row, entry.activity ?? [], names)
}

function loadFollows(
  world: World,
  { id, username, createdAt }: Account,
  follows: readonly string[],
  accountId: (name: string, username: string) => string,
): void {
  for (const [index, other] of follows.entries()) {
    const followed = accountId(`The account ${username}`, other)
    if (followed === id) throw new WorldFileError(`The account ${username} follows itself. Take that out of follows.`)
    follow(world, id, followed, createdAt - (follows.length - 1 - index))
  }
}

/** An account's media, its pictures among them. Where they do not say when, the last is the newest, and none is in the future. */
function mediaOf(world: World, { entry, row }: Loaded): GivenMedia[] {
  const captions = entry.pictures ?? []
  const entries: MediaEntry[] = [...captions.map((caption) => ({ caption })), ...(entry.media ?? [])]
  return entries.map((one, index) => ({
    entry: one,
    owner: row,
    createdAt: publishedAt(world, one, row.username, row.createdAt - (entries.length - 1 - index)),
  }))
}
