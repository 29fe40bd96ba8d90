import { type FeatureName, features } from '@darkroom/contract'
import { query } from '../../store/query.ts'
import type { World } from '../../world.ts'

const ofApp = query<{ appId: string }, { scope: string }>((db, p) =>
  db.selectFrom('advancedAccess').select('scope').where('appId', '=', p.appId).orderBy('scope'),
)
const insert = query<{ appId: string; scope: string; grantedAt: number }>((db, p) =>
  db
    .insertInto('advancedAccess')
    .values({ appId: p.appId, scope: p.scope, grantedAt: p.grantedAt })
    .onConflict((conflict) => conflict.doNothing()),
)
const remove = query<{ appId: string; scope: string }>((db, p) =>
  db.deleteFrom('advancedAccess').where('appId', '=', p.appId).where('scope', '=', p.scope),
)

/** The permissions for which App Review gave an app Advanced Access; all others have Standard Access. */
export function listAdvancedAccess(world: World, appId: string): string[] {
  return namesOf(world, appId).filter((name) => !isFeature(name))
}

/** The features that App Review approved for an app. They are stored among the permissions. */
export function listFeatures(world: World, appId: string): FeatureName[] {
  return namesOf(world, appId).filter(isFeature)
}

function namesOf(world: World, appId: string): string[] {
  return world.database.all(ofApp, { appId }).map(({ scope }) => scope)
}

function isFeature(name: string): name is FeatureName {
  return (features as readonly string[]).includes(name)
}

/** Approves a permission or a feature. */
export function giveAdvancedAccess(world: World, appId: string, scope: string): void {
  world.database.run(insert, { appId, scope, grantedAt: world.clock.now() })
}

/** Back to Standard Access. */
export function dropAdvancedAccess(world: World, appId: string, scope: string): void {
  world.database.run(remove, { appId, scope })
}
