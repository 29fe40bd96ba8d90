import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import { mediaFigure } from '../../../insights/media-figures.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import type { FieldValue } from '../../node.ts'
import { isOwnMedia } from './own-media.ts'

/**
 * The views of a video, which only business discovery tells (recorded).
 *
 * @throws Refusal where a media is read otherwise
 */
export function viewCount(reader: Reader, media: Media): FieldValue {
  if (reader.view !== undefined)
    return media.mediaType === 'VIDEO' ? mediaFigure(reader.call.context.world, media, 'views').value : undefined
  throw resourceRefusal(loginOf(reader.caller), 'fieldDiscoveryOnly', {
    rule: 'graph/nodes/media/view-count',
    parameter: 'fields',
    received: 'view_count',
    expected: 'other fields of a media that is read by its id or in a list',
    fix: isOwnMedia(reader, media)
      ? 'Ask for total_views_count, or for views at /{media}/insights.'
      : 'Ask for business_discovery.username(...){media{view_count}}.',
    when: 'view_count is asked of a media outside business discovery',
  })
}
