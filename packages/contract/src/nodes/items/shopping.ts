import { type Evidence, listed } from '../../evidence.ts'
import { shopping } from '../needs.ts'
import type { Node } from '../node.ts'

const availableCatalogsPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/available_catalogs',
}
const catalogProductSearchPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/catalog_product_search',
}
const igMediaProductTagsPage: Evidence = {
  documented: '/documentation/instagram-platform/reference/instagram-media/product_tags',
}
const productAppealPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/product_appeal',
}

/** A product tagged on a media. */
export const mediaProductTag = {
  logins: ['facebook'],
  defaults: [
    'product_id',
    'merchant_id',
    'name',
    'price_string',
    'image_url',
    'review_status',
    'is_checkout',
    'stripped_price_string',
    'stripped_sale_price_string',
    'x',
    'y',
  ],
  fields: {
    product_id: { type: 'integer', in: shopping, evidence: igMediaProductTagsPage },
    merchant_id: { type: 'integer', in: shopping, evidence: igMediaProductTagsPage },
    name: { type: 'string', in: shopping, evidence: igMediaProductTagsPage },
    price_string: { type: 'string', in: shopping, evidence: igMediaProductTagsPage },
    image_url: { type: 'url', in: shopping, evidence: igMediaProductTagsPage },
    review_status: { type: 'string', in: shopping, enum: 'productReviewStatusMedia', evidence: igMediaProductTagsPage },
    is_checkout: { type: 'boolean', in: shopping, evidence: igMediaProductTagsPage },
    stripped_price_string: { type: 'string', in: shopping, evidence: igMediaProductTagsPage },
    stripped_sale_price_string: { type: 'string', in: shopping, evidence: igMediaProductTagsPage },
    x: { type: 'number', in: shopping, evidence: igMediaProductTagsPage },
    y: { type: 'number', in: shopping, evidence: igMediaProductTagsPage },
  },
} as const satisfies Node

/** A catalog whose products the account can tag. */
export const availableCatalog = {
  logins: ['facebook'],
  defaults: ['catalog_id', 'catalog_name', 'shop_name', 'product_count'],
  fields: {
    catalog_id: { type: 'string', in: shopping, evidence: availableCatalogsPage },
    catalog_name: { type: 'string', in: shopping, evidence: availableCatalogsPage },
    shop_name: { type: 'string', in: shopping, evidence: availableCatalogsPage },
    product_count: { type: 'integer', in: shopping, evidence: availableCatalogsPage },
  },
} as const satisfies Node

/** A product of a catalog. */
export const catalogProduct = {
  logins: ['facebook'],
  defaults: [
    'product_id',
    'merchant_id',
    'product_name',
    'image_url',
    'retailer_id',
    'review_status',
    'is_checkout_flow',
    'product_variants',
  ],
  fields: {
    product_id: { type: 'integer', in: shopping, evidence: catalogProductSearchPage },
    merchant_id: { type: 'integer', in: shopping, evidence: catalogProductSearchPage },
    product_name: { type: 'string', in: shopping, evidence: catalogProductSearchPage },
    image_url: { type: 'url', in: shopping, evidence: catalogProductSearchPage },
    retailer_id: { type: 'string', in: shopping, evidence: catalogProductSearchPage },
    review_status: { type: 'string', in: shopping, enum: 'productReviewStatus', evidence: catalogProductSearchPage },
    is_checkout_flow: { type: 'boolean', in: shopping, evidence: catalogProductSearchPage },
    product_variants: {
      type: { list: { record: { product_id: 'integer', variant_name: 'string' } } },
      in: shopping,
      omitted: 'there is one variant',
      evidence: catalogProductSearchPage,
    },
  },
} as const satisfies Node

/** The state of an appeal for a rejected product. */
export const productAppeal = {
  logins: ['facebook'],
  defaults: ['product_id', 'review_status', 'eligible_for_appeal'],
  fields: {
    product_id: { type: 'integer', in: shopping, evidence: productAppealPage },
    eligible_for_appeal: { type: 'boolean', in: shopping, evidence: productAppealPage },
    review_status: { type: 'string', in: shopping, enum: 'productReviewStatusMedia', evidence: productAppealPage },
    product_appeal_status: { type: 'string', in: shopping, evidence: listed },
    rejection_reasons: { type: { list: 'string' }, in: shopping, evidence: listed },
  },
} as const satisfies Node
