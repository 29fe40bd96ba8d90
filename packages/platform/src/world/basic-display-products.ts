import { query } from './query.ts'
import type { AppRow, BasicDisplayProductRow } from './schema.ts'
import type { World } from './world.ts'

/** What an app set up under Products > Instagram Basic Display. */
export type BasicDisplayProduct = BasicDisplayProductRow

/** An app and its Basic Display product, once it has an Instagram App ID. */
export type InstagramApp = BasicDisplayProduct &
  Pick<AppRow, 'mode' | 'name'> & { instagramAppId: string; instagramAppSecret: string }

const byApp = query<{ appId: string }, BasicDisplayProduct>((db, p) =>
  db.selectFrom('basicDisplayProducts').selectAll().where('appId', '=', p.appId),
)
const byInstagramAppId = query<{ instagramAppId: string }, InstagramApp>((db, p) =>
  db
    .selectFrom('basicDisplayProducts')
    .innerJoin('apps', 'apps.id', 'basicDisplayProducts.appId')
    .selectAll('basicDisplayProducts')
    .select(['apps.mode', 'apps.name'])
    .where('basicDisplayProducts.instagramAppId', '=', p.instagramAppId)
    .where('apps.deletedAt', 'is', null),
)
const upsert = query<BasicDisplayProduct>((db, p) =>
  db
    .insertInto('basicDisplayProducts')
    .values({
      appId: p.appId,
      instagramAppId: p.instagramAppId,
      instagramAppSecret: p.instagramAppSecret,
      displayName: p.displayName,
      deauthorizeUrl: p.deauthorizeUrl,
      dataDeletionUrl: p.dataDeletionUrl,
      approvedScopes: p.approvedScopes,
    })
    .onConflict((conflict) =>
      conflict.column('appId').doUpdateSet({
        instagramAppId: p.instagramAppId,
        instagramAppSecret: p.instagramAppSecret,
        displayName: p.displayName,
        deauthorizeUrl: p.deauthorizeUrl,
        dataDeletionUrl: p.dataDeletionUrl,
        approvedScopes: p.approvedScopes,
      }),
    ),
)
const uris = query<{ appId: string }, { uri: string }>((db, p) =>
  db.selectFrom('redirectUris').select('uri').where('appId', '=', p.appId).orderBy('position'),
)
const deleteUris = query<{ appId: string }>((db, p) => db.deleteFrom('redirectUris').where('appId', '=', p.appId))
const insertUri = query<{ appId: string; uri: string; position: number }>((db, p) =>
  db.insertInto('redirectUris').values({ appId: p.appId, uri: p.uri, position: p.position }),
)

/** The product of an app, if it was set up. */
export function findBasicDisplayProduct(world: World, appId: string): BasicDisplayProduct | undefined {
  return world.database.first(byApp, { appId })
}

/** The app that goes by an Instagram App ID; a Meta App ID finds nothing. */
export function findInstagramApp(world: World, instagramAppId: string): InstagramApp | undefined {
  return world.database.first(byInstagramAppId, { instagramAppId })
}

export function saveBasicDisplayProduct(world: World, product: BasicDisplayProduct): void {
  world.database.run(upsert, product)
}

/** The valid OAuth redirect URIs of an app, in the order they were entered. */
export function listRedirectUris(world: World, appId: string): string[] {
  return world.database.all(uris, { appId }).map((row) => row.uri)
}

export function replaceRedirectUris(world: World, appId: string, replacement: readonly string[]): void {
  world.database.transaction(() => {
    world.database.run(deleteUris, { appId })
    for (const [position, uri] of [...new Set(replacement)].entries())
      world.database.run(insertUri, { appId, uri, position })
  })
}
