import type { ResourceErrorName } from '@darkroom/contract'
import type { Explanation, Refusal } from '../../../explain/refusal.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'

/** The name of a refusal of `GET /ig_audio`. */
export type AudioErrorName = Extract<ResourceErrorName, `audio${string}`>

/** A refusal of `GET /ig_audio`. */
export function audioRefusal(
  name: AudioErrorName,
  why: Omit<Explanation, 'rule'>,
  rule: string = 'graph/operations/audio/list-audio',
): Refusal {
  return resourceRefusal('facebook', name, {
    when: 'audio is asked for with parameters that do not go together',
    rule,
    ...why,
  })
}
