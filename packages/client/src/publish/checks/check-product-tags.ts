import { recordsOf } from '../../json-value.ts'
import { checkFailed } from '../containers/check-failed.ts'

/** Products have a position on images, and none on videos. */
export function checkProductTags(tags: unknown, isVideo: boolean): void {
  for (const { x, y } of recordsOf(tags)) {
    if (isVideo && (x ?? y) !== undefined) {
      throw checkFailed('positionOnVideo', 'product_tags of a video must not have x and y.')
    }
    if (!isVideo && (x === undefined || y === undefined)) {
      throw checkFailed('positionMissing', 'product_tags of an image must have x and y.')
    }
  }
}
