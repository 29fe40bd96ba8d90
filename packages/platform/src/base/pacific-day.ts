const dayLength = 86_400_000
const hour = 3_600_000

/**
 * The day that it is in US Pacific time, counted from 1970-01-01: the days of insights.
 *
 * @param moment Unix milliseconds
 */
export function pacificDay(moment: number): number {
  return Math.floor((moment - offsetAt(moment) * hour) / dayLength)
}

/**
 * When a day of US Pacific time begins, in Unix milliseconds.
 *
 * @param day As {@link pacificDay} counts
 */
export function pacificMidnight(day: number): number {
  // Clocks change at two in the morning, so that midnight has the time of the evening before.
  const utc = day * dayLength
  return utc + offsetAt(utc + 7 * hour) * hour
}

/** Hours behind UTC: 7 from the second Sunday of March to the first of November, at two in the morning, else 8 (Energy Policy Act of 2005). */
function offsetAt(moment: number): 7 | 8 {
  const year = new Date(moment).getUTCFullYear()
  const begins = sunday(year, 2, 8) + 10 * hour
  const ends = sunday(year, 10, 1) + 9 * hour
  return moment >= begins && moment < ends ? 7 : 8
}

/** The first Sunday from a day of a month on. */
function sunday(year: number, month: number, from: number): number {
  const first = Date.UTC(year, month, from)
  return first + ((7 - new Date(first).getUTCDay()) % 7) * dayLength
}
