import type { Evidence } from '../evidence.ts'
import { publicProfile } from './needs.ts'
import type { Node } from './node.ts'

const applicationPage: Evidence = { documented: '/docs/graph-api/reference/application' }

/** An app, about itself. It has more fields than those that sign-in libraries read. */
export const application = {
  logins: ['facebook'],
  path: '/{app-id}',
  typeName: 'Application',
  defaults: ['name', 'id'],
  fields: {
    name: { type: 'string', in: publicProfile, evidence: applicationPage },
    id: { type: 'string', in: publicProfile, evidence: applicationPage },
  },
} as const satisfies Node
