import { pictureUrl } from '../../../base/picture-url.ts'
import { listVariants, type SoldProduct } from '../../../world/records/shopping/catalog-products.ts'
import type { Reader } from '../../host.ts'
import type { FieldValue, NodeKind } from '../../node.ts'

/** A catalog whose products an account can tag. */
export const availableCatalog: NodeKind<'AvailableCatalog'> = {
  resolvers: {
    catalog_id: (_, { id }) => id,
    catalog_name: (_, { name }) => name,
    shop_name: (_, { shopName }) => shopName,
    product_count: (_, { productCount }) => productCount,
  },
}

/** A product of a catalog. Ids of products and merchants are numbers, as they were recorded. */
export const catalogProduct: NodeKind<'CatalogProduct'> = {
  resolvers: {
    product_id: (_, { id }) => Number(id),
    merchant_id: (_, { merchantId }) => Number(merchantId),
    product_name: (_, { name }) => name,
    image_url: imageOf,
    retailer_id: (_, { retailerId }) => retailerId,
    review_status: (_, { reviewStatus }) => reviewStatus,
    is_checkout_flow: (_, { checkout }) => checkout === 1,
    product_variants: variantsOf,
  },
}

/** A product that is tagged on a media. */
export const mediaProductTag: NodeKind<'MediaProductTag'> = {
  resolvers: {
    product_id: (_, { id }) => Number(id),
    merchant_id: (_, { merchantId }) => Number(merchantId),
    name: (_, { name }) => name,
    price_string: (_, { price }) => price || undefined,
    image_url: imageOf,
    review_status: (_, { reviewStatus }) => reviewStatus,
    is_checkout: (_, { checkout }) => checkout === 1,
    stripped_price_string: (_, { price }) => stripped(price) || undefined,
    stripped_sale_price_string: (_, { salePrice }) => stripped(salePrice) || undefined,
    x: (_, { x }) => x ?? undefined,
    y: (_, { y }) => y ?? undefined,
  },
}

/** The state of an appeal for a product that was rejected. */
export const productAppeal: NodeKind<'ProductAppeal'> = {
  resolvers: {
    product_id: (_, { product }) => Number(product.id),
    eligible_for_appeal: (_, { product, appeal }) => product.reviewStatus === 'rejected' && appeal === undefined,
    review_status: (_, { product }) => product.reviewStatus,
    product_appeal_status: (_, { appeal }) => appeal?.status,
    rejection_reasons: (_, { product }) => reasonsOf(product),
  },
}

function imageOf({ call }: Reader, { imageUrl, accountId }: SoldProduct): string {
  return imageUrl || pictureUrl(call.context.origin, accountId)
}

/** What tells the variants of a product from each other; nothing where there is one only. */
function variantsOf({ call }: Reader, { id }: SoldProduct): FieldValue {
  const variants = listVariants(call.context.world, id)
  if (variants.length === 0) return undefined
  return variants.map((variant) => ({ product_id: Number(variant.id), variant_name: variant.variantName }))
}

/** A price without the cents that are none: `$39`. */
function stripped(price: string): string {
  return price.replace(/[.,]00(?!\d)/, '')
}

function reasonsOf({ rejectionReasons }: SoldProduct): FieldValue {
  const reasons = JSON.parse(rejectionReasons) as string[]
  return reasons.length === 0 ? undefined : reasons
}
