import { query } from '../../store/query.ts'
import type { ProductTagRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { SoldProduct } from './catalog-products.ts'

/** A product that is tagged on a media. */
export type ProductTag = ProductTagRow

/** A tag with what is said of its product. */
export type TaggedProduct = Pick<ProductTag, 'mediaId' | 'x' | 'y'> & SoldProduct

const store = query<ProductTag>((db, p) =>
  db
    .insertInto('productTags')
    .values({ mediaId: p.mediaId, productId: p.productId, x: p.x, y: p.y, position: p.position })
    .onConflict((conflict) => conflict.columns(['mediaId', 'productId']).doUpdateSet({ x: p.x, y: p.y })),
)
const ofMedia = query<{ mediaId: string }, TaggedProduct>((db, p) =>
  db
    .selectFrom('productTags')
    .innerJoin('catalogProducts', 'catalogProducts.id', 'productTags.productId')
    .innerJoin('catalogs', 'catalogs.id', 'catalogProducts.catalogId')
    .selectAll('catalogProducts')
    .select(['productTags.mediaId', 'productTags.x', 'productTags.y', 'catalogs.merchantId', 'catalogs.accountId'])
    .where('mediaId', '=', p.mediaId)
    .orderBy('productTags.position')
    .orderBy('productTags.productId'),
)
const remove = query<{ mediaId: string; productId: string }>((db, p) =>
  db.deleteFrom('productTags').where('mediaId', '=', p.mediaId).where('productId', '=', p.productId),
)

/** Tags a product on a media; a tag of the same product moves. */
export function storeProductTag(world: World, tag: ProductTag): void {
  world.database.run(store, tag)
}

/** What is tagged on a media, in the order in which it was. */
export function listProductTags(world: World, mediaId: string): TaggedProduct[] {
  return world.database.all(ofMedia, { mediaId })
}

export function removeProductTag(world: World, mediaId: string, productId: string): void {
  world.database.run(remove, { mediaId, productId })
}
