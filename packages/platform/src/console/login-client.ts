import type { Login } from '@darkroom/contract'
import { type ClientApp, findClient, findFacebookClient, findProduct } from '../world/records/apps/products.ts'
import type { World } from '../world/world.ts'

/** The order in which the console shows the logins: that of their beginnings on Instagram's own pages, Facebook's last. */
export const shownLogins: readonly Login[] = ['basic-display', 'instagram', 'facebook']

/** An app as a login knows it, with the ids and the secret of that login; undefined: it is not set up. */
export function findLoginClient(world: World, appId: string, login: Login): ClientApp | undefined {
  if (login === 'facebook') return findFacebookClient(world, appId)
  const clientId = findProduct(world, appId, login)?.clientId
  return clientId === undefined || clientId === null ? undefined : findClient(world, clientId)
}
