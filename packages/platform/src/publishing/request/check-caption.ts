import { limits } from '@darkroom/contract'
import { namedIn } from '../../world/text-rules/caption.ts'
import { type Asking, refusal } from './asking.ts'

const rule = 'request/check-caption'

/** A caption's length, its @names and its hashtags. No number is recorded for too many hashtags; the one for names is assumed. @throws Refusal */
export function checkCaption(asking: Asking, caption: string): void {
  const length = [...caption].length
  const most = limits.captionChars.value
  if (length > most) {
    throw refusal(
      asking,
      'publishCaptionLong',
      {
        rule,
        parameter: 'caption',
        received: `${length} characters`,
        expected: `at most ${most} characters`,
        fix: 'Shorten the caption.',
      },
      { n: String(length), max: String(most) },
    )
  }
  const { usernames, hashtags } = namedIn(caption)
  checkCount(asking, '@names', usernames.length, limits.captionMentions.value)
  checkCount(asking, 'hashtags', hashtags.length, limits.captionHashtags.value)
}

function checkCount(asking: Asking, what: string, count: number, most: number): void {
  if (count <= most) return
  const fault = {
    rule,
    parameter: 'caption',
    received: `${count} ${what}`,
    expected: `at most ${most} ${what}`,
    fix: `Take ${count - most} ${what} out of the caption.`,
  }
  throw refusal(asking, 'publishTagsTooMany', fault, { maxTagCount: String(most) })
}
