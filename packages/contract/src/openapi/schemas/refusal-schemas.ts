import { enums } from '../../values/enums.ts'
import type { Schema } from '../document.ts'

const graphRefusal: Schema = {
  type: 'object',
  description: 'A refusal.',
  properties: {
    error: {
      type: 'object',
      properties: {
        message: { type: 'string' },
        type: { type: 'string', examples: [enums.errorType[0]] },
        code: { type: 'integer' },
        error_subcode: { type: 'integer', description: 'Left out when the code says everything.' },
        is_transient: { type: 'boolean', description: 'Whether the same request can go well a moment later.' },
        error_data: { type: 'object', description: 'What of the request is at fault.' },
        error_user_title: { type: 'string', description: 'A heading that a person can be shown.' },
        error_user_msg: { type: 'string', description: 'A sentence that a person can be shown.' },
        fbtrace_id: { type: 'string', description: 'Names the request, for support.' },
      },
      required: ['message'],
    },
  },
  required: ['error'],
}

const uploadRefusal: Schema = {
  type: 'object',
  description: 'A refusal of an upload.',
  properties: {
    debug_info: {
      type: 'object',
      properties: {
        retriable: { type: 'boolean', description: 'Whether the same upload can go well later.' },
        type: { type: 'string' },
        message: { type: 'string' },
      },
      required: ['message'],
    },
  },
  required: ['debug_info'],
}

const oauthRefusal: Schema = {
  type: 'object',
  description: 'A refusal. `code` is the HTTP status.',
  properties: {
    error_type: { type: 'string' },
    code: { type: 'integer' },
    error_message: { type: 'string' },
  },
  required: ['error_type', 'code', 'error_message'],
}

/** The shape of refusals on a kind of host. */
export function refusalSchema(kind: 'graph' | 'upload' | 'tokens'): Schema {
  return { graph: graphRefusal, upload: uploadRefusal, tokens: oauthRefusal }[kind]
}
