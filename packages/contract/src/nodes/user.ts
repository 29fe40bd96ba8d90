import type { Field } from './field.ts'

/**
 * The User node as Basic Display has it. `id` is in every answer, asked for or not; it is the app-scoped id since v11.0.
 */
export const basicDisplayUser = {
  id: {
    type: 'string',
    default: true,
    scope: 'user_profile',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'user_profile',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
  },
  account_type: {
    type: 'string',
    default: false,
    scope: 'user_profile',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
  },
  media_count: {
    type: 'integer',
    default: false,
    scope: 'user_media',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
  },
} as const

basicDisplayUser satisfies Readonly<Record<string, Field>>

/** A field of {@link basicDisplayUser}. */
export type BasicDisplayUserField = keyof typeof basicDisplayUser
