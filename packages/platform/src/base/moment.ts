/** An example of a date, for messages. */
export const momentExample = '2024-12-03 or 2024-12-03T09:30:00Z'

/** An example of a span of time, for messages. */
export const durationExample = '59d, 24h, 30m or 10s'

const isoMoment = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/i
const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const

/**
 * Reads a date, or a date and time, in ISO 8601. Without a time zone, it is UTC.
 *
 * @returns Unix milliseconds; undefined when the text is not a date, such as 30 February.
 */
export function readMoment(text: string): number | undefined {
  const [, day, time = '00:00', zone = 'Z'] = isoMoment.exec(text.trim()) ?? []
  if (day === undefined || !isDay(day)) return undefined
  const moment = Date.parse(`${day}T${time}${zone.toUpperCase()}`)
  return Number.isNaN(moment) ? undefined : moment
}

/** `Date.parse` reads 30 February as 1 March. */
function isDay(day: string): boolean {
  const moment = Date.parse(day)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day)
}

/**
 * Reads a span of time: a whole number and one of `d`, `h`, `m`, `s`.
 *
 * @returns Milliseconds; undefined when the text is not a span of time.
 */
export function readDuration(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,15})\s*([dhms])$/i.exec(text.trim()) ?? []
  return count === undefined ? undefined : Number(count) * units[unit?.toLowerCase() as keyof typeof units]
}

/**
 * Reads a short time: digits and one of `ms`, `s`, `m`, `h`; digits alone are milliseconds.
 *
 * @returns Milliseconds; undefined when the text is not one.
 */
export function readSpan(text: string): number | undefined {
  const [, count, unit = 'ms'] = /^(\d{1,9})\s*(ms|s|m|h)?$/i.exec(text.trim()) ?? []
  if (count === undefined) return undefined
  return Number(count) * (unit.toLowerCase() === 'ms' ? 1 : units[unit.toLowerCase() as 's' | 'm' | 'h'])
}

/** A moment as pages show it, to the second. @param moment Unix milliseconds. */
export function showMoment(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
