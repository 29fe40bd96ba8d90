import type { Login } from './logins.ts'
import { application } from './nodes/application.ts'
import { conversation } from './nodes/conversation.ts'
import { igAudio } from './nodes/ig-audio.ts'
import { commentFrom, igComment } from './nodes/ig-comment.ts'
import { igContainer } from './nodes/ig-container.ts'
import { igHashtag } from './nodes/ig-hashtag.ts'
import { igMedia } from './nodes/ig-media.ts'
import { igScopedUser } from './nodes/ig-scoped-user.ts'
import { igUpcomingEvent } from './nodes/ig-upcoming-event.ts'
import { igUser } from './nodes/ig-user.ts'
import { permissionStatus, profilePicture, threadsUser } from './nodes/items/accounts.ts'
import {
  adAccount,
  boostAd,
  brandedContentAdPermission,
  business,
  creatorMarketplaceCreator,
  dataset,
} from './nodes/items/ads.ts'
import { pollAttachment, promptResponse } from './nodes/items/captions.ts'
import { collaborationInvite, collaborativeMedia, mediaCollaborator } from './nodes/items/collaboration.ts'
import { oEmbed } from './nodes/items/embedding.ts'
import { insightsResult } from './nodes/items/insights.ts'
import { appSubscription, subscribedApp, welcomeMessageFlow } from './nodes/items/messaging.ts'
import { contentPublishingLimit, copyrightCheckInformation, scheduledMedia } from './nodes/items/publishing.ts'
import { availableCatalog, catalogProduct, mediaProductTag, productAppeal } from './nodes/items/shopping.ts'
import { message } from './nodes/message.ts'
import type { Field, Node } from './nodes/node.ts'
import { page } from './nodes/page.ts'
import { user } from './nodes/user.ts'

export type { Field, FieldNeeds, Node } from './nodes/node.ts'

/**
 * Every kind of object of the Graph API that Instagram's side has, by the name that Meta gives it.
 *
 * @example
 * import { nodes } from '@darkroom/contract'
 * nodes.IGMedia.fields.caption.in.facebook // => 'instagram_basic'
 */
export const nodes = {
  Application: application,
  Conversation: conversation,
  IGAudio: igAudio,
  IGComment: igComment,
  CommentFrom: commentFrom,
  IGContainer: igContainer,
  IGHashtag: igHashtag,
  IGMedia: igMedia,
  IGScopedUser: igScopedUser,
  IGUpcomingEvent: igUpcomingEvent,
  IGUser: igUser,
  Message: message,
  Page: page,
  User: user,
  ThreadsUser: threadsUser,
  PermissionStatus: permissionStatus,
  ProfilePicture: profilePicture,
  Business: business,
  AdAccount: adAccount,
  Dataset: dataset,
  BoostAd: boostAd,
  BrandedContentAdPermission: brandedContentAdPermission,
  CreatorMarketplaceCreator: creatorMarketplaceCreator,
  PollAttachment: pollAttachment,
  PromptResponse: promptResponse,
  CollaborationInvite: collaborationInvite,
  CollaborativeMedia: collaborativeMedia,
  MediaCollaborator: mediaCollaborator,
  OEmbed: oEmbed,
  InsightsResult: insightsResult,
  AppSubscription: appSubscription,
  SubscribedApp: subscribedApp,
  WelcomeMessageFlow: welcomeMessageFlow,
  ContentPublishingLimit: contentPublishingLimit,
  CopyrightCheckInformation: copyrightCheckInformation,
  ScheduledMedia: scheduledMedia,
  MediaProductTag: mediaProductTag,
  AvailableCatalog: availableCatalog,
  CatalogProduct: catalogProduct,
  ProductAppeal: productAppeal,
} as const satisfies Readonly<Record<string, Node>>

/** The name of a kind of object. */
export type NodeName = keyof typeof nodes

/** The fields that a kind of object has with a login, by name. */
export type FieldsOf<L extends Login, N> = N extends NodeName
  ? {
      readonly [F in keyof (typeof nodes)[N]['fields'] as (typeof nodes)[N]['fields'][F] extends {
        in: Readonly<Record<L, unknown>>
      }
        ? F
        : never]: (typeof nodes)[N]['fields'][F]
    }
  : never

/** The name of a field that a kind of object has with a login. */
export type FieldName<L extends Login, N> = keyof FieldsOf<L, N> & string

/**
 * A field of a kind of object; undefined when no login has it.
 *
 * @example
 * import { findField } from '@darkroom/contract'
 * findField('IGUser', 'account_type')?.in.instagram // => 'instagram_business_basic'
 * findField('IGUser', 'constructor') // => undefined
 */
export function findField(node: NodeName, name: string): Field | undefined {
  const fields: Node['fields'] = nodes[node].fields
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
