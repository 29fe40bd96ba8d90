import type { Login } from '@darkroom/contract'
import type { CallOptions } from '../options.ts'
import type { Checked } from '../reading/checked-fields.ts'
import type { NodeFieldItem, NodeWith } from '../reading/field-types.ts'
import type { Pages } from '../reading/pages.ts'
import type { FileType, IceBreakers, OutgoingMessage, PersistentMenu, Reaction } from './outgoing.ts'

/** The logins that have messages. */
export type MessagesLogin = Exclude<Login, 'basic-display'>

/** How a message is sent. */
export interface SendOptions extends CallOptions {
  /**
   * When the person last wrote or tapped a button: `occurredAt` of the webhook, or Unix milliseconds. If it is given, a message outside of the
   * window of 24 hours is refused before it is sent: MessageError `outside_window`.
   */
  readonly heardAt?: Date | number | undefined
  /** Only where a person answers: the window is then seven days. The app needs the feature Human Agent. */
  readonly tag?: 'HUMAN_AGENT' | undefined
  /** The id of the message that it answers (`mid`). With Instagram Login since 2026-09-21. */
  readonly replyTo?: string | undefined
}

/** A message that was sent. */
export interface SentMessage {
  /** The message's id, as webhooks have it in `mid`. */
  readonly message_id: string
  /** The person's id for this account, also where a comment was answered. */
  readonly recipient_id: string
}

/** What people see before they write, and while they do. */
export interface MessagingProfile {
  readonly ice_breakers: readonly IceBreakers[]
  readonly persistent_menu: readonly PersistentMenu[]
}

type Listed<L extends Login, N, F extends readonly unknown[]> = CallOptions & {
  readonly fields?: (F & Checked<L, N, F>) | undefined
  /** The number of objects in one answer. */
  readonly limit?: number | undefined
}

type Fields<L extends Login, N, F extends readonly unknown[]> = Omit<Listed<L, N, F>, 'limit'>

/**
 * The messages of an account. A person is named by the id under which this account knows them (IGSID): `senderId` of a webhook. A message is
 * sent once: after a fault, whether it was sent is not known. All functions throw ApiError, OptionError and TokenError; those that send also MessageError.
 */
export interface MessagesApi<L extends MessagesLogin> {
  /** Sends a message to somebody who wrote in the last 24 hours. */
  send(personId: string, message: OutgoingMessage, options?: SendOptions): Promise<SentMessage>
  /** Answers a comment on the account's media by a message: once, and within seven days. There is no window of 24 hours. */
  replyPrivately(commentId: string, message: OutgoingMessage, options?: CallOptions): Promise<SentMessage>
  /** Shows that somebody is typing, no longer does, or that the conversation was read. */
  act(personId: string, action: 'typing_on' | 'typing_off' | 'mark_seen', options?: CallOptions): Promise<void>
  /** Reacts to a message, in place of the reaction before. */
  react(personId: string, messageId: string, reaction?: Reaction, options?: CallOptions): Promise<void>
  /** Takes the reaction back. */
  unreact(personId: string, messageId: string, options?: CallOptions): Promise<void>
  /** Uploads a file by its address, to be sent as often as one likes: `{ type, payload: { attachment_id } }`. @returns Its id */
  upload(file: { readonly type: FileType; readonly url: string }, options?: CallOptions): Promise<string>
  /** Lists the conversations, the one with the latest message first. @param options `with`: the one with this person alone. */
  conversations<const F extends readonly NodeFieldItem<L, 'Conversation'>[] = []>(
    options?: Listed<L, 'Conversation', F> & { readonly with?: string | undefined },
  ): Pages<NodeWith<L, 'Conversation', F, 'id' | 'updated_time'>>
  /** Lists the messages of a conversation, newest first. The platform has the text of the newest twenty only. */
  list<const F extends readonly NodeFieldItem<L, 'Message'>[] = []>(
    conversationId: string,
    options?: Listed<L, 'Message', F>,
  ): Pages<NodeWith<L, 'Message', F, 'id' | 'created_time'>>
  /** Reads a message by its id. */
  read<const F extends readonly NodeFieldItem<L, 'Message'>[] = []>(
    messageId: string,
    options?: Fields<L, 'Message', F>,
  ): Promise<NodeWith<L, 'Message', F>>
  /** Reads who somebody is. They have to have written to the account first. */
  person<const F extends readonly NodeFieldItem<L, 'IGScopedUser'>[] = []>(
    personId: string,
    options?: Fields<L, 'IGScopedUser', F>,
  ): Promise<NodeWith<L, 'IGScopedUser', F>>
  /** Reads the questions and the menu of the account. */
  profile(options?: CallOptions): Promise<MessagingProfile>
  /** Sets the questions or the menu, in place of those before. */
  setProfile(profile: Partial<MessagingProfile>, options?: CallOptions): Promise<void>
  /** Takes the questions or the menu away. */
  removeFromProfile(names: readonly (keyof MessagingProfile)[], options?: CallOptions): Promise<void>
  /** Lists the messages that ads lead to. */
  welcomeFlows<const F extends readonly NodeFieldItem<L, 'WelcomeMessageFlow'>[] = []>(
    options?: Listed<L, 'WelcomeMessageFlow', F>,
  ): Pages<NodeWith<L, 'WelcomeMessageFlow', F>>
}

/** A welcome message for ads. */
export interface WelcomeFlow {
  readonly name: string
  readonly welcome_message_flow: readonly object[]
  readonly eligible_platforms?: readonly string[] | undefined
}

/** What only Instagram Login has. */
export interface InstagramMessages extends MessagesApi<'instagram'> {
  /** Makes a welcome message, or changes one. @param id The one to change. @returns Its id */
  saveWelcomeFlow(flow: Partial<WelcomeFlow>, id?: string, options?: CallOptions): Promise<string>
  /** Deletes a welcome message. */
  deleteWelcomeFlow(id: string, options?: CallOptions): Promise<void>
}

/** What only Facebook Login has. Messages are asked of the Page: the token is a Page's. */
export interface FacebookMessages extends MessagesApi<'facebook'> {
  /** Blocks people, no longer does, or moves their conversations to spam: at most ten people at once. */
  moderate(
    personIds: readonly string[],
    actions: readonly ('BLOCK_USER' | 'UNBLOCK_USER' | 'MOVE_TO_SPAM')[],
    options?: CallOptions,
  ): Promise<void>
}
