import {
  findCatalogProduct,
  type SoldProduct,
  setReviewStatus,
} from '../../../world/records/shopping/catalog-products.ts'
import { findProductAppeal, storeProductAppeal } from '../../../world/records/shopping/product-appeals.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import { objectNotFound } from '../../object-not-found.ts'
import type { AccountRecord } from '../../records.ts'
import { wholeList } from '../found-as.ts'
import type { AnswerHandler, Asked, ListHandler } from '../handler.ts'

const rule = 'graph/operations/shopping/product-appeal'

/** `GET /{ig-user}/product_appeal`: whether a product was rejected, and what came of an appeal. */
export const showAppeal: ListHandler<AccountRecord> = {
  list: (reader, account, _, asked) => {
    const product = ownProduct(reader, account, asked)
    return wholeList('ProductAppeal', [{ product, appeal: findProductAppeal(reader.call.context.world, product.id) }])
  },
}

/** `POST /{ig-user}/product_appeal`: asks for another review of a product that was rejected; then that is pending (assumed). */
export const appealProduct: AnswerHandler<AccountRecord> = {
  answer: (reader, account, asked) => {
    const { world } = reader.call.context
    const product = ownProduct(reader, account, asked)
    const isAppealed = findProductAppeal(world, product.id) !== undefined
    if (isAppealed) return { success: true }
    if (product.reviewStatus !== 'rejected') {
      const fix = `The product is ${product.reviewStatus || 'not reviewed'}. Appeal for products whose eligible_for_appeal is true.`
      throw invalidParameter(reader, rule, 'product_id', product.id, 'a product that was rejected', fix)
    }
    const reason = asked.parameters.get('appeal_reason') ?? ''
    storeProductAppeal(world, { productId: product.id, reason, status: 'pending', at: world.clock.now() })
    setReviewStatus(world, product.id, 'pending')
    return { success: true }
  },
}

function ownProduct(reader: Reader, { id: accountId }: AccountRecord, { parameters }: Asked): SoldProduct {
  const id = parameters.get('product_id') ?? ''
  const product = findCatalogProduct(reader.call.context.world, id)
  if (product?.accountId === accountId) return product
  throw objectNotFound(reader, id, {
    rule,
    parameter: 'product_id',
    expected: 'a product of one of the account’s catalogs',
    fix: 'Ask /{ig-user}/catalog_product_search which they are.',
  })
}
