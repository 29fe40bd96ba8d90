import { printAudience } from '../../insights/audience.ts'
import { type Account, findAccount, insertAccount } from '../../world/records/accounts.ts'
import { saveDemographics } from '../../world/records/insights/demographics.ts'
import { setProfessionalSince } from '../../world/records/insights/professional-since.ts'
import { readMessagingSettings, setMessaging } from '../../world/records/messages/messaging-settings.ts'
import { insertThreadsUser } from '../../world/records/threads-users.ts'
import type { World } from '../../world/world.ts'
import { type FileEntry, findingAt } from '../file-entry.ts'
import type { Finding } from '../finding.ts'
import { columnsOf, entryOf } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import { notLater } from '../rules/not-later.ts'
import type { ProfileActivityEntry } from './media/activity.ts'
import type { MediaEntry } from './media/media.ts'
import type { Noun } from './noun.ts'

export const accountKeys = {
  /** What it is called on Instagram; others name it by this. */
  username: { is: 'username', needed: true, unique: true, column: 'username', example: 'jayposiris' },
  /** The id that begins with 17841; apps see an app-scoped one since 2021-06-08. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"17841405793187218"' },
  /** The name in its profile. */
  name: { is: 'profileName', column: 'name', otherwise: 'the username', example: 'Jay Posiris' },
  /** The password it signs in with. An object may have neither this nor a hash: then nobody can sign in. */
  password: { is: 'password', readOnly: true, example: 'safelight' },
  /** What Darkroom stored of a password. */
  passwordHash: {
    is: 'passwordHash',
    example: 'scrypt$4096$ZGFya3Jvb20gc2FtcGxlIQ$d8ISWVnBkp_TfsW2Y9EwdkdOnbnEJDcdx2MADs5UceM',
  },
  /** Personal, or professional: a creator's or a business's. */
  type: { is: 'accountType', default: 'PERSONAL', written: true, column: 'type', example: 'BUSINESS' },
  /** Whether only followers see its pictures; a professional account cannot be private. */
  private: { is: 'yesOrNo', default: false, column: 'private' },
  /** The text in its profile. */
  biography: { is: 'biography', default: '', column: 'biography', example: 'Bread and buns' },
  /** The link in its profile. */
  website: { is: 'websiteOrEmpty', default: '', column: 'website', example: 'https://example.com/' },
  /** How many accounts follow it. */
  followersCount: { is: 'count', default: 0, column: 'followersCount', example: '2398' },
  /** How many accounts it follows. */
  followsCount: { is: 'count', default: 0, column: 'followsCount', example: '411' },
  /** Whether it must pass a checkpoint before any of its tokens work. */
  checkpointed: { is: 'yesOrNo', default: false, column: 'checkpointed' },
  /** "Your activity off Meta technologies". Switched off, the Basic Display window refuses to authorize an app. */
  activityOffMetaTechnologies: { is: 'onOrOff', default: 'on', column: 'offMetaActivity', example: 'off' },
  /** The id of the profile on Threads that its owner connected. */
  threadsUserId: { is: 'id', unique: true, otherwise: 'there is none', example: '"17841401234567890"' },
  /** What it decides about its messages, as JSON: access, blocked, routing, mayTake, defaultAppId, iceBreakers, persistentMenu. */
  messaging: { is: 'jsonObject', otherwise: 'apps may read and send messages', example: `'{"access": false}'` },
  /** Where its owner lives, as demographics of those whom it follows or looks at tell it: two letters. */
  country: { is: 'country', otherwise: 'not known', example: 'PT' },
  /** The city, with its region. */
  city: { is: 'city', otherwise: 'not known', example: '"Lisbon, Lisbon"' },
  /** How old its owner is. */
  age: { is: 'ageGroup', otherwise: 'not known', example: '35-44' },
  /** Their gender. */
  gender: { is: 'gender', otherwise: 'not known', example: 'F' },
  /** When it became professional: what it published before has no insights. */
  professionalSince: { is: 'when', otherwise: 'as long as anybody knows', example: '200d' },
  /** Usernames of the accounts that it follows. The counts above are at least what follows from these. */
  follows: { list: 'username', refers: 'accounts', example: '[ana.bakes, lee.wanders]' },
  /** Captions of posts, oldest first: a short form of media. They come before those. */
  pictures: { list: 'text', lines: true, readOnly: true, example: '[Heron at the weir, Night train]' },
  /** What it published, oldest first. */
  media: { entries: 'media' },
  /** What people did with its profile, by day and by who they are. */
  activity: { entries: 'profileActivity' },
} as const

/** An Instagram account. */
export interface AccountEntry
  extends EntryOf<typeof accountKeys, { readonly media: MediaEntry; readonly profileActivity: ProfileActivityEntry }> {}

export const account: Noun = { keys: accountKeys, either: ['password', 'passwordHash'], check: privateProfessional }

/** Instagram does not let professional accounts be private. */
function privateProfessional({ path, values }: FileEntry): Finding[] {
  const { type, private: isPrivate } = values
  if (isPrivate !== 'true' || (type !== 'BUSINESS' && type !== 'MEDIA_CREATOR')) return []
  return [
    findingAt([...path, 'private'], 'true', `false, as type is ${type}`, 'Remove it, or change the type to PERSONAL.'),
  ]
}

/** Stores an account without its media. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadAccount(world: World, entry: AccountEntry, passwordHash: string, createdAt: number): Account {
  const name = `The account ${entry.username}`
  const columns = columnsOf(name, accountKeys, entry)
  const row: Account = {
    ...columns,
    id: columns.id ?? unusedId(world),
    name: columns.name ?? entry.username,
    passwordHash,
    hue: hueOf(entry.username),
    createdAt,
  }
  entering(name, () => insertAccount(world, row))
  const { threadsUserId, messaging, professionalSince, ...person } = entry
  if (messaging !== undefined) setMessaging(world, row.id, readMessagingSettings(messaging))
  const audience = printAudience(person)
  if (audience !== '') saveDemographics(world, row.id, audience)
  if (professionalSince !== undefined) {
    const now = world.clock.now()
    setProfessionalSince(world, row.id, notLater(name, 'professional', professionalSince, now, now))
  }
  if (threadsUserId !== undefined)
    entering(name, () => insertThreadsUser(world, { accountId: row.id, kind: 'connected', id: threadsUserId }))
  return row
}

/** What an account has besides its row. */
export type AccountContent = Pick<
  AccountEntry,
  | 'follows'
  | 'media'
  | 'activity'
  | 'threadsUserId'
  | 'messaging'
  | 'country'
  | 'city'
  | 'age'
  | 'gender'
  | 'professionalSince'
>

/** Reads an account back. @param content Whom it follows and its media; leave it out if they are not needed. */
export function saveAccount(row: Account, content: AccountContent = {}): AccountEntry {
  return entryOf<AccountEntry>(accountKeys, row, { passwordHash: row.passwordHash, ...content })
}

/** Random ids can collide: in a world with a million accounts, a collision is about as likely as not. */
function unusedId(world: World): string {
  let id = world.ids.account()
  while (findAccount(world, id) !== undefined) id = world.ids.account()
  return id
}

/** A colour for a name: the same for the same name. */
export function hueOf(name: string): number {
  let hue = 0
  for (const character of name) hue = (hue * 31 + (character.codePointAt(0) ?? 0)) % 360
  return hue
}
