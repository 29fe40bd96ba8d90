import { limits, type ResourceErrorName } from '@darkroom/contract'
import type { ContainerKind } from '../../world/records/containers.ts'
import { type Asking, type Fault, invalid, refusal } from './asking.ts'
import { isVideoKind } from './kind.ts'

const rule = 'request/read-product-tags'

/** A product that is tagged. */
export interface TaggedProduct {
  readonly productId: string
  readonly x: number | null
  readonly y: number | null
}

/** `product_tags`: at most five; with a place in pictures, without one in videos. Whether the products exist is not checked yet. @throws Refusal */
export function readProductTags(asking: Asking, kind: ContainerKind): readonly TaggedProduct[] {
  const entries = asking.given.records('product_tags')
  if (entries === undefined || kind === 'CAROUSEL') return []
  const received = asking.given.text('product_tags')
  const most = limits.productTags.value
  if (entries === 'invalid' || entries.length > most) {
    const expected = `a list of at most ${most} {product_id, x, y}`
    throw invalid(asking, 'product_tags', {
      rule,
      received,
      expected,
      fix: 'Send product_tags as a JSON array of objects.',
    })
  }
  const fault = (expected: string, fix: string): Fault => ({ rule, parameter: 'product_tags', received, expected, fix })
  return entries.map(({ product_id: id, x, y }) => {
    const refuse = (name: ResourceErrorName, expected: string, fix: string): Error =>
      refusal(asking, name, fault(expected, fix))
    const productId = String(id)
    if (!/^\d{1,20}$/.test(productId))
      throw refuse('publishPtagInvalid', 'ids of products', 'Take product_id from catalog_product_search.')
    if (isVideoKind(kind)) {
      if (x !== undefined || y !== undefined)
        throw refuse('publishPtagPosOnVideo', 'no x and y', 'Leave x and y out: videos have no places.')
      return { productId, x: null, y: null }
    }
    const [across, down] = [Number(x ?? Number.NaN), Number(y ?? Number.NaN)]
    if (!(across >= 0 && across <= 1 && down >= 0 && down <= 1))
      throw refuse('publishPtagPosRequired', 'x and y from 0 to 1', 'Send x and y of each tag.')
    return { productId, x: across, y: down }
  })
}
