import type { Faults } from '../faults.ts'
import type { CountedFault } from '../rule.ts'
import { askedTooOften } from './asked-too-often.ts'
import { checkpointed } from './checkpointed.ts'
import { containerGone } from './container-gone.ts'
import { mediaNotFetched } from './media-not-fetched.ts'
import type { FaultPack } from './pack.ts'
import { postWasLive } from './post-was-live.ts'
import { viewsRefused } from './views-refused.ts'

export type { FaultPack } from './pack.ts'

/** Days that happened. */
export const faultPacks: readonly FaultPack[] = [
  postWasLive,
  containerGone,
  mediaNotFetched,
  checkpointed,
  viewsRefused,
  askedTooOften,
]

/** Sets the faults of a pack, in place of those of its that are set. Throws FaultError where there is no more room. */
export function usePack(faults: Faults, pack: FaultPack): CountedFault[] {
  const ids = pack.rules.map((_, at) => (at === 0 ? pack.name : `${pack.name}-${at + 1}`))
  for (const id of ids) faults.remove(id)
  return faults.addAll(pack.rules.map((rule, at) => ({ ...rule, id: ids[at] })))
}
