import type { LoginRules } from '../context.ts'

/** Instagram Login. The second scope is the first one's name until 2025-01-27. */
export const instagram: LoginRules<'instagram'> = {
  login: 'instagram',
  graph: 'graph.instagram.com',
  version: 'v25.0',
  requiredScopes: ['instagram_business_basic', 'business_basic'],
}
