import type { Login } from '@darkroom/contract'
import type { Tables } from '../../store/database.ts'
import { query } from '../../store/query.ts'
import type { AppRow, ProductRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** What an app set up for one of the logins. */
export type Product = ProductRow

/** An app as one login knows it, once it has a client id: the Instagram App ID, or for Facebook Login the Meta App ID. */
export type ClientApp = Product &
  Pick<AppRow, 'mode' | 'name' | 'creation' | 'type' | 'requireAppSecret'> & { clientId: string; clientSecret: string }

type Key = { appId: string; login: Login }

const one = query<Key, Product>((db, p) =>
  db.selectFrom('products').selectAll().where('appId', '=', p.appId).where('login', '=', p.login),
)
const ofApp = query<{ appId: string }, Product>((db, p) =>
  db.selectFrom('products').selectAll().where('appId', '=', p.appId).orderBy('login'),
)
const byClientId = query<{ clientId: string }, ClientApp>((db, p) =>
  db
    .selectFrom('products')
    .innerJoin('apps', 'apps.id', 'products.appId')
    .selectAll('products')
    .select(['apps.mode', 'apps.name', 'apps.creation', 'apps.type', 'apps.requireAppSecret'])
    .where('products.clientId', '=', p.clientId)
    .where('apps.deletedAt', 'is', null)
    .where('apps.state', '<>', 'deleted'),
)
const bySecret = query<{ clientSecret: string }, { appId: string }>((db, p) =>
  db.selectFrom('products').select('appId').where('clientSecret', '=', p.clientSecret).limit(1),
)
const facebookClient = query<{ appId: string }, ClientApp & { appSecret: string }>((db, p) =>
  db
    .selectFrom('products')
    .innerJoin('apps', 'apps.id', 'products.appId')
    .selectAll('products')
    .select(['apps.mode', 'apps.name', 'apps.creation', 'apps.type', 'apps.requireAppSecret'])
    .select('apps.secret as appSecret')
    .where('products.appId', '=', p.appId)
    .where('products.login', '=', 'facebook')
    .where('apps.deletedAt', 'is', null)
    .where('apps.state', '<>', 'deleted'),
)
const upsert = query<Product>((db, p) =>
  db
    .insertInto('products')
    .values({
      appId: p.appId,
      login: p.login,
      clientId: p.clientId,
      clientSecret: p.clientSecret,
      displayName: p.displayName,
      deauthorizeUrl: p.deauthorizeUrl,
      dataDeletionUrl: p.dataDeletionUrl,
      settings: p.settings,
    })
    .onConflict((conflict) =>
      conflict.columns(['appId', 'login']).doUpdateSet({
        clientId: p.clientId,
        clientSecret: p.clientSecret,
        displayName: p.displayName,
        deauthorizeUrl: p.deauthorizeUrl,
        dataDeletionUrl: p.dataDeletionUrl,
        settings: p.settings,
      }),
    ),
)
const uris = query<Key, { uri: string }>((db, p) =>
  db
    .selectFrom('redirectUris')
    .select('uri')
    .where('appId', '=', p.appId)
    .where('login', '=', p.login)
    .orderBy('position'),
)
const deleteUris = query<Key>((db, p) =>
  db.deleteFrom('redirectUris').where('appId', '=', p.appId).where('login', '=', p.login),
)
const insertUri = query<Key & { uri: string; position: number }>((db, p) =>
  db.insertInto('redirectUris').values({ appId: p.appId, login: p.login, uri: p.uri, position: p.position }),
)

/** What an app set up for a login, if it did. */
export function findProduct(world: World, appId: string, login: Login): Product | undefined {
  return world.database.first(one, { appId, login })
}

export function listProducts(world: World, appId: string): Product[] {
  return world.database.all(ofApp, { appId })
}

/** What {@link findClient} and {@link findFacebookClient} look into. */
const clientTables: Tables = ['products', 'apps']

/** The app that goes by an Instagram App ID, whichever login it belongs to; a Meta App ID finds nothing. */
export function findClient(world: World, clientId: string): ClientApp | undefined {
  const { database } = world
  return database.recall(clientTables, clientId, () => database.first(byClientId, { clientId }))
}

/** The app that goes by a Meta App ID, if Facebook Login is set up in it. */
export function findFacebookClient(world: World, appId: string): ClientApp | undefined {
  const { database } = world
  return database.recall(clientTables, `facebook ${appId}`, () => {
    const found = database.first(facebookClient, { appId })
    return found && { ...found, clientId: appId, clientSecret: found.appSecret }
  })
}

/** Whether an app has this Instagram app secret, or had it before it was deleted, for whichever login. */
export function isClientSecret(world: World, clientSecret: string): boolean {
  return world.database.first(bySecret, { clientSecret }) !== undefined
}

export function saveProduct(world: World, product: Product): void {
  world.database.run(upsert, product)
}

/** The valid OAuth redirect URIs of an app's login, in the order they were entered. */
export function listRedirectUris(world: World, appId: string, login: Login): string[] {
  return world.database.all(uris, { appId, login }).map((row) => row.uri)
}

export function replaceRedirectUris(world: World, appId: string, login: Login, replacement: readonly string[]): void {
  world.database.transaction(() => {
    world.database.run(deleteUris, { appId, login })
    for (const [position, uri] of [...new Set(replacement)].entries())
      world.database.run(insertUri, { appId, login, uri, position })
  })
}
