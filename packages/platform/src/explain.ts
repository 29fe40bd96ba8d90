import { sentence } from '@darkroom/contract'
import type { Call } from './call.ts'
import { explanationPath, type GivenExplanation } from './console/explanations.ts'
import type { Refusal } from './refusal.ts'

/** A refusal as a surface prints it: Instagram's sentence, and the link to Darkroom's explanation. */
export interface Explained {
  readonly message: string
  readonly explanation: GivenExplanation
  readonly link: string
}

/** Keeps a refusal's explanation and words its sentence for the world's date. */
export function explain(call: Call, refusal: Refusal): Explained {
  const { world, explanations, origin } = call.context
  const message = sentence(refusal.error, world.clock.day(), world.dialect, refusal.values)
  const given: Omit<GivenExplanation, 'id'> = {
    ...refusal.explanation,
    at: world.clock.now(),
    request: `${call.request.method} ${call.destination.host ?? ''}${call.destination.path}`,
    status: refusal.error.status,
    answered: message,
    when: refusal.error.when,
    evidence: refusal.error.evidence,
  }
  const id = explanations.keep(given)
  return { message, explanation: { id, ...given }, link: origin + explanationPath(id) }
}
