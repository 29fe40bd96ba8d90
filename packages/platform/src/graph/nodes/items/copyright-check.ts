import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import type { FieldValue, NodeKind } from '../../node.ts'

/**
 * What a check for copyrighted material found in a video. Every video is checked.
 *
 * @throws Refusal for media without video
 */
export function copyrightOf(reader: Reader, media: Media): FieldValue {
  if (media.mediaType === 'VIDEO') return { found: { node: 'CopyrightCheckInformation', record: media } }
  throw resourceRefusal(loginOf(reader.caller), 'copyrightNotVideo', {
    rule: 'graph/nodes/items/copyright-check',
    parameter: 'fields',
    received: `copyright_check_information of ${media.mediaType}`,
    expected: 'a media of type VIDEO',
    fix: 'Ask for media_type first, and for copyright_check_information of videos and reels only.',
    when: 'copyright_check_information is asked of a media without video',
  })
}

/** The result of a check. Whose the material is, a world does not say. */
export const copyrightCheckInformation: NodeKind<'CopyrightCheckInformation'> = {
  resolvers: {
    status: (_, { copyrighted }) => ({ status: 'completed', matches_found: copyrighted === 1 }),
    copyright_matches: (_, { copyrighted, audioName, duration }) =>
      copyrighted === 0
        ? undefined
        : [
            {
              author: '',
              content_title: audioName,
              matched_segments: [
                { duration_in_seconds: (duration ?? 0) / 1000, segment_type: 'AUDIO', start_time_in_seconds: 0 },
              ],
              owner_copyright_policy: { name: '', actions: [{ action: 'MUTE', geos: [] }] },
            },
          ],
  },
}
