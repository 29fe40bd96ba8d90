/** A message to send, in the platform's own form: a text, one attachment, or several pictures. */
export type OutgoingMessage = TextMessage | AttachmentMessage | PicturesMessage

/** A text, with answers to tap or without. */
export interface TextMessage {
  /** At most 2000 characters. */
  readonly text: string
  /** At most 13. They are offered until the next message. */
  readonly quick_replies?: readonly QuickReply[] | undefined
  readonly attachment?: never
  readonly attachments?: never
}

/** A file, a heart, a post of the account, or cards. */
export interface AttachmentMessage {
  readonly attachment: OutgoingAttachment
  readonly text?: never
  readonly quick_replies?: never
  readonly attachments?: never
}

/** Several pictures in one message: at most 10. */
export interface PicturesMessage {
  readonly attachments: readonly Extract<OutgoingAttachment, { readonly type: 'image' }>[]
  readonly text?: never
  readonly quick_replies?: never
  readonly attachment?: never
}

/** The kinds of files that a message can have. */
export type FileType = 'image' | 'audio' | 'video' | 'file'

/** What a message can have instead of a text. */
export type OutgoingAttachment =
  | FileAttachment<'image'>
  | FileAttachment<'audio'>
  | FileAttachment<'video'>
  | FileAttachment<'file'>
  | { readonly type: 'like_heart' }
  /** A post or reel of the account itself. */
  | { readonly type: 'MEDIA_SHARE'; readonly payload: { readonly id: string } }
  | { readonly type: 'template'; readonly payload: OutgoingTemplate }

/** A file: at an address, or one that was uploaded before. */
export interface FileAttachment<T extends FileType> {
  readonly type: T
  readonly payload:
    | { readonly url: string; readonly is_reusable?: boolean | undefined; readonly attachment_id?: never }
    | { readonly attachment_id: string; readonly url?: never; readonly is_reusable?: never }
}

/** Cards side by side (at most 10), a text with buttons, or products of the account's catalog. */
export type OutgoingTemplate =
  | { readonly template_type: 'generic'; readonly elements: readonly Card[] }
  | { readonly template_type: 'button'; readonly text: string; readonly buttons: readonly Button[] }
  | { readonly template_type: 'product'; readonly elements: readonly { readonly id: string }[] }

/** A card: title and subtitle have at most 80 characters, and there are at most three buttons. */
export interface Card {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly image_url?: string | undefined
  readonly default_action?: { readonly type: 'web_url'; readonly url: string } | undefined
  readonly buttons?: readonly Button[] | undefined
}

/** A button: it opens an address, or its payload comes back as a webhook of the kind `messaging_postbacks`. */
export type Button =
  | { readonly type: 'web_url'; readonly title: string; readonly url: string; readonly payload?: never }
  | { readonly type: 'postback'; readonly title: string; readonly payload: string; readonly url?: never }

/** An answer to tap: its title is sent as a message, with its payload in `quick_reply`. */
export type QuickReply =
  | {
      readonly content_type: 'text'
      /** At most 20 characters. */
      readonly title: string
      readonly payload: string
      readonly image_url?: string | undefined
    }
  /** The person's own e-mail address or telephone number. */
  | { readonly content_type: 'user_email' | 'user_phone_number' }

/** The reactions that an app can give. */
export type Reaction = 'love' | 'smile' | 'wow' | 'sad' | 'angry' | 'like' | 'dislike'

/** Questions that people can tap before they write, in one language. One entry of a list has the locale `default`. */
export interface IceBreakers {
  readonly locale: string
  /** At most four. */
  readonly call_to_actions: readonly { readonly question: string; readonly payload: string }[]
}

/** A menu that stays in sight, in one language. One entry of a list has the locale `default`. */
export interface PersistentMenu {
  readonly locale: string
  /** Whether people can only tap, and not write. */
  readonly composer_input_disabled?: boolean | undefined
  readonly call_to_actions: readonly Button[]
}
