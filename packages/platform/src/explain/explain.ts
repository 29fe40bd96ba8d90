import { sentence, statusIn, wordingOn } from '@darkroom/contract'
import type { Call } from '../call.ts'
import { explanationPath, type GivenExplanation } from './explanations.ts'
import { redactPath, redactText } from './redact.ts'
import type { Explanation, Refusal } from './refusal.ts'

/** A refusal ready to print: Instagram's sentence, and the link to Darkroom's explanation. */
export interface Explained {
  readonly message: string
  readonly explanation: GivenExplanation
  readonly link: string
}

/** Keeps a refusal's explanation, and returns the sentence for the world's date. */
export function explain(call: Call, refusal: Refusal): Explained {
  const { world, explanations, origin } = call.context
  const message = sentence(refusal.error, world.clock.day(), world.dialect, refusal.values)
  const given: Omit<GivenExplanation, 'id'> = {
    ...withoutPastedSecrets(refusal.explanation),
    at: world.clock.now(),
    request: `${call.request.method} ${call.destination.host ?? ''}${redactPath(call.destination.path)}`,
    status: statusIn(refusal.error, world.dialect),
    code: refusal.error.code,
    ...(refusal.error.subcode === undefined ? {} : { subcode: refusal.error.subcode }),
    answered: redactText(message),
    when: refusal.error.when,
    evidence: wordingOn(refusal.error, world.clock.day()).evidence,
  }
  const id = explanations.keep(given)
  return { message, explanation: { id, ...given }, link: origin + explanationPath(id) }
}

/** Hides a token that was pasted where an id, a field or a scope belongs. */
function withoutPastedSecrets(explanation: Explanation): Explanation {
  const { parameter, received } = explanation
  // A long path in a redirect URI can look like a token, and must stay readable: it has to be compared.
  if (received === undefined || parameter === 'redirect_uri') return explanation
  return { ...explanation, received: redactText(received) }
}
