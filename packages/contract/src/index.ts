/**
 * What the Instagram API is, as typed data: surfaces, hosts, versions, scopes, tokens, nodes, errors and dated changes, each
 * with its evidence. No input or output happens here.
 *
 * @module
 */
export * from './accounts.ts'
export * from './apps.ts'
export * from './callbacks.ts'
export * from './changes.ts'
export * from './conflicts.ts'
export * from './day.ts'
export * from './edges.ts'
export { legacyEndpoints } from './endpoints/legacy.ts'
export * from './endpoints.ts'
export * from './errors/dialog.ts'
export * from './errors/error.ts'
export * from './errors/facebook.ts'
export * from './errors/graph.ts'
export * from './errors/legacy.ts'
export * from './errors/oauth.ts'
export * from './evidence.ts'
export * from './hosts.ts'
export * from './logins.ts'
export * from './nodes/application.ts'
export * from './nodes/field.ts'
export * from './nodes/page.ts'
export * from './nodes/person.ts'
export * from './nodes/user.ts'
export * from './nodes.ts'
export * from './pages.ts'
export * from './scopes.ts'
export * from './tokens.ts'
export * from './versions.ts'
