import { versionEnds } from '../from-contract/facts.ts'

const early = 90 * 86_400_000

/** The warning about a version that has ended or ends within ninety days. Otherwise undefined. */
export function versionWarning(version: string, now: number): string | undefined {
  const index = Number(version.slice(1)) - 18
  const end = versionEnds[Math.max(0, index)]
  if (end === undefined || now < Date.parse(end) - early) return undefined
  const when = index >= 0 && now < Date.parse(end) ? 'ends on' : 'ended by'
  return `${version} ${when} ${end}: set a newer one`
}
