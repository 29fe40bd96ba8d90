/** A time as answers print it: `2026-03-09T18:04:05+0000`. @param moment Unix milliseconds */
export function timestamp(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}+0000`
}
