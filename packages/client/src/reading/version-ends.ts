/** The days on which versions end, as far as they are known; a test holds them against the contract. */
export const versionEnds: Readonly<Record<string, string>> = {
  'v18.0': '2026-01-26',
  'v19.0': '2026-05-21',
  'v20.0': '2026-09-24',
  'v21.0': '2027-01-21',
  'v22.0': '2027-05-20',
  'v23.0': '2027-10-08',
  'v24.0': '2028-02-18',
  'v25.0': '2028-07-29',
}

const early = 90 * 86_400_000

/** What to tell of a version that ends within ninety days, or has ended; `undefined` where there is nothing to tell. */
export function versionWarning(version: string, now: number): string | undefined {
  const end = versionEnds[version]
  if (end === undefined || now < Date.parse(end) - early) return undefined
  return `${version} ${now < Date.parse(end) ? 'ends' : 'ended'} on ${end}: update the client, or set version.`
}
