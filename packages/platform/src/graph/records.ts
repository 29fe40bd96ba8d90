import type { PersonGrant } from '../identity/person-grant.ts'
import type { Account } from '../world/records/accounts.ts'
import type { App } from '../world/records/apps/apps.ts'
import type { Audio } from '../world/records/audio.ts'
import type { Container } from '../world/records/containers.ts'
import type { UpcomingEvent } from '../world/records/events.ts'
import type { Collaborator } from '../world/records/media/collaborators.ts'
import type { Comment } from '../world/records/media/comments.ts'
import type { Hashtag } from '../world/records/media/hashtags.ts'
import type { Media } from '../world/records/media/media.ts'
import type { Conversation } from '../world/records/messages/conversations.ts'
import type { Message } from '../world/records/messages/messages.ts'
import type { WelcomeFlow } from '../world/records/messages/welcome-flows.ts'
import type { Page } from '../world/records/pages.ts'
import type { SoldProduct } from '../world/records/shopping/catalog-products.ts'
import type { CountedCatalog } from '../world/records/shopping/catalogs.ts'
import type { ProductAppeal } from '../world/records/shopping/product-appeals.ts'
import type { TaggedProduct } from '../world/records/shopping/product-tags.ts'
import type { ThreadsUser } from '../world/records/threads-users.ts'
import type { Schema } from '../world/store/schema.ts'

/** What Darkroom keeps of each kind of object that can be read, by its id or in another's answer. */
export interface Records {
  readonly IGUser: AccountRecord
  readonly IGMedia: Media
  readonly IGComment: Comment
  readonly CommentFrom: Comment
  readonly MediaCollaborator: Collaborator & { readonly username: string }
  readonly CopyrightCheckInformation: Media
  readonly PollAttachment: PollRecord
  readonly PromptResponse: Media
  readonly IGContainer: Container
  readonly ContentPublishingLimit: PublishingLimit
  readonly User: PersonGrant
  readonly Page: Page
  readonly Application: App
  readonly IGHashtag: Hashtag
  readonly IGAudio: Audio
  readonly IGUpcomingEvent: UpcomingEvent
  readonly ThreadsUser: ThreadsUser
  readonly CollaborativeMedia: Media
  readonly CollaborationInvite: Media
  readonly AvailableCatalog: CountedCatalog
  readonly CatalogProduct: SoldProduct
  readonly MediaProductTag: TaggedProduct
  readonly Conversation: Conversation
  readonly Message: MessageRecord
  readonly IGScopedUser: Schema['igScopedIds']
  readonly WelcomeMessageFlow: WelcomeFlow
  readonly InsightsResult: InsightsRecord
  readonly ProductAppeal: { readonly product: SoldProduct; readonly appeal: ProductAppeal | undefined }
}

/** A message, as one of the two accounts of its thread sees it. */
export interface MessageRecord {
  readonly accountId: string
  readonly otherId: string
  readonly message: Message
}

/** A poll under a media's caption, and in which form its end is told. */
export interface PollRecord {
  readonly media: Media
  readonly inSeconds: boolean
}

/** A metric with its values, as far as there are any: a series, or a total. */
export interface InsightsRecord {
  readonly name: string
  readonly period: string
  readonly title: string
  readonly description: string
  readonly id: string
  readonly values?: readonly Json[] | undefined
  readonly total?: Json | undefined
}

/** An account, as far as the look-up of its token read it; the whole record is fetched when a field needs it. */
export interface AccountRecord extends Pick<Account, 'id' | 'username' | 'type'> {
  whole(): Account | undefined
}

/** Of whose quota a limit tells, and since when, in Unix milliseconds. */
export interface PublishingLimit {
  readonly accountId: string
  readonly since: number | undefined
}

/** The name of a kind of object that can be read. */
export type ReadableNode = keyof Records

/** An object that was found, and its kind. */
export type FoundNode = {
  readonly [N in ReadableNode]: { readonly node: N; readonly record: Records[N] }
}[ReadableNode]

/** What JSON can hold. */
export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json }
