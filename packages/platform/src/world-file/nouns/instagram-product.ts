import type { InstagramSideLogin } from '@darkroom/contract'
import type { App } from '../../world/records/apps/apps.ts'
import { findProduct, listRedirectUris, replaceRedirectUris, saveProduct } from '../../world/records/apps/products.ts'
import { normaliseRedirectUri } from '../../world/text-rules/redirect-uri.ts'
import type { World } from '../../world/world.ts'
import { columnsOf, entryOf } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import type { Noun } from './noun.ts'

export const instagramProductKeys = {
  /** The client id of its window. Empty: Set Up was clicked, and the form not saved yet. */
  instagramAppId: { is: 'idOrEmpty', unique: true, otherwise: 'made up', example: '"684477648739411"' },
  /** The client secret. */
  instagramAppSecret: { is: 'secret', otherwise: 'made up', example: 'eb8c7d2f60a94b1c93be5a3c6f17d024' },
  /** What the window calls the app. */
  displayName: { is: 'appName', column: 'displayName', otherwise: "the app's name", example: 'Social Sizzle Prints' },
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
} as const

/** What an app set up for a login in which an Instagram account signs in itself. */
export interface InstagramProductEntry extends EntryOf<typeof instagramProductKeys> {}

export const instagramProduct: Noun = {
  keys: instagramProductKeys,
  moved: {
    testers: "Testers are now the app's, whatever the login: write them as instagram_testers, beside basic_display.",
    approved_scopes: "What App Review approved is now the app's: write it as advanced_access, beside basic_display.",
  },
}

/** Stores what an app set up for a login of Instagram's side. @throws WorldFileError */
export function loadInstagramProduct(
  world: World,
  app: App,
  login: InstagramSideLogin,
  entry: InstagramProductEntry,
): void {
  const name = `The app ${app.name}`
  const columns = columnsOf(name, instagramProductKeys, entry)
  const formSaved = entry.instagramAppId !== ''
  entering(name, () =>
    saveProduct(world, {
      ...columns,
      appId: app.id,
      login,
      clientId: formSaved ? (entry.instagramAppId ?? world.ids.instagramApp()) : null,
      clientSecret: formSaved ? (entry.instagramAppSecret ?? world.ids.secret()) : null,
      displayName: columns.displayName ?? app.name,
      settings: '{}',
    }),
  )
  replaceRedirectUris(world, app.id, login, storedUris(entry.redirectUris))
}

/** Redirect URIs as the App Dashboard stores them. */
export function storedUris(given: readonly string[]): string[] {
  const stored = given.map((uri) => {
    const checked = normaliseRedirectUri(uri)
    return 'value' in checked ? checked.value : uri
  })
  return [...new Set(stored)]
}

/** Reads back what an app set up; undefined: nothing. */
export function saveInstagramProduct(
  world: World,
  appId: string,
  login: InstagramSideLogin,
): InstagramProductEntry | undefined {
  const product = findProduct(world, appId, login)
  return (
    product &&
    entryOf<InstagramProductEntry>(instagramProductKeys, product, {
      instagramAppId: product.clientId ?? '',
      instagramAppSecret: product.clientSecret ?? undefined,
      redirectUris: listRedirectUris(world, appId, login),
    })
  )
}
