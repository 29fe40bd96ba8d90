let made: Intl.DateTimeFormat | undefined

/** Created on first use: it takes longer than the rest of a start. */
const pacific = (): Intl.DateTimeFormat =>
  (made ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    weekday: 'long',
    day: '2-digit',
    month: 'short',
    year: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }))

/**
 * A time as token errors print it: `Tuesday, 01-Dec-25 06:00:00 PST`, US Pacific time (recorded:
 * github.com/chatwoot/chatwoot/issues/12989).
 *
 * @param moment Unix milliseconds.
 */
export function pacificDate(moment: number): string {
  const part = new Map(
    pacific()
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  const day = `${part.get('day')}-${part.get('month')}-${part.get('year')}`
  return `${part.get('weekday')}, ${day} ${part.get('hour')}:${part.get('minute')}:${part.get('second')} ${part.get('timeZoneName')}`
}
