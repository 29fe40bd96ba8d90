import { limits } from '@darkroom/contract'
import { readRecords } from '../../../base/request/parameter-lists.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { listChildren, type Media } from '../../../world/records/media/media.ts'
import { findCatalogProduct } from '../../../world/records/shopping/catalog-products.ts'
import {
  listProductTags,
  type ProductTag,
  removeProductTag,
  storeProductTag,
} from '../../../world/records/shopping/product-tags.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import { wholeList } from '../found-as.ts'
import type { AnswerHandler, Asked, ListHandler } from '../handler.ts'
import { checkTag } from './check-tag.ts'

const rule = 'graph/operations/shopping/product-tags'

/** `GET /{ig-media}/product_tags`: the products that are tagged on a post, a reel or a part of an album. */
export const listTags: ListHandler<Media> = {
  list: ({ call }, { id }) => wholeList('MediaProductTag', listProductTags(call.context.world, id)),
}

/** `POST /{ig-media}/product_tags`: adds tags, and moves those of products that are tagged already. */
export const updateTags: AnswerHandler<Media> = {
  answer: (reader, album, asked) => {
    const { world } = reader.call.context
    const media = taggedMedia(reader, album, asked)
    const updated = recordsOf(reader, asked, 'updated_tags').map((record) => {
      const product = findCatalogProduct(world, String(record['product_id'] ?? ''))
      return checkTag(reader, media, product, record)
    })
    const there = listProductTags(world, media.id)
    checkCount(new Set([...there.map(({ id }) => id), ...updated.map(({ productId }) => productId)]).size)
    world.database.transaction(() => {
      for (const [index, tag] of updated.entries()) {
        const stored: ProductTag = { ...tag, mediaId: media.id, position: there.length + index }
        storeProductTag(world, stored)
      }
    })
    return { success: true }
  },
}

/** `DELETE /{ig-media}/product_tags`: takes tags away. One that is not there stays away. */
export const removeTags: AnswerHandler<Media> = {
  answer: (reader, { id }, asked) => {
    const { world } = reader.call.context
    const tags = listProductTags(world, id)
    for (const record of recordsOf(reader, asked, 'deleted_tags')) {
      const named = tags.find((tag) => tag.id === String(record['product_id']))
      if (named !== undefined && named.merchantId === String(record['merchant_id']))
        removeProductTag(world, id, named.id)
    }
    return { success: true }
  },
}

function recordsOf(reader: Reader, { parameters }: Asked, name: string): readonly Readonly<Record<string, unknown>>[] {
  const records = readRecords(parameters, name) ?? []
  if (records === 'invalid' || records.length === 0)
    throw invalidParameter(reader, rule, name, parameters.get(name) ?? '', 'a JSON list of objects with product_id')
  return records
}

/** A part of an album is tagged by its place in it; that an album itself cannot be is assumed. */
function taggedMedia(reader: Reader, media: Media, { parameters }: Asked): Media {
  const index = parameters.get('child_index')
  if (media.mediaType !== 'CAROUSEL_ALBUM') return media
  const children = listChildren(reader.call.context.world, media.id)
  const child = index === undefined ? undefined : children[Number(index)]
  if (child !== undefined) return child
  const expected = `a number from 0 to ${children.length - 1}, as the media is an album`
  throw invalidParameter(reader, rule, 'child_index', index ?? '', expected)
}

function checkCount(count: number): void {
  const most = limits.productTags.value
  if (count <= most) return
  const expected = `at most ${most} products on a media`
  const why = { rule, parameter: 'updated_tags', received: `${count} products`, expected, fix: 'Take some away first.' }
  throw resourceRefusal(
    'facebook',
    'publishTagsTooMany',
    { ...why, when: 'a media would have more product tags than it can' },
    {
      maxTagCount: String(most),
    },
  )
}
