import {
  listCatalogProducts,
  listVariants,
  type SoldProduct,
} from '../../../world/records/shopping/catalog-products.ts'
import { findCatalog, listCatalogsOf } from '../../../world/records/shopping/catalogs.ts'
import type { World } from '../../../world/world.ts'
import { objectNotFound } from '../../object-not-found.ts'
import { partOf } from '../../paging.ts'
import type { AccountRecord } from '../../records.ts'
import { foundAs, wholeList } from '../found-as.ts'
import type { ListHandler } from '../handler.ts'

/** `GET /{ig-user}/available_catalogs`: the catalogs whose products a business can tag. Creators have none. */
export const listCatalogs: ListHandler<AccountRecord> = {
  list: ({ call }, { id, type }) =>
    wholeList('AvailableCatalog', type === 'BUSINESS' ? listCatalogsOf(call.context.world, id) : []),
}

/** `GET /{ig-user}/catalog_product_search`: the products of a catalog, by name or SKU. */
export const searchProducts: ListHandler<AccountRecord> = {
  list: (reader, account, page, { parameters }) => {
    const { world } = reader.call.context
    const id = parameters.get('catalog_id') ?? ''
    const catalog = findCatalog(world, id)
    if (catalog?.accountId !== account.id || account.type !== 'BUSINESS') {
      throw objectNotFound(reader, id, {
        rule: 'graph/operations/shopping/catalogs',
        parameter: 'catalog_id',
        expected: 'a catalog of the account',
        fix: 'Ask /{ig-user}/available_catalogs which they are. They stand under catalogs of the world file.',
      })
    }
    const wanted = (parameters.get('q') ?? '').trim().toLowerCase()
    const found = listCatalogProducts(world, id).filter((product) => matches(world, product, wanted))
    return foundAs('CatalogProduct', partOf(found, page))
  },
}

function matches(world: World, { id, name, retailerId }: SoldProduct, wanted: string): boolean {
  const texts = [name, retailerId]
  if (texts.some((text) => text.toLowerCase().includes(wanted))) return true
  return listVariants(world, id).some((variant) => variant.retailerId.toLowerCase() === wanted)
}
