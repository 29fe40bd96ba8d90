/** A picture, sound, video or document in a message; or a heart; or a media of Instagram's. */
export type Attachment =
  /** A file that was sent. */
  | { readonly kind: 'image' | 'audio' | 'video' | 'file'; readonly fileId: string }
  | { readonly kind: 'like_heart' }
  /** A post, reel or story that is passed on; or a story that mentions the account. */
  | { readonly kind: 'post' | 'reel' | 'story' | 'story_mention'; readonly mediaId: string }
  /** Cards with buttons. */
  | { readonly kind: 'template'; readonly template: Template }

/** A button of a card: it opens an address, or sends its payload back. */
export interface Button {
  readonly type: 'web_url' | 'postback'
  readonly title: string
  readonly url?: string
  readonly payload?: string
}

/** A card of a template. */
export interface Card {
  readonly title: string
  readonly subtitle?: string
  readonly image_url?: string
  readonly default_action?: { readonly type: 'web_url'; readonly url: string }
  readonly buttons?: readonly Button[]
}

/** Cards side by side, a text with buttons, or products of a catalog. */
export type Template =
  | { readonly template_type: 'generic'; readonly elements: readonly Card[] }
  | { readonly template_type: 'button'; readonly text: string; readonly buttons: readonly Button[] }
  | { readonly template_type: 'product'; readonly elements: readonly { readonly id: string }[] }

/** An answer that can be tapped. */
export interface QuickReply {
  readonly content_type: 'text' | 'user_phone_number' | 'user_email'
  readonly title?: string
  readonly payload?: string
  readonly image_url?: string
}

/** What a message holds besides its text. */
export interface MessageContent {
  readonly attachments?: readonly Attachment[]
  readonly quickReplies?: readonly QuickReply[]
  /** The payload of the quick reply that was tapped. */
  readonly quickReply?: string
  /** The story that it answers. */
  readonly storyId?: string
  /** From which link or ad the person came. */
  readonly referral?: Referral
  /** A tapped button, ice breaker or menu entry: told as a postback. */
  readonly postback?: string
  /** Whether that was an ice breaker. */
  readonly iceBreaker?: true
  readonly unsupported?: true
}

/** From which link or ad somebody came. */
export interface Referral {
  readonly ref?: string
  readonly source?: string
  readonly type?: string
  readonly ad_id?: string
}
