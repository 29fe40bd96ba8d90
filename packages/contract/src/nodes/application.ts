import type { Field } from './field.ts'

/** The Application node: an app about itself. */
export const application = {
  name: {
    type: 'string',
    default: true,
    scope: 'public_profile',
    evidence: { documented: '/docs/graph-api/reference/application' },
  },
  id: {
    type: 'string',
    default: true,
    scope: 'public_profile',
    evidence: { documented: '/docs/graph-api/reference/application' },
  },
} as const

application satisfies Readonly<Record<string, Field>>

/** A field of {@link application}. */
export type ApplicationField = keyof typeof application
