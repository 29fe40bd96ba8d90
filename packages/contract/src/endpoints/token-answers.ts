import type { ValueType } from '../values/values.ts'

/** What the code exchange of Instagram's side answers. */
export const codeAnswer = {
  record: { access_token: 'string', user_id: 'integer', 'permissions?': { list: 'string' } },
} as const satisfies ValueType

/** What the other token endpoints answer; an app's own token has no end. */
export const tokenAnswer = {
  record: { access_token: 'string', token_type: 'string', 'expires_in?': 'integer' },
} as const satisfies ValueType

/** What is reported about a token. */
export const debugAnswer = {
  record: {
    data: {
      record: {
        'app_id?': 'string',
        'type?': 'string',
        'application?': 'string',
        is_valid: 'boolean',
        'expires_at?': 'integer',
        'data_access_expires_at?': 'integer',
        'issued_at?': 'integer',
        scopes: { list: 'string' },
        'granular_scopes?': { list: { record: { scope: 'string', 'target_ids?': { list: 'string' } } } },
        'user_id?': 'string',
        'profile_id?': 'string',
        'metadata?': 'any',
        'error?': { record: { code: 'integer', message: 'string', 'subcode?': 'integer' } },
      },
    },
  },
} as const satisfies ValueType
