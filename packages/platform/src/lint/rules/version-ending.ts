import { dayOf, versions } from '@darkroom/contract'
import type { LintRule } from '../rule.ts'

const day = 24 * 3600 * 1000

/** How many days before its end a version is spoken of. */
const ahead = 90

/** A version is called that has ended, or will within three months. */
export const versionEnding: LintRule = {
  title: 'The version of the API ends soon',
  level: 'advice',
  watch:
    () =>
    ({ raw, version, isGraph }) => {
      const end = versions.find(({ name }) => name === version)?.until
      if (end === undefined || !isGraph) return undefined
      if (dayOf(raw.at + ahead * day) < end) return undefined
      const hasEnded = dayOf(raw.at) >= end
      return {
        reason: hasEnded
          ? 'Calls of a version that has ended are answered by the oldest living one, whose fields may differ.'
          : 'On the day a version ends, its calls are answered by the next one, whose fields may differ.',
        evidence: `${version} ${hasEnded ? 'ended' : 'ends'} on ${end}`,
        fix: `Call ${versions.findLast(({ since }) => since <= dayOf(raw.at))?.name}, after a look at the changelogs in between.`,
      }
    },
}
