import { mostCaption, mostHashtags, mostMentions } from '../../from-contract/publishing.ts'
import { isText } from '../../json-value.ts'
import { checkFailed } from '../containers/check-failed.ts'

/** Checks the length of a caption, and how many people and hashtags it names. */
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
  checkCount('people', '@', caption.match(/(?<![\w.])@[\w.]+/g), mostMentions)
  checkCount('hashtags', '#', caption.match(/#[\p{L}\p{N}_]+/gu), mostHashtags)
}

function checkCount(what: string, sign: string, found: readonly string[] | null, most: number): void {
  const { size } = new Set(found)
  if (size <= most) return
  throw checkFailed('tooManyTags', `The caption has ${size} ${what} (${sign}), and at most ${most} are allowed.`, {
    maxTagCount: most,
  })
}
