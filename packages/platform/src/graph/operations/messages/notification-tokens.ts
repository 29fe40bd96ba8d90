import { idAsKnownBy } from '../../../deliveries/webhooks/message-value.ts'
import { listNotificationTokens } from '../../../world/records/messages/notification-tokens.ts'
import type { AccountRecord } from '../../records.ts'
import type { AnswerHandler } from '../handler.ts'

/** `GET /{ig-user}/notification_message_tokens`: who agreed to be written to, about what, and until when. Times are Unix seconds (assumed). */
export const listTokens: AnswerHandler<AccountRecord> = {
  answer: ({ call }, { id }) => {
    const { world } = call.context
    const now = world.clock.now()
    const data = listNotificationTokens(world, id).map((row) => ({
      creation_timestamp: Math.floor(row.createdAt / 1000),
      notification_messages_token: row.token,
      recipient_id: idAsKnownBy(world, id, row.otherId),
      token_expiry_timestamp: Math.floor(row.expiresAt / 1000),
      topic_title: row.title,
      user_token_status: now < row.expiresAt ? 'NOT_REFRESHED' : 'EXPIRED',
    }))
    return { data }
  },
}
