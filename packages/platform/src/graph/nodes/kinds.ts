import type { NodeKind } from '../node.ts'
import type { FoundNode, ReadableNode } from '../records.ts'
import { application } from './application.ts'
import { igAudio } from './ig-audio.ts'
import { commentFrom, igComment } from './ig-comment.ts'
import { igContainer } from './ig-container.ts'
import { igHashtag } from './ig-hashtag.ts'
import { igMedia } from './ig-media.ts'
import { igUpcomingEvent } from './ig-upcoming-event.ts'
import { igUser } from './ig-user.ts'
import { pollAttachment, promptResponse } from './items/caption-add-ons.ts'
import { collaborationInvite, collaborativeMedia } from './items/collaboration.ts'
import { contentPublishingLimit } from './items/content-publishing-limit.ts'
import { copyrightCheckInformation } from './items/copyright-check.ts'
import { insightsResult } from './items/insights-result.ts'
import { mediaCollaborator } from './items/media-collaborator.ts'
import { availableCatalog, catalogProduct, mediaProductTag, productAppeal } from './items/shopping.ts'
import { threadsUser } from './items/threads-user.ts'
import { welcomeMessageFlow } from './items/welcome-message-flow.ts'
import { conversation } from './messages/conversation.ts'
import { igScopedUser } from './messages/ig-scoped-user.ts'
import { message } from './messages/message.ts'
import { page } from './page.ts'
import { user } from './user.ts'

/** How each kind of object is found and read. */
export const kinds: { readonly [N in ReadableNode]: NodeKind<N> } = {
  IGUser: igUser,
  IGMedia: igMedia,
  IGComment: igComment,
  CommentFrom: commentFrom,
  MediaCollaborator: mediaCollaborator,
  CopyrightCheckInformation: copyrightCheckInformation,
  PollAttachment: pollAttachment,
  PromptResponse: promptResponse,
  IGContainer: igContainer,
  ContentPublishingLimit: contentPublishingLimit,
  User: user,
  Page: page,
  Application: application,
  IGHashtag: igHashtag,
  IGAudio: igAudio,
  IGUpcomingEvent: igUpcomingEvent,
  ThreadsUser: threadsUser,
  CollaborativeMedia: collaborativeMedia,
  CollaborationInvite: collaborationInvite,
  AvailableCatalog: availableCatalog,
  CatalogProduct: catalogProduct,
  MediaProductTag: mediaProductTag,
  ProductAppeal: productAppeal,
  Conversation: conversation,
  Message: message,
  IGScopedUser: igScopedUser,
  WelcomeMessageFlow: welcomeMessageFlow,
  InsightsResult: insightsResult,
}

/** How objects of the kind of one that was found are read, the two taken together. */
export function kindOf(found: FoundNode): NodeKind<ReadableNode> {
  return kinds[found.node]
}
