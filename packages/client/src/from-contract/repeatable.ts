// biome-ignore-all format: printed
// Printed from the contract by `npm run client-facts`: change the contract, not this file.
/** Edges that can be posted to again when nobody knows what became of the first time; the object itself where it is empty. */
export const repeatableEdges: readonly string[] = ['authorized_adaccounts','branded_content_tag_approval','branded_content_partner_promote','collaboration_invites','','likes','moderate_conversations','business_messaging_feature_status','messenger_profile','product_appeal','product_tags','subscriptions','subscribed_apps','pass_thread_control','take_thread_control','request_thread_control','release_thread_control','extend_thread_control']

/** Edges where a second post does a second thing: a comment, a message, a post. */
export const onceEdges = ['instagram_backed_threads_user','page_backed_instagram_accounts','branded_content_ad_permissions','dataset','partnership_ad_code','comments','replies','upcoming_events','mentions','messages','message_attachments','welcome_message_flows','media','media_publish','upload'] as const
