export type { AccountEntry } from './nouns/account.ts'
export type { AppEntry } from './nouns/app.ts'
export type { AudioEntry } from './nouns/audio.ts'
export type { CatalogEntry } from './nouns/catalog.ts'
export type { CatalogProductEntry } from './nouns/catalog-product.ts'
export type { ConfigurationEntry } from './nouns/configuration.ts'
export type { EventEntry } from './nouns/event.ts'
export type { FacebookLoginEntry, FacebookSettingsEntry } from './nouns/facebook-login.ts'
export type { FaultEntry } from './nouns/fault.ts'
export type { GrantEntry } from './nouns/grant.ts'
export type { InsightsEntry } from './nouns/insights.ts'
export type { InstagramProductEntry } from './nouns/instagram-product.ts'
export type { LimitsEntry } from './nouns/limits.ts'
export type { ActivityEntry, ProfileActivityEntry } from './nouns/media/activity.ts'
export type { CollaboratorEntry } from './nouns/media/collaborator.ts'
export type { CommentEntry, ReplyEntry } from './nouns/media/comment.ts'
export type { LocationEntry } from './nouns/media/location.ts'
export type { MediaEntry } from './nouns/media/media.ts'
export type { MediaPartEntry } from './nouns/media/media-part.ts'
export type { MediaTagEntry } from './nouns/media/media-tag.ts'
export type { ConversationEntry, DirectMessageEntry } from './nouns/messages/conversation.ts'
export type { PageEntry } from './nouns/page.ts'
export type { PersonEntry } from './nouns/person.ts'
export type { PublishingEntry } from './nouns/publishing.ts'
export type { TokenEntry } from './nouns/token.ts'
export type { WorldFile } from './nouns/world.ts'

/** One mistake in the text of a world file. */
export interface WorldFileProblem {
  /** Counted from 1, as is the column. */
  readonly line: number
  readonly column: number
  /** Which entry, such as `accounts[0].username`; empty: the file as a whole. */
  readonly path: string
  readonly found: string
  readonly expected: string
  readonly fix: string
}

/** A world file that contradicts itself, in words for the person who wrote it. */
export class WorldFileError extends Error {
  override readonly name: string = 'WorldFileError'
  /** The mistakes with their places, in the order of the text; none when the world was given as an object. */
  readonly problems: readonly WorldFileProblem[]

  constructor(message: string, options: ErrorOptions & { readonly problems?: readonly WorldFileProblem[] } = {}) {
    super(message, options)
    this.problems = options.problems ?? []
  }
}
