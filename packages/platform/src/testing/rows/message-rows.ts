import type { OperationName } from '@darkroom/contract'
import { listMedia } from '../../world/records/media/media.ts'
import { setMessaging } from '../../world/records/messages/messaging-settings.ts'
import { insertNotificationToken } from '../../world/records/messages/notification-tokens.ts'
import { type Messenger, messengerOn } from '../messenger.ts'
import type { Asker } from './asker.ts'

type Row = (asker: Asker) => Promise<Response>

/** A row that asks as an account to which somebody wrote. */
function heard(ask: (messenger: Messenger) => Promise<Response>): Row {
  return async ({ platform, login }) => {
    const messenger = await messengerOn(platform, login)
    messenger.hear('Is the print still there?')
    return ask(messenger)
  }
}

interface Listed {
  readonly data: readonly { readonly id: string; readonly messages?: Listed }[]
}

async function latest({ read }: Messenger): Promise<{ readonly conversation: string; readonly message: string }> {
  const { data } = (await read('conversations?platform=instagram&fields=messages')) as never as Listed
  return { conversation: data[0]?.id ?? '', message: data[0]?.messages?.data[0]?.id ?? '' }
}

const send = heard(({ ask, node, personId }) =>
  ask(`/${node}/messages`, 'POST', { recipient: { id: personId }, message: { text: 'Yes, it is.' } }),
)
const listConversations = heard(({ ask, node }) =>
  ask(`/${node}/conversations?platform=instagram&fields=id,updated_time,participants`),
)
/** A file of the account's own, which needs no network. */
const upload = heard(async ({ ask, node, account, platform }) => {
  const media = listMedia(platform.world, account)[0]?.id ?? ''
  const path = `/${media}?fields=media_url`
  const { media_url: url } = (await (await ask(path)).json()) as { readonly media_url: string }
  const attachment = { type: 'image', payload: { url, is_reusable: true } }
  return ask(`/${node}/message_attachments`, 'POST', { message: { attachment } })
})
const iceBreakers = [{ call_to_actions: [{ question: 'When are you open?', payload: 'HOURS' }], locale: 'default' }]
const setProfile = heard(({ ask, node }) =>
  ask(`/${node}/messenger_profile`, 'POST', { platform: 'instagram', ice_breakers: iceBreakers }),
)
const showProfile = heard(async ({ ask, node }) => {
  await ask(`/${node}/messenger_profile`, 'POST', { platform: 'instagram', ice_breakers: iceBreakers })
  return ask(`/${node}/messenger_profile?platform=instagram&fields=ice_breakers`)
})
const deleteProfile = heard(({ ask, node }) => ask(`/${node}/messenger_profile?fields=["ICE_BREAKERS"]`, 'DELETE'))
const moderate = (node: (messenger: Messenger) => string): Row =>
  heard((messenger) => {
    const body = { actions: ['MOVE_TO_SPAM'], user_ids: [{ id: messenger.personId }] }
    return messenger.ask(`/${node(messenger)}/moderate_conversations`, 'POST', body)
  })
const control = (edge: string, body: object = {}): Row =>
  heard(({ ask, node, personId }) => ask(`/${node}/${edge}`, 'POST', { recipient: { id: personId }, ...body }))
/** Of an app that owns the conversation. */
const asOwner = (ask: (messenger: Messenger) => Promise<Response>): Row =>
  heard(async (messenger) => {
    const { node, personId } = messenger
    await messenger.ask(`/${node}/request_thread_control`, 'POST', { recipient: { id: personId } })
    return ask(messenger)
  })
const flow = { name: 'Hello', welcome_message_flow: [{ message: { text: 'Hello' } }] }

/** For every operation of messages, how to ask for it. */
export const messageRows: Readonly<Partial<Record<OperationName, Row>>> = {
  'GET IGUser/conversations': listConversations,
  'GET Page/conversations': listConversations,
  'POST IGUser/messages': send,
  'POST Page/messages': send,
  'POST IGUser/message_attachments': upload,
  'POST Page/message_attachments': upload,
  'GET Conversation': heard(async (messenger) => {
    const { conversation } = await latest(messenger)
    return messenger.ask(`/${conversation}?fields=updated_time,participants,messages{message,from,to}`)
  }),
  'GET Conversation/messages': heard(async (messenger) =>
    messenger.ask(`/${(await latest(messenger)).conversation}/messages?fields=message,from,to,created_time`),
  ),
  'GET Message': heard(async (messenger) =>
    messenger.ask(`/${(await latest(messenger)).message}?fields=message,from,to,created_time`),
  ),
  'GET IGScopedUser': heard(({ ask, personId }) =>
    ask(`/${personId}?fields=name,username,profile_pic,is_verified_user,follower_count,is_user_follow_business`),
  ),
  'POST IGUser/moderate_conversations': moderate(({ account }) => account),
  'POST Page/moderate_conversations': moderate(({ node }) => node),
  'GET IGUser/notification_message_tokens': heard(({ ask, platform, account, person }) => {
    const createdAt = platform.world.clock.now()
    const token = { token: '8213', accountId: account, otherId: person, title: 'New prints', createdAt }
    insertNotificationToken(platform.world, { ...token, expiresAt: createdAt + 86_400_000 })
    return ask(`/${account}/notification_message_tokens`)
  }),
  'GET IGUser/welcome_message_flows': heard(async ({ ask, account }) => {
    await ask(`/${account}/welcome_message_flows`, 'POST', flow)
    return ask(`/${account}/welcome_message_flows?fields=name,eligible_platforms,is_used_in_ad,last_update_time`)
  }),
  'POST IGUser/welcome_message_flows': heard(({ ask, account }) =>
    ask(`/${account}/welcome_message_flows`, 'POST', flow),
  ),
  'DELETE IGUser/welcome_message_flows': heard(async ({ ask, account }) => {
    const made = await (await ask(`/${account}/welcome_message_flows`, 'POST', flow)).json()
    return ask(`/${account}/welcome_message_flows?flow_id=${(made as { flow_id: string }).flow_id}`, 'DELETE')
  }),
  'GET IGUser/business_messaging_feature_status': heard(({ ask, account }) =>
    ask(`/${account}/business_messaging_feature_status?feature=welcome_messages`),
  ),
  'POST IGUser/business_messaging_feature_status': heard(({ ask, account }) =>
    ask(`/${account}/business_messaging_feature_status`, 'POST', { features: [{ welcome_messages: 'on' }] }),
  ),
  'GET IGUser/messenger_profile': showProfile,
  'POST IGUser/messenger_profile': setProfile,
  'DELETE IGUser/messenger_profile': deleteProfile,
  'GET Page/messenger_profile': showProfile,
  'POST Page/messenger_profile': setProfile,
  'DELETE Page/messenger_profile': deleteProfile,
  'POST Page/pass_thread_control': control('pass_thread_control', { target_app_id: '263902037430900' }),
  'POST Page/take_thread_control': heard(({ ask, platform, account, node, personId }) => {
    setMessaging(platform.world, account, { routing: true, mayTake: true })
    return ask(`/${node}/take_thread_control`, 'POST', { recipient: { id: personId } })
  }),
  'POST Page/request_thread_control': control('request_thread_control'),
  'POST Page/release_thread_control': asOwner(({ ask, node, personId }) =>
    ask(`/${node}/release_thread_control`, 'POST', { recipient: { id: personId } }),
  ),
  'POST Page/extend_thread_control': asOwner(({ ask, node, personId }) =>
    ask(`/${node}/extend_thread_control`, 'POST', { recipient: { id: personId }, duration: 3600 }),
  ),
  'GET Page/thread_owner': asOwner(({ ask, node, personId }) => ask(`/${node}/thread_owner?recipient=${personId}`)),
}
