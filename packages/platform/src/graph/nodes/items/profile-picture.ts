import { pictureUrl } from '../../../base/picture-url.ts'
import type { Reader } from '../../host.ts'
import type { Json } from '../../records.ts'

/** Pixels on a side, by `type`. */
const sides: Readonly<Record<string, number>> = { small: 50, square: 50, normal: 100, large: 200 }

/**
 * The picture of a person or a Page, in the size that was asked for by `type`, `width` or `height`; without them 50 pixels. It is
 * drawn on request, so any size is available.
 *
 * @param accountId Whose picture; `silhouette` for those without one.
 */
export function profilePicture(
  { call }: Reader,
  accountId: string,
  asked: ReadonlyMap<string, string>,
): { readonly [name: string]: Json } {
  const usual = sides[asked.get('type') ?? ''] ?? 50
  const width = side(asked.get('width')) ?? side(asked.get('height')) ?? usual
  const height = side(asked.get('height')) ?? width
  return {
    height,
    is_silhouette: accountId === 'silhouette',
    url: pictureUrl(call.context.origin, accountId),
    width,
  }
}

function side(text = ''): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}
