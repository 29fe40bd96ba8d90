import { mostCaption, mostMentions } from '../from-contract/publishing.ts'
import { isText } from '../json-value.ts'
import { checkFailed } from './check-failed.ts'

/** Checks the length of a caption and the people it mentions, which the platform limits. */
export function checkCaption(caption: unknown): void {
  if (!isText(caption)) return
  // Characters, not UTF-16 units: the platform might count those, but what it takes must not be refused here.
  const length = [...caption].length
  if (length > mostCaption) {
    throw checkFailed('captionLong', `The caption has ${length} characters, and at most ${mostCaption} are allowed.`, {
      n: length,
      max: mostCaption,
    })
  }
  const mentions = new Set(caption.match(/(?<![\w.])@[\w.]+/g)).size
  if (mentions > mostMentions) {
    throw checkFailed(
      'tooManyTags',
      `The caption mentions ${mentions} people, and at most ${mostMentions} are allowed.`,
      {
        maxTagCount: mostMentions,
      },
    )
  }
}
