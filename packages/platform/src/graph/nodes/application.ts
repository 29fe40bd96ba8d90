import type { ScopeName } from '@darkroom/contract'
import { appIdOf } from '../../identity/caller.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import type { NodeKind } from '../node.ts'

const always: ScopeName = 'public_profile'

/** The caller's own app. */
export const application: NodeKind<'Application'> = {
  find: ({ call, caller }, id) => (appIdOf(caller) === id ? findApp(call.context.world, id) : undefined),
  scopes: () => [always],
  resolvers: {
    id: (_, app) => app.id,
    name: (_, app) => app.name,
  },
}
