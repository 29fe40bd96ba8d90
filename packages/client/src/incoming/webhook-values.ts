/** A person in a webhook. */
export interface WebhookPerson {
  readonly id: string
  readonly username?: string
  /** In the account's own comments: the account's Instagram-scoped id. */
  readonly self_ig_scoped_id?: string
}

/** A comment. `parent_id` is the comment it replies to. The ids of dynamic ads are not sent. */
export interface CommentValue {
  readonly id: string
  readonly text?: string
  readonly from?: WebhookPerson
  readonly parent_id?: string
  readonly media?: {
    readonly id: string
    readonly media_product_type?: string
    readonly ad_id?: string
    readonly ad_title?: string
    readonly original_media_id?: string
  }
}

/** A mention in a comment or, without `comment_id`, in a caption. */
export interface MentionValue {
  readonly media_id: string
  readonly comment_id?: string
}

/** The insights of a story after it expired. -1 means fewer than 5. */
export interface StoryInsightsValue {
  readonly media_id: string
  readonly impressions?: number
  readonly reach?: number
  readonly taps_forward?: number
  readonly taps_back?: number
  readonly exits?: number
  readonly replies?: number
}

/** A direct message, received or sent. `is_deleted`: the message `mid` was unsent. */
export interface MessageValue {
  readonly mid: string
  readonly text?: string
  readonly attachments?: readonly {
    readonly type: string
    readonly payload?: { readonly url?: string; readonly [key: string]: unknown }
  }[]
  readonly is_echo?: boolean
  readonly is_self?: boolean
  readonly is_deleted?: boolean
  readonly is_unsupported?: boolean
  readonly quick_reply?: { readonly payload: string }
  readonly reply_to?: {
    readonly mid?: string
    readonly story?: { readonly url?: string; readonly id: string; readonly link_sticker_url?: string }
  }
  readonly referral?: ReferralValue
}

/** A reaction to a message. `reaction` and `emoji` may be absent if it was removed. */
export interface ReactionValue {
  readonly mid: string
  readonly action: 'react' | 'unreact'
  readonly reaction?: string
  readonly emoji?: string
}

/** A tap on an ice breaker, a menu item or a button. */
export interface PostbackValue {
  readonly mid?: string
  readonly title?: string
  readonly payload?: string
}

/** The message that was seen. */
export interface SeenValue {
  readonly mid: string
}

/**
 * A message's new text and how often it has been edited.
 *
 * If `num_edit` is 0, it is a new message with only its id: no text and often no sender. Instagram sends it in addition to the event of
 * kind `messages`, or instead of it (reported for apps that do not subscribe to `messages`). Then read the message by its `mid`.
 */
export interface MessageEditValue {
  readonly mid: string
  readonly text?: string
  readonly num_edit?: number
}

/** Where a conversation came from: an ad, or an `ig.me` link with a `ref`. */
export interface ReferralValue {
  readonly ref?: string
  readonly source?: string
  readonly type?: string
  readonly ad_id?: string
  readonly ads_context_data?: { readonly ad_title?: string; readonly photo_url?: string; readonly video_url?: string }
}

/** A change of a permission, which is the event's `field`. */
export interface PermissionValue {
  readonly verb: string
  readonly target_ids?: readonly string[]
}
