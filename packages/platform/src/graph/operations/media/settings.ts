import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import { changeMediaSettings, removeMedia } from '../../../interactions/media-settings.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { AnswerHandler } from '../handler.ts'
import { isTrue } from '../is-true.ts'
import { doesNotSupport } from './refuse-media.ts'

const rule = 'graph/operations/media/settings'

/** `POST /{ig-media}`: switches comments on or off. Broadcasts have no such switch, nor have parts of albums. */
export const updateMedia: AnswerHandler<Media> = {
  answer: (reader, media, { parameters }) => {
    if (media.place === 'live' || media.place === 'child') {
      const fix = 'Comments of an album are switched on the album itself; those of a broadcast are not switched here.'
      throw doesNotSupport(reader, 'post', media.id, {
        rule,
        parameter: 'path',
        expected: 'a post, reel or album',
        fix,
      })
    }
    const { id, likesHidden, downloadsOff } = media
    const commentsEnabled = isTrue(parameters.get('comment_enabled')) ? 1 : 0
    changeMediaSettings(reader.call.context, { id, likesHidden, downloadsOff, commentsEnabled })
    return { success: true }
  },
}

const deletable: readonly Media['place'][] = ['grid', 'story']

/** `DELETE /{ig-media}`: posts, reels, albums and stories. */
export const removeMediaByCall: AnswerHandler<Media> = {
  answer: ({ call, caller }, { id, place, productType }) => {
    if (!deletable.includes(place) || productType === 'AD') {
      throw resourceRefusal(loginOf(caller), 'mediaDeleteUnsupported', {
        rule,
        parameter: 'path',
        received: place === 'child' ? 'a part of an album' : productType,
        expected: 'a post, reel, album or story',
        fix: 'Delete the album as a whole. Broadcasts and ads cannot be deleted by a call.',
        when: 'DELETE is sent to a media of a kind that cannot be deleted',
      })
    }
    removeMedia(call.context, id)
    return { success: true, deleted_id: id }
  },
}
