import { addOnOf } from '../../../world/records/media/add-on.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import type { ObjectHandler } from '../handler.ts'
import { doesNotSupport } from './refuse-media.ts'

/** `GET /{ig-media}/poll_attachment`: the poll under a caption, or null. */
export const showPoll: ObjectHandler<Media> = {
  object: (reader, media, { parameters }) => {
    checkNoStory(reader, media)
    const inSeconds = parameters.get('date_format') === 'U'
    return addOnOf(media).poll === undefined ? undefined : { node: 'PollAttachment', record: { media, inSeconds } }
  },
}

/** `GET /{ig-media}/prompt_response`: the answers to the prompt under a caption, or null. */
export const showPromptResponse: ObjectHandler<Media> = {
  object: (reader, media) => {
    checkNoStory(reader, media)
    return addOnOf(media).prompt === true ? { node: 'PromptResponse', record: media } : undefined
  },
}

/** @throws Refusal for a story, which has no caption to put one under */
function checkNoStory(reader: Reader, { id, place }: Media): void {
  if (place !== 'story') return
  throw doesNotSupport(reader, 'get', id, {
    rule: 'graph/operations/media/add-ons',
    parameter: 'path',
    expected: 'a post, reel or album',
    fix: 'Stories have neither polls nor prompts of this kind. Ask for those of posts and reels.',
  })
}
