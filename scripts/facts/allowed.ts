/** Facts that a file may write again. */
export interface AllowedFacts {
  readonly path: string
  /** Absent: whatever stands there. */
  readonly facts?: readonly (string | number)[]
  readonly why: string
}

/** What is written again on purpose, or only looks like a fact. */
export const allowedFacts: readonly AllowedFacts[] = [
  {
    path: 'packages/client/src/sign-in/page-accounts.ts',
    facts: [50],
    why: "How many pages of Pages are read: the client's own patience.",
  },
  {
    path: 'packages/platform/src/graph/batch/references.ts',
    facts: [50],
    why: "How many references a request of a batch may have: Darkroom's own bound.",
  },
  {
    path: 'packages/platform/src/graph/nodes/items/profile-picture.ts',
    facts: [50, 100],
    why: 'Pixels.',
  },
  {
    path: 'packages/platform/src/graph/pipeline/render.ts',
    facts: [36007],
    why: 'The first of a span of subcodes that share a word in a header; each stands in the contract as a refusal of its own.',
  },
  {
    path: 'packages/platform/src/graph/pipeline/trace.ts',
    facts: [25],
    why: 'Random bytes.',
  },
  {
    path: 'packages/platform/src/world-file/nouns/app.ts',
    facts: ['[instagram_basic]'],
    why: 'An example; a test reads each one by its rule.',
  },
  {
    path: 'packages/platform/src/world-file/nouns/configuration.ts',
    facts: ['[instagram_basic]'],
    why: 'An example; a test reads each one by its rule.',
  },
  {
    path: 'packages/platform/src/world-file/nouns/fault.ts',
    facts: ['graph.facebook.com'],
    why: 'An example; a test reads each one by its rule.',
  },
  {
    path: 'packages/platform/src/world-file/nouns/grant.ts',
    facts: ['[user_media]'],
    why: 'An example; a test reads each one by its rule.',
  },
]
