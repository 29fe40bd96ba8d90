import { firstDay } from '@darkroom/contract'

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/i

/**
 * Reads a world's date as people give it; UTC where no zone is given.
 *
 * @throws TypeError saying what is expected.
 */
export function parseWorldDate(text: string): Date {
  const [, day = '', time = '00:00', zone = 'Z'] = iso.exec(text.trim()) ?? []
  const date = new Date(`${day}T${time}${zone.toUpperCase()}`)
  // `Date` reads 30 February as 1 March.
  if (Number.isNaN(date.getTime()) || !new Date(day).toISOString().startsWith(day)) {
    throw new TypeError('A date is written like 2024-11-01 or 2024-11-01T09:30:00Z.')
  }
  if (day < firstDay) throw new TypeError(`Worlds begin on ${firstDay}, the day Basic Display opened.`)
  if (day > '2099-12-31') throw new TypeError('A world ends with the year 2099.')
  return date
}
