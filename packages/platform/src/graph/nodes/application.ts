import { appIdOf } from '../../identity/caller.ts'
import { findApp } from '../../world/records/apps.ts'
import type { NodeKind } from '../node.ts'

/** The caller's own app. */
export const application: NodeKind<'Application'> = {
  find: ({ call, caller }, id) => (appIdOf(caller) === id ? findApp(call.context.world, id) : undefined),
  scopes: () => ['public_profile'],
  resolvers: {
    id: (_, app) => app.id,
    name: (_, app) => app.name,
  },
}
