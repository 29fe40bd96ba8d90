/** The days on which v18.0 and those after it end, as far as they are known; a test holds them against the contract. */
export const versionEnds: readonly string[] = [
  '2026-01-26',
  '2026-05-21',
  '2026-09-24',
  '2027-01-21',
  '2027-05-20',
  '2027-10-08',
  '2028-02-18',
  '2028-07-29',
]

const early = 90 * 86_400_000

/** What to tell of a version that ends within ninety days, or has ended; `undefined` where there is nothing to tell. */
export function versionWarning(version: string, now: number): string | undefined {
  const index = Number(version.slice(1)) - 18
  const end = versionEnds[Math.max(0, index)]
  if (end === undefined || now < Date.parse(end) - early) return undefined
  const when = index >= 0 && now < Date.parse(end) ? 'ends on' : 'ended by'
  return `${version} ${when} ${end}: set a newer one`
}
