import { query } from '../../store/query.ts'
import type { CatalogRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A catalog whose products a business can tag. */
export type Catalog = CatalogRow

/** A catalog, with how many products it has. */
export type CountedCatalog = Catalog & { readonly productCount: number }

const insert = query<Catalog>((db, p) =>
  db.insertInto('catalogs').values({
    id: p.id,
    accountId: p.accountId,
    name: p.name,
    shopName: p.shopName,
    merchantId: p.merchantId,
    createdAt: p.createdAt,
  }),
)
const ofAccount = query<{ accountId: string }, CountedCatalog>((db, p) =>
  db
    .selectFrom('catalogs')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('catalogProducts')
        .whereRef('catalogProducts.catalogId', '=', 'catalogs.id')
        .where('variantOf', 'is', null)
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .$asScalar()
        .as('productCount'),
    )
    .where('accountId', '=', p.accountId)
    .orderBy('createdAt')
    .orderBy('id')
    .$castTo<CountedCatalog>(),
)
const every = query<object, Catalog>((db) => db.selectFrom('catalogs').selectAll().orderBy('createdAt').orderBy('id'))
const byId = query<{ id: string }, Catalog>((db, p) => db.selectFrom('catalogs').selectAll().where('id', '=', p.id))

export function insertCatalog(world: World, catalog: Catalog): void {
  world.database.run(insert, catalog)
}

/** The catalogs whose products an account can tag, oldest first. */
export function listCatalogsOf(world: World, accountId: string): CountedCatalog[] {
  return world.database.all(ofAccount, { accountId })
}

export function listCatalogs(world: World): Catalog[] {
  return world.database.all(every, {})
}

export function findCatalog(world: World, id: string): Catalog | undefined {
  return world.database.first(byId, { id })
}
