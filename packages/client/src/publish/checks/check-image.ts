import { imageRatios, mostImageBytes } from '../../from-contract/publishing.ts'
import { checkFailed } from '../containers/check-failed.ts'
import type { OwnFile } from '../upload/media-file.ts'
import { imageSize } from './image-size.ts'

/**
 * Checks the size of an image that is here, and its ratio if it is for the feed and the ratio can be read. Images at URLs are the
 * platform's to check.
 */
export async function checkImage(image: OwnFile, isForFeed: boolean): Promise<void> {
  if (image.size > mostImageBytes) {
    throw checkFailed('imageSize', `The image has ${image.size} bytes, and at most ${mostImageBytes} are allowed.`, {
      size: '8MiB',
    })
  }
  if (!isForFeed || !(image instanceof Blob)) return
  const { width, height } = imageSize(new Uint8Array(await image.slice(0, headBytes).arrayBuffer())) ?? {}
  if (!width || !height) return
  const ratio = width / height
  // Two decimals, as the limits have: what the platform takes must not be refused here.
  if (ratio < imageRatios.least - rounding || ratio > imageRatios.most + rounding) {
    throw checkFailed('aspectRatio', `The image is ${width} pixels wide and ${height} high.`, {
      ratio: `('${width}/${height}',)`,
    })
  }
}

/** Where cameras put the size of an image, after their previews. */
const headBytes = 256 * 1024

const rounding = 0.01
