import type { OperationName } from '@darkroom/contract'

const text = { type: 'string' }
const whole = { type: 'integer' }
const success = { type: 'boolean' }
const result = { type: 'object', properties: { result: text }, required: ['result'] }
const sent = {
  type: 'object',
  properties: { recipient_id: text, message_id: text },
  required: ['recipient_id', 'message_id'],
}

/** A list of items with such keys, without other pages. */
function listOf(properties: Readonly<Record<string, object>>): object {
  return {
    type: 'object',
    properties: { data: { type: 'array', items: { type: 'object', properties, required: Object.keys(properties) } } },
    required: ['data'],
  }
}

const messengerProfile = listOf({
  call_to_actions: {
    type: 'array',
    items: { type: 'object', properties: { question: text, payload: text }, required: ['question', 'payload'] },
  },
  locale: text,
})

/** The document leaves a value open: that of `online_followers` has one for each hour, which is asked for by none of the operations here. */
const insights = {
  type: 'object',
  properties: {
    data: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: text,
          period: text,
          values: {
            type: 'array',
            items: { type: 'object', properties: { value: { type: 'number' }, end_time: text }, required: ['value'] },
          },
          title: text,
          description: text,
          id: text,
        },
        required: ['name', 'period', 'values', 'title', 'description', 'id'],
      },
    },
    paging: { type: 'object', properties: { previous: text, next: text } },
  },
  required: ['data'],
}

/** Answers that the documents leave open, since several operations share a path, or because what is asked for decides. */
export const openInDocument: Readonly<Partial<Record<OperationName, object>>> = {
  'GET /': { type: 'object', additionalProperties: { $ref: '#/components/schemas/IGUser' } },
  'POST /': {
    type: 'array',
    items: {
      properties: {
        code: { type: 'integer' },
        headers: {
          type: 'array',
          items: {
            properties: { name: { type: 'string' }, value: { type: 'string' } },
            required: ['name', 'value'],
            type: 'object',
          },
        },
        body: { type: 'string' },
      },
      required: ['code', 'headers', 'body'],
      type: 'object',
    },
  },
  'DELETE IGMedia': {
    type: 'object',
    properties: { success, deleted_id: { type: 'string' } },
    required: ['success', 'deleted_id'],
  },
  'DELETE IGComment': { type: 'object', properties: { success }, required: ['success'] },
  'POST IGContainer/upload': {
    type: 'object',
    properties: { success, message: { type: 'string' } },
    required: ['success', 'message'],
  },
  'POST IGUser/messages': sent,
  'POST Page/messages': sent,
  'POST IGUser/message_attachments': {
    type: 'object',
    properties: { attachment_id: text },
    required: ['attachment_id'],
  },
  'POST Page/message_attachments': { type: 'object', properties: { attachment_id: text }, required: ['attachment_id'] },
  'GET IGUser/notification_message_tokens': listOf({
    creation_timestamp: whole,
    notification_messages_token: text,
    recipient_id: text,
    token_expiry_timestamp: whole,
    topic_title: text,
    user_token_status: text,
  }),
  'POST IGUser/welcome_message_flows': { type: 'object', properties: { flow_id: text }, required: ['flow_id'] },
  'GET IGUser/business_messaging_feature_status': {
    type: 'object',
    properties: { feature: text, status: text },
    required: ['feature', 'status'],
  },
  'GET IGUser/messenger_profile': messengerProfile,
  'GET Page/messenger_profile': messengerProfile,
  'POST IGUser/messenger_profile': result,
  'POST Page/messenger_profile': result,
  'DELETE IGUser/messenger_profile': result,
  'DELETE Page/messenger_profile': result,
  'GET Page/thread_owner': listOf({
    thread_owner: { type: 'object', properties: { app_id: whole, expiration: whole }, required: ['app_id'] },
  }),
  'GET IGUser/insights': insights,
  'GET IGMedia/insights': insights,
}
