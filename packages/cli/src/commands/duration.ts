import { InvalidArgumentError } from 'commander'

const units = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const
const durations = /^(?:(\d{1,15})w)?(?:(\d{1,15})d)?(?:(\d{1,15})h)?(?:(\d{1,15})m)?(?:(\d{1,15})s)?$/

/** How spans of time are written. */
export const durationForm =
  'weeks (w), days (d), hours (h), minutes (m) or seconds (s), such as 59d, 1w, 90m; or several, largest first: 1h30m'

/** Reads a span of time. @returns Milliseconds. @throws InvalidArgumentError saying what is accepted. */
export function parseDuration(text: string): number {
  const counts = durations.exec(text.replace(/\s+/g, '').toLowerCase())?.slice(1)
  if (counts === undefined || counts.every((count) => count === undefined))
    throw new InvalidArgumentError(`A duration is a whole number of ${durationForm}.`)
  return Object.values(units).reduce((sum, unit, index) => sum + Number(counts[index] ?? 0) * unit, 0)
}
