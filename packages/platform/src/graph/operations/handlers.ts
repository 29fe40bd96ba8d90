import { listPages, noBusinesses, noPages } from './accounts.ts'
import { listAudio } from './audio/list-audio.ts'
import {
  answerCollaboration,
  findCollaborativeMedia,
  listCollaborativeMedia,
  listInvitations,
} from './collaboration.ts'
import { listComments, listReplies } from './comments/list.ts'
import { answerMention } from './comments/mention.ts'
import { createComment, createReply, removeCommentByCall, updateComment } from './comments/write.ts'
import { discoverBusiness } from './discovery/business-discovery.ts'
import { listRecentHashtagMedia, listTopHashtagMedia } from './discovery/hashtag-media.ts'
import { listSearches, searchHashtag } from './discovery/hashtags.ts'
import { showMentionedComment, showMentionedMedia } from './discovery/mentions.ts'
import { changeEvent, createEvent, listEvents } from './events.ts'
import type { BuiltOperation, Handlers } from './handler.ts'
import { listAccountInsights } from './insights/account.ts'
import { listMediaInsights } from './insights/media.ts'
import { showPoll, showPromptResponse } from './media/add-ons.ts'
import { addLike, takeLike } from './media/likes.ts'
import { listLiveMedia, listMedia, listStories } from './media/list.ts'
import { listChildren, listCollaborators } from './media/parts.ts'
import { removeMediaByCall, updateMedia } from './media/settings.ts'
import { listTags } from './media/tags.ts'
import { uploadAttachment } from './messages/attachments.ts'
import { showFeature, switchFeatures } from './messages/features.ts'
import { listConversationsByCall, listMessagesByCall } from './messages/list.ts'
import { deleteMessengerProfile, setMessengerProfile, showMessengerProfile } from './messages/messenger-profile.ts'
import { moderateConversations } from './messages/moderate.ts'
import { listTokens } from './messages/notification-tokens.ts'
import { sendByCall } from './messages/send.ts'
import {
  extendControl,
  passControl,
  releaseControl,
  requestControl,
  showOwner,
  takeControl,
} from './messages/thread-control.ts'
import { deleteFlow, listFlows, saveFlow } from './messages/welcome-flows.ts'
import { showEmbed } from './oembed/embed.ts'
import { createPageBackedAccount, listPageAccounts, listPageBackedAccounts } from './page-accounts.ts'
import { listPermissions, revokePermissions } from './permissions.ts'
import { showPicture } from './picture.ts'
import { makeContainer, noScheduledMedia, publishContainer, showPublishingLimit } from './publishing.ts'
import { listCatalogs, searchProducts } from './shopping/catalogs.ts'
import { appealProduct, showAppeal } from './shopping/product-appeal.ts'
import { listTags as listProductTags, removeTags, updateTags } from './shopping/product-tags.ts'
import {
  listSubscribedAppsOfPage,
  showSubscribedApp,
  subscribeAccount,
  subscribePage,
  unsubscribeSubject,
} from './subscribed-apps.ts'
import { listSubscriptions, subscribe, unsubscribe } from './subscriptions.ts'
import { createBackedThreads, listBackedThreads, listConnectedThreads } from './threads.ts'

/** Every operation that is answered, by the name it has in the contract. */
export const handlers: Handlers = {
  'GET IGUser': 'read',
  'GET IGUser/insights': listAccountInsights,
  'GET IGUser/media': listMedia,
  'GET IGUser/stories': listStories,
  'GET IGUser/tags': listTags,
  'GET IGUser/live_media': listLiveMedia,
  'POST IGUser/likes': addLike,
  'DELETE IGUser/likes': takeLike,
  'POST IGUser/mentions': answerMention,
  'GET IGMedia': 'read',
  'POST IGMedia': updateMedia,
  'DELETE IGMedia': removeMediaByCall,
  'GET IGMedia/insights': listMediaInsights,
  'GET IGMedia/children': listChildren,
  'GET IGMedia/collaborators': listCollaborators,
  'GET IGMedia/comments': listComments,
  'POST IGMedia/comments': createComment,
  'GET IGMedia/poll_attachment': showPoll,
  'GET IGMedia/prompt_response': showPromptResponse,
  'GET IGComment': 'read',
  'POST IGComment': updateComment,
  'DELETE IGComment': removeCommentByCall,
  'GET IGComment/replies': listReplies,
  'POST IGComment/replies': createReply,
  'POST IGUser/media': makeContainer,
  'POST IGUser/media_publish': publishContainer,
  'GET IGUser/content_publishing_limit': showPublishingLimit,
  'GET IGUser/scheduled_media': noScheduledMedia,
  'GET IGContainer': 'read',
  'GET User': 'read',
  'GET User/accounts': listPages,
  'GET User/businesses': noBusinesses,
  'GET User/picture': showPicture,
  'GET User/permissions': listPermissions,
  'DELETE User/permissions': revokePermissions,
  'GET Page': 'read',
  'GET Page/accounts': noPages,
  'GET Page/picture': showPicture,
  'GET Application': 'read',
  'GET Application/subscriptions': listSubscriptions,
  'POST Application/subscriptions': subscribe,
  'DELETE Application/subscriptions': unsubscribe,
  'GET IGUser/subscribed_apps': showSubscribedApp,
  'POST IGUser/subscribed_apps': subscribeAccount,
  'DELETE IGUser/subscribed_apps': unsubscribeSubject,
  'GET Page/subscribed_apps': listSubscribedAppsOfPage,
  'POST Page/subscribed_apps': subscribePage,
  'DELETE Page/subscribed_apps': unsubscribeSubject,
  'GET Page/instagram_accounts': listPageAccounts,
  'GET Page/page_backed_instagram_accounts': listPageBackedAccounts,
  'POST Page/page_backed_instagram_accounts': createPageBackedAccount,
  'GET IGUser/connected_threads_user': listConnectedThreads,
  'GET IGUser/instagram_backed_threads_user': listBackedThreads,
  'POST IGUser/instagram_backed_threads_user': createBackedThreads,
  'GET IGUser/business_discovery': discoverBusiness,
  'GET IGUser/mentioned_comment': showMentionedComment,
  'GET IGUser/mentioned_media': showMentionedMedia,
  'GET /ig_hashtag_search': searchHashtag,
  'GET IGUser/recently_searched_hashtags': listSearches,
  'GET IGHashtag': 'read',
  'GET IGHashtag/recent_media': listRecentHashtagMedia,
  'GET IGHashtag/top_media': listTopHashtagMedia,
  'GET /instagram_oembed': showEmbed,
  'GET IGUser/collaborative_media': listCollaborativeMedia,
  'GET IGUser/collaborative_media_search': findCollaborativeMedia,
  'GET IGUser/collaboration_invites': listInvitations,
  'POST IGUser/collaboration_invites': answerCollaboration,
  'GET IGUser/available_catalogs': listCatalogs,
  'GET IGUser/catalog_product_search': searchProducts,
  'GET IGUser/product_appeal': showAppeal,
  'POST IGUser/product_appeal': appealProduct,
  'GET IGMedia/product_tags': listProductTags,
  'POST IGMedia/product_tags': updateTags,
  'DELETE IGMedia/product_tags': removeTags,
  'GET /ig_audio': listAudio,
  'GET IGAudio': 'read',
  'GET IGUser/upcoming_events': listEvents,
  'POST IGUser/upcoming_events': createEvent,
  'GET IGUpcomingEvent': 'read',
  'POST IGUpcomingEvent': changeEvent,
  'GET IGUser/conversations': listConversationsByCall,
  'POST IGUser/messages': sendByCall,
  'POST IGUser/message_attachments': uploadAttachment,
  'GET Page/conversations': listConversationsByCall,
  'POST Page/messages': sendByCall,
  'POST Page/message_attachments': uploadAttachment,
  'GET Conversation': 'read',
  'GET Conversation/messages': listMessagesByCall,
  'GET Message': 'read',
  'GET IGScopedUser': 'read',
  'POST IGUser/moderate_conversations': moderateConversations,
  'POST Page/moderate_conversations': moderateConversations,
  'GET IGUser/notification_message_tokens': listTokens,
  'GET IGUser/welcome_message_flows': listFlows,
  'POST IGUser/welcome_message_flows': saveFlow,
  'DELETE IGUser/welcome_message_flows': deleteFlow,
  'GET IGUser/business_messaging_feature_status': showFeature,
  'POST IGUser/business_messaging_feature_status': switchFeatures,
  'GET IGUser/messenger_profile': showMessengerProfile,
  'POST IGUser/messenger_profile': setMessengerProfile,
  'DELETE IGUser/messenger_profile': deleteMessengerProfile,
  'GET Page/messenger_profile': showMessengerProfile,
  'POST Page/messenger_profile': setMessengerProfile,
  'DELETE Page/messenger_profile': deleteMessengerProfile,
  'POST Page/pass_thread_control': passControl,
  'POST Page/take_thread_control': takeControl,
  'POST Page/request_thread_control': requestControl,
  'POST Page/release_thread_control': releaseControl,
  'POST Page/extend_thread_control': extendControl,
  'GET Page/thread_owner': showOwner,
}

/** Whether an operation is answered. */
export function isBuilt(name: string): name is BuiltOperation {
  return Object.hasOwn(handlers, name)
}
