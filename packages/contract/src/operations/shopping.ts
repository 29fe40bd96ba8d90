import { type Evidence, listed } from '../evidence.ts'
import { byFacebook } from './needs.ts'
import type { OperationTable } from './operation.ts'

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

/** Product tags and catalogs. */
export const shoppingOperations = {
  'GET IGUser/available_catalogs': {
    returns: { list: 'AvailableCatalog' },
    defaults: ['catalog_id', 'catalog_name', 'shop_name', 'product_count'],
    logins: {
      facebook: byFacebook.shopping,
    },
    evidence: availableCatalogsPage,
  },
  'GET IGUser/catalog_product_search': {
    returns: { list: 'CatalogProduct' },
    parameters: {
      catalog_id: { type: 'string', required: true, evidence: catalogProductSearchPage },
      q: { type: 'string', evidence: catalogProductSearchPage },
    },
    paging: { style: 'cursors' },
    logins: {
      facebook: byFacebook.shopping,
    },
    errors: ['parameterRequired'],
    evidence: catalogProductSearchPage,
  },
  'GET IGUser/product_appeal': {
    returns: { list: 'ProductAppeal' },
    parameters: {
      product_id: { type: 'string', required: true, evidence: productAppealPage },
    },
    logins: {
      facebook: byFacebook.shopping,
    },
    errors: ['parameterRequired'],
    evidence: productAppealPage,
  },
  'POST IGUser/product_appeal': {
    returns: 'success',
    parameters: {
      product_id: { type: 'string', required: true, at: ['query', 'body'], evidence: productAppealPage },
      appeal_reason: { type: 'string', required: true, at: ['query', 'body'], evidence: productAppealPage },
    },
    logins: {
      facebook: byFacebook.shopping,
    },
    repeatable: true,
    errors: ['parameterRequired'],
    evidence: productAppealPage,
  },
  'GET IGMedia/product_tags': {
    returns: { list: 'MediaProductTag' },
    logins: {
      facebook: byFacebook.shopping,
    },
    evidence: igMediaProductTagsPage,
  },
  'POST IGMedia/product_tags': {
    returns: 'success',
    parameters: {
      updated_tags: {
        type: { list: { record: { product_id: 'integer', 'x?': 'number', 'y?': 'number' } } },
        required: true,
        most: 5,
        evidence: igMediaProductTagsPage,
      },
      child_index: { type: 'integer', evidence: listed },
    },
    logins: {
      facebook: byFacebook.shopping,
    },
    repeatable: true,
    errors: ['publishPtagPosRequired', 'publishPtagInvalid', 'publishTagsTooMany'],
    limits: ['productTags'],
    evidence: igMediaProductTagsPage,
  },
  'DELETE IGMedia/product_tags': {
    returns: 'success',
    parameters: {
      deleted_tags: {
        type: { list: { record: { product_id: 'integer', merchant_id: 'integer' } } },
        required: true,
        at: ['query', 'body'],
        evidence: igMediaProductTagsPage,
      },
    },
    logins: {
      facebook: byFacebook.shopping,
    },
    evidence: igMediaProductTagsPage,
  },
} as const satisfies OperationTable
