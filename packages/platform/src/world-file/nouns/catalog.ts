import { listCatalogProducts } from '../../world/records/shopping/catalog-products.ts'
import { type Catalog, insertCatalog } from '../../world/records/shopping/catalogs.ts'
import type { World } from '../../world/world.ts'
import { columnsOf, entryOf, filled } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import { WorldFileError } from '../world-file-error.ts'
import { type CatalogProductEntry, loadCatalogProduct, saveCatalogProduct } from './catalog-product.ts'
import type { Noun } from './noun.ts'
import { ownerOfEntry } from './owner-of-entry.ts'

export const catalogKeys = {
  /** What it is called. */
  name: { is: 'label', needed: true, column: 'name', example: 'Prints' },
  /** Its id. */
  id: { is: 'numberId', unique: true, column: 'id', otherwise: 'made up', example: '"310000000000001"' },
  /** Username of the business that can tag its products. */
  account: { is: 'username', needed: true, refers: 'accounts', example: 'mira.prints' },
  /** What the shop is called. */
  shopName: { is: 'text', default: '', column: 'shopName', example: 'Mira’s print room' },
  /** Who sells what is in it, by a number of Facebook's. */
  merchantId: { is: 'numberId', column: 'merchantId', otherwise: 'made up', example: '"120000000000001"' },
  /** What is in it. */
  products: { entries: 'catalogProduct' },
} as const

/** A catalog whose products a business can tag. */
export interface CatalogEntry extends EntryOf<typeof catalogKeys, { readonly catalogProduct: CatalogProductEntry }> {}

export const catalog: Noun = { keys: catalogKeys }

/** Stores a catalog with its products. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadCatalog(world: World, entry: CatalogEntry, createdAt: number): void {
  const name = `The catalog ${entry.name}`
  const columns = columnsOf(name, catalogKeys, entry)
  const owner = ownerOfEntry(world, name, entry.account)
  if (owner.type !== 'BUSINESS')
    throw new WorldFileError(
      `${name} belongs to ${owner.username}, which is of type ${owner.type}. Only a BUSINESS has catalogs.`,
    )
  const row: Catalog = {
    ...columns,
    id: columns.id ?? world.ids.catalog(),
    merchantId: columns.merchantId ?? world.ids.merchant(),
    accountId: owner.id,
    createdAt,
  }
  entering(name, () => insertCatalog(world, row))
  for (const [position, product] of (entry.products ?? []).entries())
    loadCatalogProduct(world, row.id, product, position)
}

/** Reads a catalog back. @param businesses Their usernames, by id: a catalog of an account that is no business any more is none. */
export function saveCatalog(world: World, row: Catalog, businesses: ReadonlyMap<string, string>): CatalogEntry[] {
  const account = businesses.get(row.accountId)
  if (account === undefined) return []
  const products = filled(listCatalogProducts(world, row.id).map((product) => saveCatalogProduct(world, product)))
  return [entryOf<CatalogEntry>(catalogKeys, row, { account, products })]
}
