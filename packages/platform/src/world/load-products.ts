import type { InstagramSideLogin } from '@darkroom/contract'
import type { App } from './apps.ts'
import { insertConfiguration } from './configurations.ts'
import { entering, expectText } from './entering.ts'
import { expectScopes } from './expect-scopes.ts'
import { printFacebookSettings } from './facebook-settings.ts'
import type { ConfigurationEntry, FacebookLoginEntry, InstagramProductEntry } from './file.ts'
import { replaceRedirectUris, saveProduct } from './products.ts'
import type { World } from './world.ts'

/** Stores what an app set up for a login of Instagram's side. @throws WorldFileError */
export function loadInstagramProduct(
  world: World,
  app: App,
  login: InstagramSideLogin,
  entry: InstagramProductEntry,
): void {
  const name = `The app ${app.name}`
  expectText(name, 'Instagram App ID', 'idOrEmpty', entry.instagramAppId)
  const formSaved = entry.instagramAppId !== ''
  entering(name, () =>
    saveProduct(world, {
      appId: app.id,
      login,
      clientId: formSaved ? (entry.instagramAppId ?? world.ids.instagramApp()) : null,
      clientSecret: formSaved ? (entry.instagramAppSecret ?? world.ids.secret()) : null,
      displayName: entry.displayName ?? app.name,
      deauthorizeUrl: entry.deauthorizeUrl ?? '',
      dataDeletionUrl: entry.dataDeletionUrl ?? '',
      settings: '{}',
    }),
  )
  replaceRedirectUris(world, app.id, login, entry.redirectUris)
}

/** Stores what an app set up for Facebook Login. @throws WorldFileError */
export function loadFacebookLogin(world: World, app: App, entry: FacebookLoginEntry): void {
  saveProduct(world, {
    appId: app.id,
    login: 'facebook',
    clientId: null,
    clientSecret: null,
    displayName: app.name,
    deauthorizeUrl: entry.deauthorizeUrl ?? '',
    dataDeletionUrl: entry.dataDeletionUrl ?? '',
    settings: printFacebookSettings(entry.settings ?? {}),
  })
  replaceRedirectUris(world, app.id, 'facebook', entry.redirectUris)
  for (const configuration of entry.configurations ?? []) loadConfiguration(world, app, configuration)
}

function loadConfiguration(world: World, app: App, entry: ConfigurationEntry): void {
  const name = `The configuration ${entry.name} of ${app.name}`
  expectText(name, 'id', 'id', entry.id)
  expectScopes(name, 'facebook', entry.scopes)
  entering(name, () =>
    insertConfiguration(world, {
      id: entry.id ?? world.ids.page(),
      appId: app.id,
      name: entry.name,
      tokenType: entry.tokenType ?? 'user',
      scopes: entry.scopes.join(','),
      expires: entry.expires === false ? 0 : 1,
      createdAt: world.clock.now(),
    }),
  )
}
