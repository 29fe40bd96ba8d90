import type { Evidence } from '../evidence.ts'
import type { publishingOperations } from '../operations/publishing.ts'

const igUserMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media',
}

/** A parameter of `POST /{ig-user-id}/media`. */
export type ContainerParameter = keyof (typeof publishingOperations)['POST IGUser/media']['parameters']

/** A kind of container. */
export interface ContainerKindFacts {
  /** Its `media_type`; absent for an image, which has none. */
  readonly mediaType?: 'REELS' | 'STORIES' | 'VIDEO' | 'CAROUSEL'
  /** What may be sent beside its file and its type. */
  readonly parameters: readonly ContainerParameter[]
  readonly evidence: Evidence
}

/** What posts may have by Facebook Login alone. */
const branded = ['is_paid_partnership', 'branded_content_sponsor_ids'] as const
const captionAddons = ['poll_attachment', 'is_poll_duration_extended', 'is_comment_prompt_used'] as const

/**
 * The kinds of containers, and what each may have. A login has those parameters of them that it has of the operation.
 *
 * @example
 * import { containerKinds } from '@darkroom/contract'
 * containerKinds.reel.mediaType // => 'REELS'
 */
export const containerKinds = {
  image: {
    parameters: [
      'caption',
      'location_id',
      'user_tags',
      'product_tags',
      'collaborators',
      'alt_text',
      'is_ai_generated',
      ...branded,
      ...captionAddons,
    ],
    evidence: igUserMediaPage,
  },
  reel: {
    mediaType: 'REELS',
    parameters: [
      'caption',
      'location_id',
      'user_tags',
      'product_tags',
      'collaborators',
      'cover_url',
      'thumb_offset',
      'share_to_feed',
      'audio_name',
      'audio_configuration',
      'trial_params',
      'is_ai_generated',
      ...branded,
      ...captionAddons,
    ],
    evidence: igUserMediaPage,
  },
  story: { mediaType: 'STORIES', parameters: ['user_tags', ...branded], evidence: igUserMediaPage },
  carousel: {
    mediaType: 'CAROUSEL',
    parameters: [
      'caption',
      'location_id',
      'product_tags',
      'collaborators',
      'share_to_feed',
      'is_ai_generated',
      ...branded,
      ...captionAddons,
    ],
    evidence: igUserMediaPage,
  },
  imageItem: { parameters: ['user_tags', 'product_tags', 'alt_text'], evidence: igUserMediaPage },
  videoItem: {
    mediaType: 'VIDEO',
    parameters: ['user_tags', 'product_tags', 'thumb_offset'],
    evidence: igUserMediaPage,
  },
} as const satisfies Readonly<Record<string, ContainerKindFacts>>

/** The name of a kind of container. */
export type ContainerKind = keyof typeof containerKinds
