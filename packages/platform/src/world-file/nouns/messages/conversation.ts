import type { EntryOf } from '../../keys/key.ts'
import type { Noun } from '../noun.ts'

export const directMessageKeys = {
  /** Username of who sent it: one of the two. */
  by: { is: 'username', needed: true, refers: 'accounts', example: 'jayposiris' },
  /** What it says. */
  text: { is: 'text', default: '', column: 'text', example: 'Is the heron still there?' },
  /** Its number; apps see a longer id, in which this is. */
  id: {
    is: 'longId',
    unique: true,
    column: 'id',
    otherwise: 'made up',
    example: '"32404483811259639708516209863426048"',
  },
  /** When it was sent. */
  createdAt: { is: 'when', otherwise: 'minutes before the world’s date', example: '2h' },
  /** The app that sent it, by name or Meta App ID. */
  app: { is: 'label', otherwise: 'a person sent it', example: 'Social Sizzle' },
  /** What it holds besides its text, as JSON: attachments, quickReplies, storyId. Files that were sent are not saved. */
  content: { is: 'jsonObject', default: '{}', example: `'{"attachments": [{"kind": "like_heart"}]}'` },
  /** The number of the message that it answers. */
  replyTo: {
    is: 'longId',
    column: 'replyToId',
    otherwise: 'it answers none',
    example: '"32404483811259639708516209863426048"',
  },
  /** Reactions to it: emoji by usernames. */
  reactions: { named: 'label', refers: 'accounts', example: '{ mira.prints: ❤️ }' },
  /** How often its text was changed. */
  edits: { is: 'count', default: 0, column: 'edits', example: '1' },
} as const

/** A direct message. */
export interface DirectMessageEntry extends EntryOf<typeof directMessageKeys> {}

export const directMessage: Noun = { keys: directMessageKeys }

export const conversationKeys = {
  /** Username of whose conversation it is: the professional account, where one of the two is. */
  account: { is: 'username', needed: true, refers: 'accounts', example: 'mira.prints' },
  /** Username of the other one. */
  with: { is: 'username', needed: true, refers: 'accounts', example: 'jayposiris' },
  /** Its number; apps see a longer id, in which this is. */
  id: { is: 'longId', unique: true, otherwise: 'made up', example: '"340282366841710301244259924180176900839"' },
  /** Where it lies for the account. */
  folder: { is: 'messageFolder', default: 'inbox', written: true, column: 'folder', example: 'requests' },
  /** Messages, oldest first. */
  messages: { entries: 'directMessage' },
} as const

/** What two accounts wrote each other. */
export interface ConversationEntry
  extends EntryOf<typeof conversationKeys, { readonly directMessage: DirectMessageEntry }> {}

export const conversation: Noun = { keys: conversationKeys }
