import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { SoldProduct } from '../../../world/records/shopping/catalog-products.ts'
import type { ProductTag } from '../../../world/records/shopping/product-tags.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'

const rule = 'graph/operations/shopping/check-tag'

/**
 * Checks a product that is to be tagged: an approved one of the same account's catalogs; on a picture with a place, on a video without.
 *
 * @throws Refusal
 */
export function checkTag(
  reader: Reader,
  media: Pick<Media, 'accountId' | 'mediaType' | 'place'>,
  product: SoldProduct | undefined,
  record: Readonly<Record<string, unknown>>,
): Pick<ProductTag, 'productId' | 'x' | 'y'> {
  const isThere = product?.accountId === media.accountId && product.reviewStatus === 'approved'
  if (!isThere || media.place === 'story' || media.place === 'live') throw unfit(media, product, record)
  const [x, y] = [placeOf(reader, record, 'x'), placeOf(reader, record, 'y')]
  if (media.mediaType === 'VIDEO') {
    if (x === null && y === null) return { productId: product.id, x, y }
    throw resourceRefusal('facebook', 'publishPtagPosOnVideo', {
      when: 'a product tag of a video has a place',
      rule,
      parameter: 'x',
      expected: 'tags without x and y, as the media is a video',
      fix: 'Leave x and y out.',
    })
  }
  if (x !== null && y !== null) return { productId: product.id, x, y }
  throw resourceRefusal('facebook', 'publishPtagPosRequired', {
    when: 'a product tag of a picture has no place',
    rule,
    parameter: x === null ? 'x' : 'y',
    expected: 'x and y from 0 to 1, as the media is a picture',
    fix: 'Send both: {"product_id":1,"x":0.5,"y":0.5}.',
  })
}

function unfit(
  media: Pick<Media, 'place'>,
  product: SoldProduct | undefined,
  record: Readonly<Record<string, unknown>>,
): Error {
  const why =
    product === undefined
      ? 'There is no such product in this world.'
      : media.place === 'story' || media.place === 'live'
        ? 'Stories and broadcasts have no product tags.'
        : product.reviewStatus === 'approved'
          ? 'It belongs to another account.'
          : `Its review status is ${product.reviewStatus || 'none'}.`
  return resourceRefusal('facebook', 'publishPtagInvalid', {
    when: 'a product cannot be tagged',
    rule,
    parameter: 'product_id',
    received: JSON.stringify(record['product_id'] ?? ''),
    expected: 'an approved product of one of the account’s catalogs',
    fix: `${why} Ask /{ig-user}/catalog_product_search which can be tagged.`,
  })
}

function placeOf(reader: Reader, record: Readonly<Record<string, unknown>>, name: 'x' | 'y'): number | null {
  const value = record[name]
  if (value === undefined || value === null || value === '') return null
  const place = Number(value)
  if (place >= 0 && place <= 1) return place
  throw invalidParameter(reader, rule, name, JSON.stringify(value), 'a number from 0 to 1')
}
