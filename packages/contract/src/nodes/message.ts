import { type Evidence, reported, unsure } from '../evidence.ts'
import { messages } from './needs.ts'
import type { Node } from './node.ts'

const ilConversationsPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/conversations-api',
}

/** A direct message. The twenty newest of a conversation can be read. */
export const message = {
  logins: ['instagram', 'facebook'],
  path: '/{message-id}',
  typeName: 'UnifiedMessage',
  defaults: ['id', 'created_time'],
  fields: {
    id: { type: 'string', in: messages, evidence: ilConversationsPage },
    created_time: { type: 'timestamp', in: messages, evidence: ilConversationsPage },
    from: {
      type: { record: { username: 'string', id: 'string', 'user_id?': 'string' } },
      in: messages,
      evidence: ilConversationsPage,
    },
    to: {
      type: { record: { data: { list: { record: { username: 'string', id: 'string', 'user_id?': 'string' } } } } },
      in: messages,
      evidence: ilConversationsPage,
    },
    message: { type: 'string', in: messages, omitted: 'it has no text', evidence: ilConversationsPage },
    attachments: {
      type: {
        record: {
          data: {
            list: {
              record: {
                'id?': 'string',
                'name?': 'string',
                'mime_type?': 'string',
                'size?': 'string',
                'file_url?': 'string',
                'image_data?': {
                  record: { url: 'string', 'width?': 'string', 'height?': 'string', preview_url: 'string' },
                },
                'video_data?': { record: { url: 'string' } },
              },
            },
          },
        },
      },
      in: messages,
      omitted: 'there is none',
      evidence: reported,
    },
    reactions: {
      type: {
        record: {
          data: {
            list: {
              record: {
                reaction: 'string',
                users: { list: { record: { username: 'string', id: 'string', 'user_id?': 'string' } } },
              },
            },
          },
        },
      },
      in: messages,
      omitted: 'there is none',
      evidence: reported,
    },
    shares: {
      type: { record: { data: { list: { record: { 'link?': 'string', 'template?': 'any' } } } } },
      in: messages,
      omitted: 'there is none',
      evidence: reported,
    },
    story: {
      type: {
        record: {
          'reply_to?': { record: { link: 'string', id: 'string' } },
          'mention?': { record: { link: 'string', id: 'string' } },
        },
      },
      in: messages,
      omitted: 'it is about no story',
      evidence: reported,
    },
    is_unsupported: {
      type: 'boolean',
      in: messages,
      omitted: 'the message is supported',
      evidence: ilConversationsPage,
    },
    reply_to: {
      type: { record: { mid: 'string', 'is_self_reply?': 'boolean' } },
      in: messages,
      omitted: 'it is no reply',
      since: '2026-09-21',
      evidence: unsure,
    },
  },
} as const satisfies Node
