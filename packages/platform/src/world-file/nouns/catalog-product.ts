import {
  type CatalogProduct,
  insertCatalogProduct,
  listVariants,
} from '../../world/records/shopping/catalog-products.ts'
import type { World } from '../../world/world.ts'
import { columnsOf, entryOf, filled } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import type { Noun } from './noun.ts'

export const catalogProductKeys = {
  /** What it is called. */
  name: { is: 'label', needed: true, column: 'name', example: 'Heron, 24 x 30 cm' },
  /** Its id, which answers print as a number. */
  id: { is: 'numberId', unique: true, column: 'id', otherwise: 'made up', example: '"402927420384618"' },
  /** What the shop calls it: its SKU. */
  retailerId: { is: 'text', default: '', column: 'retailerId', example: 'HERON-24' },
  /** What it costs, as it is printed. */
  price: { is: 'text', default: '', column: 'price', example: '$39.00' },
  /** What it costs in a sale. */
  salePrice: { is: 'text', default: '', column: 'salePrice', example: '$29.00' },
  /** Where its picture is; without one it has its seller's. */
  imageUrl: { is: 'websiteOrEmpty', default: '', column: 'imageUrl', example: 'https://example.com/heron.jpg' },
  /** What came of its review: only approved products can be tagged. */
  reviewStatus: {
    is: 'reviewStatus',
    default: 'approved',
    written: true,
    column: 'reviewStatus',
    example: 'rejected',
  },
  /** Why it was rejected. */
  rejectionReasons: { list: 'text', example: '[The picture is blurred]' },
  /** Whether it is paid for on Instagram itself. */
  checkout: { is: 'yesOrNo', default: false, column: 'checkout' },
  /** Ids of its variants, by what tells them apart. */
  variants: { named: 'numberId', example: '{ Framed: "402927420384620" }' },
} as const

/** A product of a catalog. */
export interface CatalogProductEntry extends EntryOf<typeof catalogProductKeys> {}

export const catalogProduct: Noun = { keys: catalogProductKeys }

/** Stores a product with its variants. @throws WorldFileError */
export function loadCatalogProduct(
  world: World,
  catalogId: string,
  entry: CatalogProductEntry,
  position: number,
): void {
  const name = `The product ${entry.name}`
  const columns = columnsOf(name, catalogProductKeys, entry)
  const row: CatalogProduct = {
    ...columns,
    id: columns.id ?? world.ids.product(),
    catalogId,
    rejectionReasons: JSON.stringify(entry.rejectionReasons ?? []),
    variantOf: null,
    variantName: '',
    position,
  }
  entering(name, () => insertCatalogProduct(world, row))
  for (const [index, [variantName, id]] of Object.entries(entry.variants ?? {}).entries())
    entering(`${name}, ${variantName},`, () =>
      insertCatalogProduct(world, { ...row, id, variantOf: row.id, variantName, position: index }),
    )
}

/** Reads a product back. */
export function saveCatalogProduct(world: World, row: CatalogProduct): CatalogProductEntry {
  const variants = listVariants(world, row.id).map(({ variantName, id }) => [variantName, id] as const)
  return entryOf<CatalogProductEntry>(catalogProductKeys, row, {
    rejectionReasons: filled(JSON.parse(row.rejectionReasons) as string[]),
    variants: variants.length === 0 ? undefined : Object.fromEntries(variants),
  })
}
