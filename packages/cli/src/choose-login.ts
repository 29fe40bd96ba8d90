import { changed, type Day, type Login, logins } from '@darkroom/contract'
import { Failure } from './failure.ts'
import type { WorldSummary } from './world-summary.ts'

/** The login that somebody means who names none: Basic Display while it lives, then what came after it. */
export function currentLogin(day: Day): Login {
  return changed('basicDisplayEnds', day) ? 'instagram' : 'basic-display'
}

/**
 * Chooses the login that is announced to a program.
 *
 * @param asked As it was named on the command line. Absent: the one of the day, or else the first that an app has.
 * @returns undefined when no app has any.
 * @throws Failure when no app has the one that was named.
 */
export function chooseLogin(
  asked: Login | undefined,
  { logins: present }: Pick<WorldSummary, 'logins'>,
  day: Day,
): Login | undefined {
  const names = Object.keys(logins) as Login[]
  if (asked === undefined) return [currentLogin(day), ...names].find((name) => present[name] !== undefined)
  if (present[asked] !== undefined) return asked
  const there = names.filter((name) => present[name] !== undefined)
  throw new Failure(
    `No app in this world has set up ${logins[asked].label}.`,
    there.length === 0
      ? 'Set it up in the App Dashboard, or use a world file that has it.'
      : `This world has: ${there.map((name) => `--login ${name}`).join(', ')}.`,
  )
}
