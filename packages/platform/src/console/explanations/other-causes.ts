import {
  dialogErrors,
  facebookErrors,
  graphErrors,
  legacyErrors,
  oauthErrors,
  type PlatformError,
  resourceErrors,
} from '@darkroom/contract'
import type { GivenExplanation } from '../../explain/explanations.ts'

/** What is asked of an error here; not every one has a recorded sentence, or tells what brings it about. */
type Cause = Pick<PlatformError, 'status'> & Partial<Pick<PlatformError, 'message' | 'when'>>

const all: readonly Cause[] = [
  ...Object.values(oauthErrors),
  ...Object.values(graphErrors),
  ...Object.values(facebookErrors),
  ...Object.values(dialogErrors),
  ...Object.values(legacyErrors),
  ...Object.values(resourceErrors),
]

/** What else brings about the same sentence, according to the contract. */
export function otherCauses({ when }: GivenExplanation): readonly string[] {
  const own = all.find((error) => error.when === when)
  if (own?.message === undefined) return []
  const others = all.filter((error) => error.message === own.message && error.when !== when)
  return [...new Set(others.flatMap((error) => error.when ?? []))]
}

/** Issues and projects on GitHub that a piece of evidence names. */
export function reportsIn(
  evidence: GivenExplanation['evidence'],
): readonly { readonly name: string; readonly href: string }[] {
  const [told = ''] = Object.values(evidence as Readonly<Record<string, string>>)
  return [...told.matchAll(/github\.com\/([\w.-]+\/[\w.-]+)(?:\/(?:issues|pull)\/(\d+))?/g)].map(
    ([address, repository = '', number]) => ({
      name: number === undefined ? repository : `${repository}#${number}`,
      href: `https://${address}`,
    }),
  )
}
