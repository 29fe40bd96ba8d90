import type { LoginRules } from '../context.ts'

/** Facebook Login. */
export const facebook: LoginRules<'facebook'> = {
  login: 'facebook',
  graph: 'graph.facebook.com',
  version: 'v25.0',
  scope: '',
  completedOn: ['graph.facebook.com'],
  contexts: new WeakMap(),
}
