import type { App } from '../../world/records/apps/apps.ts'
import { listConfigurations } from '../../world/records/apps/configurations.ts'
import { printFacebookSettings, readFacebookSettings } from '../../world/records/apps/facebook-settings.ts'
import { findProduct, listRedirectUris, replaceRedirectUris, saveProduct } from '../../world/records/apps/products.ts'
import type { World } from '../../world/world.ts'
import { columnsOf, entryOf, filled } from '../keys/columns.ts'
import { expectKeys } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import { type ConfigurationEntry, loadConfiguration, saveConfiguration } from './configuration.ts'
import { storedUris } from './instagram-product.ts'
import type { Noun } from './noun.ts'

export const facebookLoginKeys = {
  /** Valid OAuth Redirect URIs, as they would be entered in the App Dashboard. */
  redirectUris: {
    list: 'redirectUri',
    needed: true,
    most: 'redirectUriCount',
    lines: true,
    example: '[https://example.com/auth/]',
  },
  /** Where the app is notified that somebody removed it. */
  deauthorizeUrl: {
    is: 'callbackUrlOrEmpty',
    default: '',
    column: 'deauthorizeUrl',
    example: 'https://example.com/deauthorize',
  },
  /** Where the app is asked to delete somebody's data. */
  dataDeletionUrl: {
    is: 'callbackUrlOrEmpty',
    default: '',
    column: 'dataDeletionUrl',
    example: 'https://example.com/deletion',
  },
  /** Switches; one that is left out has its default. */
  settings: { entry: 'facebookSettings' },
  /** Configurations of Facebook Login for Business. */
  configurations: { entries: 'configuration' },
} as const

/** What an app set up under Facebook Login; it goes by the Meta App ID. */
export interface FacebookLoginEntry
  extends EntryOf<
    typeof facebookLoginKeys,
    { readonly facebookSettings: FacebookSettingsEntry; readonly configuration: ConfigurationEntry }
  > {}

export const facebookLogin: Noun = { keys: facebookLoginKeys }

export const facebookSettingsKeys = {
  /** Client OAuth login. */
  clientOauthLogin: { is: 'yesOrNo', default: true },
  /** Web OAuth login. */
  webOauthLogin: { is: 'yesOrNo', default: true },
  /** Enforce HTTPS. */
  enforceHttps: { is: 'yesOrNo', default: true },
  /** Embedded browser OAuth login. */
  embeddedBrowserOauthLogin: { is: 'yesOrNo', default: false },
  /** Use Strict Mode for redirect URIs. */
  strictMode: { is: 'yesOrNo', default: true },
  /** Login with the JavaScript SDK. */
  javascriptSdk: { is: 'yesOrNo', default: false },
} as const

/** The switches under Facebook Login > Settings > Client OAuth Settings. */
export interface FacebookSettingsEntry extends EntryOf<typeof facebookSettingsKeys> {}

export const facebookSettings: Noun = { keys: facebookSettingsKeys }

/** Stores what an app set up for Facebook Login. @throws WorldFileError */
export function loadFacebookLogin(world: World, app: App, entry: FacebookLoginEntry): void {
  const columns = columnsOf(`The app ${app.name}`, facebookLoginKeys, entry)
  expectKeys(`The app ${app.name}`, facebookSettingsKeys, entry.settings ?? {})
  saveProduct(world, {
    ...columns,
    appId: app.id,
    login: 'facebook',
    clientId: null,
    clientSecret: null,
    displayName: app.name,
    settings: printFacebookSettings(entry.settings ?? {}),
  })
  replaceRedirectUris(world, app.id, 'facebook', storedUris(entry.redirectUris))
  for (const configuration of entry.configurations ?? []) loadConfiguration(world, app, configuration)
}

/** Reads back what an app set up; undefined: nothing. */
export function saveFacebookLogin(world: World, appId: string): FacebookLoginEntry | undefined {
  const product = findProduct(world, appId, 'facebook')
  return (
    product &&
    entryOf<FacebookLoginEntry>(facebookLoginKeys, product, {
      redirectUris: listRedirectUris(world, appId, 'facebook'),
      settings: { ...readFacebookSettings(product) },
      configurations: filled(listConfigurations(world, appId).map(saveConfiguration)),
    })
  )
}
