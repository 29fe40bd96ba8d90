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
    path: 'packages/client/src/errors/meanings.ts',
    why: "The contract's table of refusals gathered by meaning, since the client loads no contract; a test holds the two against each other both ways.",
  },
  {
    path: 'packages/client/src/tokens/ask-token.ts',
    facts: [5_184_000],
    why: 'How long a long-lived token lives when its reply does not say; a test compares the two.',
  },
  {
    path: 'packages/client/src/reading/version-ends.ts',
    why: 'The client takes nothing but types from the contract, so that an app does not load all of it; a test compares the days.',
  },
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
    path: 'packages/platform/src/graph/nodes/profile-picture.ts',
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
]
