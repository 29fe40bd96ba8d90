import type { Login } from '@darkroom/contract'
import { listRedirectUris, replaceRedirectUris } from './records/apps/products.ts'
import { query } from './store/query.ts'
import type { World } from './world.ts'

const consoleRedirects = query<object, { appId: string; login: Login; uri: string }>((db) =>
  db
    .selectFrom('redirectUris')
    .select(['appId', 'login', 'uri'])
    .where('uri', 'like', 'http://localhost%/console/callback/')
    .orderBy('appId')
    .orderBy('login'),
)

/**
 * Registers the console's redirect page at Darkroom's own origin, wherever it is registered at another port of localhost: a world
 * that is opened on another port than last time goes on working.
 */
export function addRedirectOrigin(world: World, origin: string): void {
  const here = `${origin}/console/callback/`
  const registered = world.database
    .all(consoleRedirects, {})
    .filter(({ uri }) => /^http:\/\/localhost(?::\d+)?\/console\/callback\/$/.test(uri))
  const products = Map.groupBy(registered, ({ appId, login }) => `${appId} ${login}`)
  world.database.transaction(() => {
    for (const [product] of products.values()) {
      if (product === undefined) continue
      const uris = listRedirectUris(world, product.appId, product.login)
      if (!uris.includes(here)) replaceRedirectUris(world, product.appId, product.login, [...uris, here])
    }
  })
}
