import { query } from '../../store/query.ts'
import type { ProductAppealRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** An appeal for a product that was rejected. */
export type ProductAppeal = ProductAppealRow

const store = query<ProductAppeal>((db, p) =>
  db
    .insertInto('productAppeals')
    .values({ productId: p.productId, reason: p.reason, status: p.status, at: p.at })
    .onConflict((conflict) =>
      conflict.column('productId').doUpdateSet({ reason: p.reason, status: p.status, at: p.at }),
    ),
)
const byProduct = query<{ productId: string }, ProductAppeal>((db, p) =>
  db.selectFrom('productAppeals').selectAll().where('productId', '=', p.productId),
)

export function storeProductAppeal(world: World, appeal: ProductAppeal): void {
  world.database.run(store, appeal)
}

export function findProductAppeal(world: World, productId: string): ProductAppeal | undefined {
  return world.database.first(byProduct, { productId })
}
