import { query } from '../../store/query.ts'
import type { World } from '../../world.ts'
import { type App, appTables } from './apps.ts'

/** An app's settings before anything was entered. */
export const blankSettings: Pick<
  App,
  | 'privacyPolicyUrl'
  | 'businessVerified'
  | 'requireAppSecret'
  | 'desktopApp'
  | 'clientToken'
  | 'appDomains'
  | 'termsUrl'
  | 'deletionInstructionsUrl'
  | 'apiVersion'
  | 'roleApiVersion'
  | 'state'
> = {
  privacyPolicyUrl: '',
  businessVerified: 0,
  requireAppSecret: 0,
  desktopApp: 0,
  clientToken: '',
  appDomains: '',
  termsUrl: '',
  deletionInstructionsUrl: '',
  apiVersion: null,
  roleApiVersion: null,
  state: 'active',
}

const updateClientToken = query<Pick<App, 'id' | 'clientToken'>>((db, p) =>
  db.updateTable('apps').set({ clientToken: p.clientToken }).where('id', '=', p.id),
)
const updateVersions = query<Pick<App, 'id' | 'apiVersion' | 'roleApiVersion'>>((db, p) =>
  db.updateTable('apps').set({ apiVersion: p.apiVersion, roleApiVersion: p.roleApiVersion }).where('id', '=', p.id),
)
const anyVersions = query<object, { some: 0 | 1 }>((db) =>
  db.selectNoFrom((select) =>
    select
      .exists(
        select
          .selectFrom('apps')
          .select('id')
          .where((where) => where.or([where('apiVersion', 'is not', null), where('roleApiVersion', 'is not', null)])),
      )
      .as('some'),
  ),
)
const updateVerified = query<{ id: string; businessVerified: 0 | 1 }>((db, p) =>
  db.updateTable('apps').set({ businessVerified: p.businessVerified }).where('id', '=', p.id),
)
const updateRequireAppSecret = query<{ id: string; requireAppSecret: 0 | 1 }>((db, p) =>
  db.updateTable('apps').set({ requireAppSecret: p.requireAppSecret }).where('id', '=', p.id),
)
const updateDesktopApp = query<{ id: string; desktopApp: 0 | 1 }>((db, p) =>
  db.updateTable('apps').set({ desktopApp: p.desktopApp }).where('id', '=', p.id),
)

/** Gives an app a new client token; the one before is forgotten. @returns The new one. */
export function resetClientToken(world: World, id: string): string {
  const clientToken = world.ids.secret()
  world.database.run(updateClientToken, { id, clientToken })
  return clientToken
}

/** Advanced > Upgrade API version: which version answers an app's calls without one. */
export function setApiVersions(world: World, app: Pick<App, 'id' | 'apiVersion' | 'roleApiVersion'>): void {
  world.database.run(updateVersions, { id: app.id, apiVersion: app.apiVersion, roleApiVersion: app.roleApiVersion })
}

/** Whether any app of the world has such a version. */
export function hasChosenVersions(world: World): boolean {
  const { database } = world
  return database.recall(appTables, 'chosen versions', () => database.first(anyVersions, {}))?.some === 1
}

/** Business verification, granted or taken back. */
export function setBusinessVerified(world: World, id: string, verified: boolean): void {
  world.database.run(updateVerified, { id, businessVerified: verified ? 1 : 0 })
}

/** Advanced > Security > Require App Secret. */
export function setRequireAppSecret(world: World, id: string, required: boolean): void {
  world.database.run(updateRequireAppSecret, { id, requireAppSecret: required ? 1 : 0 })
}

/** Advanced > App authentication > Native or desktop app. */
export function setDesktopApp(world: World, id: string, desktop: boolean): void {
  world.database.run(updateDesktopApp, { id, desktopApp: desktop ? 1 : 0 })
}
