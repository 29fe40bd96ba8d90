/** How long before the world's date something was: a number with s, m, h, d or w for seconds, minutes, hours, days or weeks. */
export type Ago = `${number}${'s' | 'm' | 'h' | 'd' | 'w'}`

const units: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** Whether a text says how long ago something was, such as `3d`. */
export function isAgo(text: string): boolean {
  return /^\d{1,9}[smhdw]$/.test(text)
}

/**
 * The moment that a value stands for, in Unix milliseconds.
 *
 * @param now The world's date.
 */
export function momentOf(when: Date | string, now: number): number {
  if (typeof when !== 'string') return when.getTime()
  return isAgo(when) ? now - Number(when.slice(0, -1)) * (units[when.slice(-1)] ?? 0) : Date.parse(when)
}
