/** Two accounts that write each other; the id that sorts first stands first. */
export interface ThreadRow {
  id: string
  firstId: string
  secondId: string
  createdAt: number
}

/** Where a conversation lies: with those who are known, with those who are not yet, or where nobody looks. */
export type Folder = 'inbox' | 'requests' | 'spam'

/** A thread as one of its two accounts sees it. */
export interface ConversationRow {
  accountId: string
  threadId: string
  otherId: string
  folder: Folder
  /** When the other one last wrote or tapped: the window for answers opens then, and their consent is given. */
  heardAt: number | null
  /** Up to which message this side has read, by its `seq`. */
  readSeq: number
  /** When the last message came or went. */
  updatedAt: number
  /** The app that alone may answer, and until when that holds at least. */
  ownerAppId: string | null
  ownerUntil: number | null
}

/** A message; `content` is what it holds besides its text, as JSON. */
export interface MessageRow {
  /** In which order messages came to be: several can be of one millisecond. */
  seq: number
  id: string
  threadId: string
  senderId: string
  /** The app that sent it; null: a person did. */
  appId: string | null
  text: string
  content: string
  replyToId: string | null
  /** How often its text was changed. */
  edits: number
  deletedAt: number | null
  createdAt: number
}

export interface MessageReactionRow {
  messageId: string
  accountId: string
  reaction: string
  emoji: string
  createdAt: number
}

/** A file that was sent, or uploaded to be sent. */
export interface MessageFileRow {
  id: string
  accountId: string
  kind: 'image' | 'audio' | 'video' | 'file'
  fileId: string
  size: number
  width: number
  height: number
  /** Whether it can be sent again by its id. */
  reusable: 0 | 1
  createdAt: number
}

/** Messages that ads lead to. */
export interface WelcomeFlowRow {
  id: string
  accountId: string
  appId: string
  name: string
  flow: string
  platforms: string
  usedInAd: 0 | 1
  updatedAt: number
}

/** That somebody agreed to be written to about a topic later on. */
export interface NotificationTokenRow {
  token: string
  accountId: string
  otherId: string
  title: string
  createdAt: number
  expiresAt: number
}
