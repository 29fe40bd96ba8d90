/** A calendar day in UTC, `YYYY-MM-DD`. Days compare as strings. */
export type Day = `${number}-${number}-${number}`

/** A span of days in which something holds. */
export interface Dated {
  /** First day on which it holds; absent: since before Darkroom's first day. */
  readonly since?: Day
  /** First day on which it no longer holds; absent: it still holds. */
  readonly until?: Day
}

/** The day Basic Display opened, and so the first date a world can have (blog post of 2020-01-14 counts from it). */
export const firstDay: Day = '2019-10-15'

/**
 * The UTC day of a moment.
 *
 * @param milliseconds Unix time in milliseconds.
 * @example
 * import { dayOf } from '@darkroom/contract'
 * dayOf(Date.UTC(2024, 11, 4)) // => '2024-12-04'
 */
export function dayOf(milliseconds: number): Day {
  const number = Math.floor(milliseconds / 86_400_000)
  if (number !== lastNumber) {
    lastDay = new Date(milliseconds).toISOString().slice(0, 10) as Day
    lastNumber = number
  }
  return lastDay
}

// Every request asks for the day, and nearly all ask for the same one.
let lastNumber = 0
let lastDay: Day = '1970-01-01'

/**
 * Whether a dated entry holds on a day: `since` is included, `until` is not.
 *
 * @example
 * import { holdsOn } from '@darkroom/contract'
 * holdsOn({ until: '2024-12-04' }, '2024-12-03') // => true
 * holdsOn({ until: '2024-12-04' }, '2024-12-04') // => false
 */
export function holdsOn(entry: Dated, day: Day): boolean {
  return (entry.since === undefined || day >= entry.since) && (entry.until === undefined || day < entry.until)
}
