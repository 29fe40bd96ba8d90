import { firstDay } from '@darkroom/contract'
import { readMoment } from './moment.ts'

/**
 * Reads a world's date: a date, or a date and time, in ISO 8601. Without a time zone, it is UTC.
 *
 * @throws TypeError that says what is expected.
 * @example
 * import { parseWorldDate } from '@darkroom/platform'
 * parseWorldDate('2024-11-01').toISOString() // => '2024-11-01T00:00:00.000Z'
 */
export function parseWorldDate(text: string): Date {
  const moment = readMoment(text)
  if (moment === undefined) throw new TypeError('Write a date like 2024-11-01 or 2024-11-01T09:30:00Z.')
  if (moment < Date.parse(firstDay))
    throw new TypeError(`The first possible date is ${firstDay}, the day Basic Display opened.`)
  if (moment >= Date.UTC(2100, 0, 1)) throw new TypeError('A world ends with the year 2099.')
  return new Date(moment)
}
