import type { EntryOf } from '../../keys/key.ts'
import type { Noun } from '../noun.ts'

export const replyKeys = {
  /** The account that wrote it. */
  by: { is: 'username', needed: true, refers: 'accounts', example: 'mira.prints' },
  /** What it says. */
  text: { is: 'text', needed: true, column: 'text', example: 'On Friday, from ten.' },
  /** Its id. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"17870913679156914"' },
  /** When it was written. */
  createdAt: { is: 'when', otherwise: 'minutes after the comment', example: '2h' },
  /** Whether the media's owner hid it. */
  hidden: { is: 'yesOrNo', default: false, column: 'hidden' },
  /** The app that wrote it for the account, by name or Meta App ID. */
  app: { is: 'label', otherwise: 'a person wrote it', example: 'Social Sizzle' },
  /** Accounts that like it. */
  likedBy: { list: 'username', refers: 'accounts', example: '[jayposiris]' },
  /** How many people outside this world like it. */
  outsideLikes: { is: 'count', default: 0, column: 'outsideLikes', example: '2' },
} as const

/** A reply to a comment. */
export interface ReplyEntry extends EntryOf<typeof replyKeys> {}

export const reply: Noun = { keys: replyKeys }

export const commentKeys = {
  /** The account that wrote it. */
  by: { is: 'username', needed: true, refers: 'accounts', example: 'jayposiris' },
  /** What it says. */
  text: { is: 'text', needed: true, column: 'text', example: 'When is the studio open?' },
  /** Its id. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"17873440459141021"' },
  /** When it was written. */
  createdAt: { is: 'when', otherwise: 'minutes after the media', example: '3h' },
  /** Whether the media's owner hid it. */
  hidden: { is: 'yesOrNo', default: false, column: 'hidden' },
  /** The app that wrote it for the account, by name or Meta App ID. */
  app: { is: 'label', otherwise: 'a person wrote it', example: 'Social Sizzle' },
  /** Accounts that like it. */
  likedBy: { list: 'username', refers: 'accounts', example: '[mira.prints]' },
  /** How many people outside this world like it. */
  outsideLikes: { is: 'count', default: 0, column: 'outsideLikes', example: '14' },
  /** Replies to it, oldest first. */
  replies: { entries: 'reply' },
} as const

/** A comment on a media. */
export interface CommentEntry extends EntryOf<typeof commentKeys, { readonly reply: ReplyEntry }> {}

export const comment: Noun = { keys: commentKeys }
