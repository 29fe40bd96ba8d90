import { WorldFileError } from '../world-file-error.ts'
import { momentOf } from './when.ts'

/**
 * The moment at which something of a file was done.
 *
 * @param name What to call it, at the beginning of a sentence.
 * @param done Such as `published`.
 * @param otherwise When it does not say, Unix milliseconds.
 * @param now The world's date.
 * @throws WorldFileError for a moment that is still to come.
 */
export function notLater(
  name: string,
  done: string,
  when: Date | string | undefined,
  otherwise: number,
  now: number,
): number {
  if (when === undefined) return otherwise
  const at = momentOf(when, now)
  if (at <= now) return at
  const dates = `${new Date(at).toISOString()}, and the world's date is ${new Date(now).toISOString()}`
  throw new WorldFileError(
    `${name} was ${done} ${dates}. Give it an earlier date, or one such as 3d, which is counted from the world's.`,
  )
}
