import type { Login } from '@darkroom/contract'
import {
  findClient,
  findFacebookClient,
  findProduct,
  listRedirectUris,
  replaceRedirectUris,
  saveProduct,
} from '../world/records/apps/products.ts'
import type { World } from '../world/world.ts'
import { storedUris } from './nouns/instagram-product.ts'
import { WorldFileError } from './world-file-error.ts'

/** Where an app's server is reached. */
export interface AppUrls {
  readonly redirectUri: string
  readonly deauthorizeUrl: string
  readonly dataDeletionUrl: string
}

/**
 * Enters the addresses of an app's server in the App Dashboard: a redirect URI, beside those that are there, and the two callbacks. For a server
 * that starts with the platform, whose port is not known before.
 *
 * @param clientId The Instagram App ID, or with Facebook Login the Meta App ID.
 * @throws WorldFileError when the world has no such app.
 * @example
 * import { createPlatform, registerUrls } from '@darkroom/platform'
 * await using platform = createPlatform({ asOf: '2026-10-01' })
 * registerUrls(platform.world, 'instagram', '1093847265518402', {
 *   redirectUri: 'http://localhost:4100/callback',
 *   deauthorizeUrl: 'http://localhost:4100/deauthorize',
 *   dataDeletionUrl: 'http://localhost:4100/deletion',
 * })
 */
export function registerUrls(world: World, login: Login, clientId: string, urls: AppUrls): void {
  const client = login === 'facebook' ? findFacebookClient(world, clientId) : findClient(world, clientId)
  const product = client && findProduct(world, client.appId, login)
  if (product === undefined) throw new WorldFileError(`This world has no app ${clientId} with the login ${login}.`)
  const { redirectUri, deauthorizeUrl, dataDeletionUrl } = urls
  world.database.transaction(() => {
    const uris = [...listRedirectUris(world, product.appId, login), ...storedUris([redirectUri])]
    replaceRedirectUris(world, product.appId, login, uris)
    saveProduct(world, { ...product, deauthorizeUrl, dataDeletionUrl })
  })
}
