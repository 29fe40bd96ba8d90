import { type Evidence, listed, reported } from '../evidence.ts'
import { messages } from './needs.ts'
import type { Node } from './node.ts'

const ilConversationsPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/conversations-api',
}

/** What an account and a person wrote each other. */
export const conversation = {
  logins: ['instagram', 'facebook'],
  path: '/{conversation-id}',
  typeName: 'UnifiedThread',
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: messages, evidence: ilConversationsPage },
    updated_time: { type: 'timestamp', in: messages, evidence: ilConversationsPage },
    participants: {
      type: { record: { data: { list: { record: { username: 'string', id: 'string', 'user_id?': 'string' } } } } },
      in: messages,
      evidence: reported,
    },
    name: { type: 'string', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    folder: { type: 'string', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    link: { type: 'string', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    snippet: { type: 'string', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    message_count: { type: 'integer', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    unread_count: { type: 'integer', in: { facebook: 'instagram_manage_messages' }, evidence: reported },
    can_reply: { type: 'boolean', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    is_owner: { type: 'boolean', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    is_subscribed: { type: 'boolean', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    scoped_thread_key: { type: 'string', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    senders: { type: 'any', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    former_participants: { type: 'any', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
  },
} as const satisfies Node
