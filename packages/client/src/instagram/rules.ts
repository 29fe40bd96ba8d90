import type { LoginRules } from '../context.ts'

/** Instagram Login. Its needed scope is `instagram_business_basic`, or `business_basic` until 2025-01-27: the one ends like the other. */
export const instagram: LoginRules<'instagram'> = {
  login: 'instagram',
  graph: 'graph.instagram.com',
  version: 'v25.0',
  scope: 'instagram_business_basic',
  completedOn: ['api.instagram.com', 'graph.instagram.com'],
  contexts: new WeakMap(),
}
