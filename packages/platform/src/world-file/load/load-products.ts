import type { InstagramSideLogin } from '@darkroom/contract'
import type { App } from '../../world/records/apps.ts'
import { insertConfiguration } from '../../world/records/configurations.ts'
import { printFacebookSettings } from '../../world/records/facebook-settings.ts'
import { replaceRedirectUris, saveProduct } from '../../world/records/products.ts'
import { normaliseRedirectUri, redirectUriLimit } from '../../world/text-rules/redirect-uri.ts'
import type { World } from '../../world/world.ts'
import { expectScopes } from '../check/expect-scopes.ts'
import type { ConfigurationEntry, FacebookLoginEntry, InstagramProductEntry } from '../file.ts'
import { entering, expectMost, expectText } from './entering.ts'

/** Stores what an app set up for a login of Instagram's side. @throws WorldFileError */
export function loadInstagramProduct(
  world: World,
  app: App,
  login: InstagramSideLogin,
  entry: InstagramProductEntry,
): void {
  const name = `The app ${app.name}`
  expectText(name, 'Instagram App ID', 'idOrEmpty', entry.instagramAppId)
  expectText(name, 'displayName', 'appName', entry.displayName)
  const redirectUris = expectAddresses(name, entry)
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
  replaceRedirectUris(world, app.id, login, redirectUris)
}

/** Stores what an app set up for Facebook Login. @throws WorldFileError */
export function loadFacebookLogin(world: World, app: App, entry: FacebookLoginEntry): void {
  const redirectUris = expectAddresses(`The app ${app.name}`, entry)
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
  replaceRedirectUris(world, app.id, 'facebook', redirectUris)
  for (const configuration of entry.configurations ?? []) loadConfiguration(world, app, configuration)
}

/** Holds the addresses of a login to the dashboard's rules. @returns Redirect URIs as the dashboard stores them. */
function expectAddresses(name: string, entry: InstagramProductEntry | FacebookLoginEntry): readonly string[] {
  expectText(name, 'deauthorizeUrl', 'callbackUrlOrEmpty', entry.deauthorizeUrl)
  expectText(name, 'dataDeletionUrl', 'callbackUrlOrEmpty', entry.dataDeletionUrl)
  expectMost(name, 'redirectUris', redirectUriLimit, entry.redirectUris)
  const stored = entry.redirectUris.map((uri) => {
    expectText(name, 'redirectUris', 'redirectUri', uri)
    const checked = normaliseRedirectUri(uri)
    return 'value' in checked ? checked.value : uri
  })
  return [...new Set(stored)]
}

function loadConfiguration(world: World, app: App, entry: ConfigurationEntry): void {
  const name = `The configuration ${entry.name} of ${app.name}`
  expectText(name, 'id', 'id', entry.id)
  expectText(name, 'name', 'configurationName', entry.name)
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
