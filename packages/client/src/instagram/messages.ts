/**
 * Messages with Instagram Login: conversations, and sending what they hold. Web APIs only.
 *
 * @module
 */
import type { InstagramMessages } from '../messages/messages-api.ts'
import { messengerOf } from '../messages/messenger.ts'
import { reading } from '../messages/reading.ts'
import { sending } from '../messages/sending.ts'
import { settings, welcomeFlows } from '../messages/settings.ts'
import type { Reader } from '../reading/reader.ts'

export { MessageError, type MessageErrorCode, type MessageErrorDetails } from '../messages/message-error.ts'
export type {
  InstagramMessages,
  MessagesApi,
  MessagingProfile,
  SendOptions,
  SentMessage,
  WelcomeFlow,
} from '../messages/messages-api.ts'
export type * from '../messages/outgoing.ts'
export { messagingWindow, type Window } from '../messages/window.ts'

/**
 * Creates what reads and sends the messages of the account of a reader. A message is sent once; where the platform has a number for why it
 * refuses one, the error is a MessageError.
 *
 * @throws OptionError if the reader is none. Its functions throw ApiError, MessageError, OptionError and TokenError.
 * @example
 * import { createInstagram } from '@darkroom/client/instagram'
 * import { messages } from '@darkroom/client/instagram/messages'
 * const fetch = async () => Response.json({ recipient_id: '1789', message_id: 'aWdfZAG1faXRlbTox' })
 * const instagram = createInstagram({ appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic', 'instagram_business_manage_messages'], fetch })
 * const { message_id } = await messages(instagram.as('IGAAexample')).send('1789', { text: 'It has your name on it.' })
 * message_id // => 'aWdfZAG1faXRlbTox'
 */
export function messages(reader: Reader<'instagram'>): InstagramMessages {
  const messenger = messengerOf('instagram', reader)
  // Their types are told by the interface: what is answered has the fields that were asked for.
  return {
    ...sending(messenger),
    ...reading(messenger),
    ...settings(messenger),
    ...welcomeFlows(messenger),
  } as unknown as InstagramMessages
}
