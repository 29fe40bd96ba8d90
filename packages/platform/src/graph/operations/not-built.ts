import type { OperationName } from '@darkroom/contract'

/** Operations that Darkroom does not have yet. A request for one is answered with 501. */
export const notBuiltOperations = [
  'GET IGUser/conversations',
  'POST IGUser/messages',
  'POST IGUser/message_attachments',
  'GET Page/conversations',
  'POST Page/messages',
  'POST Page/message_attachments',
  'GET Conversation',
  'GET Conversation/messages',
  'GET Message',
  'GET IGScopedUser',
  'POST IGUser/moderate_conversations',
  'GET IGUser/notification_message_tokens',
  'GET IGUser/welcome_message_flows',
  'POST IGUser/welcome_message_flows',
  'DELETE IGUser/welcome_message_flows',
  'GET IGUser/business_messaging_feature_status',
  'POST IGUser/business_messaging_feature_status',
  'GET IGUser/messenger_profile',
  'POST IGUser/messenger_profile',
  'DELETE IGUser/messenger_profile',
  'GET Page/messenger_profile',
  'POST Page/messenger_profile',
  'DELETE Page/messenger_profile',
  'POST Page/moderate_conversations',
  'POST IGContainer/upload',
  'POST Page/pass_thread_control',
  'POST Page/take_thread_control',
  'POST Page/request_thread_control',
  'POST Page/release_thread_control',
  'POST Page/extend_thread_control',
  'GET Page/thread_owner',
] as const

/** The ads side of Instagram, which Darkroom leaves out for good: 501 too. */
export const leftOutOperations = [
  'GET IGUser/agencies',
  'GET IGUser/authorized_adaccounts',
  'POST IGUser/authorized_adaccounts',
  'GET IGUser/branded_content_ad_permissions',
  'POST IGUser/branded_content_ad_permissions',
  'GET IGUser/branded_content_advertisable_medias',
  'GET IGUser/branded_content_tag_approval',
  'POST IGUser/branded_content_tag_approval',
  'DELETE IGUser/branded_content_tag_approval',
  'GET IGUser/creator_marketplace_creators',
  'GET IGUser/dataset',
  'POST IGUser/dataset',
  'GET IGMedia/boost_ads_list',
  'GET IGMedia/branded_content_partner_promote',
  'POST IGMedia/branded_content_partner_promote',
  'POST IGMedia/partnership_ad_code',
  'DELETE IGMedia/partnership_ad_code',
] as const

notBuiltOperations satisfies readonly OperationName[]
leftOutOperations satisfies readonly OperationName[]
