import type { Media } from '../../../world/records/media/media.ts'
import type { FieldValue } from '../../node.ts'
import type { FoundNode } from '../../records.ts'
import type { View } from '../../view.ts'

/**
 * What a field of somebody else's media has to show, where that is not what its owner is shown.
 *
 * @returns undefined where it is the same as the owner's; `{ value: undefined }` where there is no such key.
 */
export function seenValue(view: View, { node, record }: FoundNode, name: string): { value: FieldValue } | undefined {
  if (node !== 'IGMedia') return undefined
  const media: Media = record
  if (name === 'like_count' && media.likesHidden === 1) return { value: undefined }
  // Of a list by hashtag, which has the files of an album in `children` only.
  if (name === 'media_url' && media.mediaType === 'CAROUSEL_ALBUM' && view.through.startsWith('GET IGHashtag/'))
    return { value: undefined }
  return undefined
}
