import { query } from '../../store/query.ts'
import type { CatalogProductRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A product of a catalog, or a variant of one. */
export type CatalogProduct = CatalogProductRow

/** A product with who sells it, and for whose account. */
export type SoldProduct = CatalogProduct & { readonly merchantId: string; readonly accountId: string }

const insert = query<CatalogProduct>((db, p) =>
  db.insertInto('catalogProducts').values({
    id: p.id,
    catalogId: p.catalogId,
    name: p.name,
    retailerId: p.retailerId,
    price: p.price,
    salePrice: p.salePrice,
    imageUrl: p.imageUrl,
    reviewStatus: p.reviewStatus,
    rejectionReasons: p.rejectionReasons,
    checkout: p.checkout,
    variantOf: p.variantOf,
    variantName: p.variantName,
    position: p.position,
  }),
)
const ofCatalog = query<{ catalogId: string }, SoldProduct>((db, p) =>
  db
    .selectFrom('catalogProducts')
    .innerJoin('catalogs', 'catalogs.id', 'catalogProducts.catalogId')
    .selectAll('catalogProducts')
    .select(['catalogs.merchantId', 'catalogs.accountId'])
    .where('catalogId', '=', p.catalogId)
    .where('variantOf', 'is', null)
    .orderBy('position')
    .orderBy('catalogProducts.id'),
)
const byId = query<{ id: string }, SoldProduct>((db, p) =>
  db
    .selectFrom('catalogProducts')
    .innerJoin('catalogs', 'catalogs.id', 'catalogProducts.catalogId')
    .selectAll('catalogProducts')
    .select(['catalogs.merchantId', 'catalogs.accountId'])
    .where('catalogProducts.id', '=', p.id),
)
const variants = query<{ id: string }, CatalogProduct>((db, p) =>
  db.selectFrom('catalogProducts').selectAll().where('variantOf', '=', p.id).orderBy('position'),
)
const review = query<Pick<CatalogProduct, 'id' | 'reviewStatus'>>((db, p) =>
  db.updateTable('catalogProducts').set({ reviewStatus: p.reviewStatus }).where('id', '=', p.id),
)

export function insertCatalogProduct(world: World, product: CatalogProduct): void {
  world.database.run(insert, product)
}

/** The products of a catalog without their variants, in its order. */
export function listCatalogProducts(world: World, catalogId: string): SoldProduct[] {
  return world.database.all(ofCatalog, { catalogId })
}

export function findCatalogProduct(world: World, id: string): SoldProduct | undefined {
  return world.database.first(byId, { id })
}

/** The variants of a product, in order. */
export function listVariants(world: World, productId: string): CatalogProduct[] {
  return world.database.all(variants, { id: productId })
}

/** Stores what Instagram's review of a product came to. */
export function setReviewStatus(world: World, id: string, reviewStatus: CatalogProduct['reviewStatus']): void {
  world.database.run(review, { id, reviewStatus })
}
