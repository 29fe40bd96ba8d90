/**
 * A time that a write takes: Unix seconds, or ISO 8601 as answers print it. What else PHP's strtotime reads is not read here.
 *
 * @returns Unix milliseconds; undefined if it is none
 */
export function readTime(text: string): number | undefined {
  const moment = /^\d{1,11}$/.test(text)
    ? Number(text) * 1000
    : /^\d{4}-\d\d-\d\d/.test(text)
      ? Date.parse(text)
      : Number.NaN
  return Number.isNaN(moment) ? undefined : moment
}
