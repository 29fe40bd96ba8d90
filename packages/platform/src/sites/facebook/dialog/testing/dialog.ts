import type { Platform } from '../../../../platform.ts'
import { facebookPlatform, facebookWorld, pagesApp } from '../../../../testing/facebook.ts'
import { type Changes, urlencoded } from '../../../../testing/tutorial.ts'
import { findGrant, type Grant } from '../../../../world/records/grants.ts'
import { findPersonByEmail } from '../../../../world/records/people.ts'
import type { FacebookLoginEntry, WorldFile } from '../../../../world-file/file.ts'
import { sampleWorld } from '../../../../world-file/sample/sample.ts'

export const dana = 'dana@darkroom.test'
export const kim = 'kim@darkroom.test'
export const lou = 'lou@darkroom.test'

/** The Login dialog of the app with Pages; undefined leaves a parameter out. */
export function dialogUrl(changes: Changes = {}, path = '/v25.0/dialog/oauth'): string {
  const usual = { client_id: pagesApp.id, redirect_uri: pagesApp.redirectUri, scope: 'pages_show_list' }
  return `https://www.facebook.com${path}?${urlencoded({ ...usual, ...changes })}`
}

/** Changes to the app with Pages. */
export interface AppChanges {
  readonly mode?: 'live' | 'development'
  readonly advancedAccess?: readonly string[]
  readonly appDomains?: readonly string[]
  readonly deletionInstructionsUrl?: string | undefined
  readonly facebookLogin?: Partial<FacebookLoginEntry>
}

/** A world file with changes to its app that has Facebook Login. */
export function changedWorld({ facebookLogin, ...changes }: AppChanges, file: WorldFile = facebookWorld): WorldFile {
  const apps = (file.apps ?? []).map((app) => {
    const login = app.facebookLogin
    if (app.id !== pagesApp.id || login === undefined) return app
    return { ...app, ...(changes as object), facebookLogin: { ...login, ...facebookLogin } }
  })
  return { ...file, apps }
}

/** An app in which nothing is set up. */
export const bareApp = { id: '555000000000001', secret: '00112233445566778899aabbccddee00', name: 'Bare' } as const

/** A platform whose app has changes, on a day. */
export function dialogPlatform(changes: AppChanges = {}, asOf = '2026-11-01'): Platform {
  const world = changedWorld(changes)
  return facebookPlatform({
    asOf,
    world: { ...world, apps: [...(world.apps ?? []), { ...bareApp, type: 'business' }] },
  })
}

/** The sample world, whose people have passwords, with changes to its app for Pages. */
export function sampleWith(changes: AppChanges = {}): WorldFile {
  return changedWorld(changes, sampleWorld('http://localhost:4000'))
}

/** What somebody agreed to. */
export function dialogGrant({ world }: Platform, email: string = dana): Grant | undefined {
  const subjectId = findPersonByEmail(world, email)?.id ?? ''
  return findGrant(world, { appId: pagesApp.id, login: 'facebook', subjectId })
}
