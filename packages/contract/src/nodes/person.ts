import type { Field } from './field.ts'

/** The Facebook User node; `id` is app-scoped. */
export const person = {
  name: {
    type: 'string',
    default: true,
    scope: 'public_profile',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-facebook-login/get-started' },
  },
  id: {
    type: 'string',
    default: true,
    scope: 'public_profile',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-facebook-login/get-started' },
  },
  email: {
    type: 'string',
    default: false,
    scope: 'email',
    evidence: { documented: '/docs/graph-api/reference/user' },
  },
  picture: {
    type: 'node',
    default: false,
    scope: 'public_profile',
    evidence: { documented: '/docs/graph-api/reference/user' },
  },
  accounts: {
    type: 'edge',
    default: false,
    scope: 'pages_show_list',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-facebook-login/get-started' },
  },
  permissions: {
    type: 'edge',
    default: false,
    scope: 'public_profile',
    evidence: { documented: '/docs/facebook-login/permissions/requesting-and-revoking' },
  },
} as const

person satisfies Readonly<Record<string, Field>>

/** A field of {@link person}. */
export type PersonField = keyof typeof person
