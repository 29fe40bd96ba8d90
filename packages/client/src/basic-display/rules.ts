import type { LoginRules } from '../context.ts'

/** Basic Display, which ended on 2024-12-04. v11.0 is the first version it had: later days serve it by another one. */
export const basicDisplay: LoginRules<'basic-display'> = {
  login: 'basic-display',
  graph: 'graph.instagram.com',
  version: 'v11.0',
  scope: 'user_profile',
  completedOn: ['api.instagram.com', 'graph.instagram.com'],
  contexts: new WeakMap(),
}
