import { type Account, findAccount, insertAccount } from '../../world/records/accounts.ts'
import { insertMedia } from '../../world/records/media.ts'
import type { World } from '../../world/world.ts'
import type { AccountEntry } from '../file.ts'
import { entering, expectCount, expectText } from './entering.ts'

/** Stores an account with its pictures. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadAccount(world: World, entry: AccountEntry, passwordHash: string, createdAt: number): void {
  const name = `The account ${entry.username}`
  expectText(name, 'username', 'username', entry.username)
  expectText(name, 'id', 'id', entry.id)
  expectText(name, 'name', 'profileName', entry.name)
  expectText(name, 'biography', 'biography', entry.biography)
  expectText(name, 'website', 'websiteOrEmpty', entry.website)
  const account: Account = {
    id: entry.id ?? unusedId(world),
    username: entry.username,
    name: entry.name ?? entry.username,
    passwordHash,
    type: entry.type ?? 'PERSONAL',
    private: entry.private === true ? 1 : 0,
    hue: hueOf(entry.username),
    createdAt,
    biography: entry.biography ?? '',
    website: entry.website ?? '',
    followersCount: expectCount(name, 'followersCount', entry.followersCount),
    followsCount: expectCount(name, 'followsCount', entry.followsCount),
    checkpointed: entry.checkpointed === true ? 1 : 0,
    offMetaActivity: 1,
  }
  entering(name, () => insertAccount(world, account))
  const pictures = entry.pictures ?? []
  for (const [index, caption] of pictures.entries()) {
    insertMedia(world, {
      id: world.ids.media(),
      accountId: account.id,
      caption,
      hue: hueOf(caption),
      // The last is the newest, and none is of a time to come.
      createdAt: account.createdAt - (pictures.length - 1 - index),
    })
  }
}

/** Of a million accounts, two would have the same id about every other time. */
function unusedId(world: World): string {
  let id = world.ids.account()
  while (findAccount(world, id) !== undefined) id = world.ids.account()
  return id
}

/** A colour for a name: the same for the same name. */
function hueOf(name: string): number {
  let hue = 0
  for (const character of name) hue = (hue * 31 + (character.codePointAt(0) ?? 0)) % 360
  return hue
}
