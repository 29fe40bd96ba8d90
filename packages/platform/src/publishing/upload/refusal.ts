import { type ResourceError, resourceErrors } from '@darkroom/contract'
import { json } from '../../base/answer-json.ts'
import type { Call } from '../../call.ts'
import { explanationHeader, explanationPath } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import type { Explanation } from '../../explain/refusal.ts'

/** A refusal of rupload.facebook.com, by its name in the contract. */
export type UploadRefusalName =
  | 'ruploadFailed'
  | 'ruploadNotAuthorized'
  | 'ruploadOffsetInvalid'
  | 'ruploadPartial'
  | 'ruploadFileUrl'
  | 'ruploadRate'

/** Thrown by a rule that refuses an upload. */
export class UploadRefusal extends Error {
  override readonly name = 'UploadRefusal'
  readonly refusal: UploadRefusalName
  readonly explanation: Explanation
  /** For the placeholder in its message. */
  readonly statusLine: string

  constructor(refusal: UploadRefusalName, explanation: Explanation, statusLine = '') {
    super(resourceErrors[refusal].message)
    this.refusal = refusal
    this.explanation = explanation
    this.statusLine = statusLine
  }
}

/** The answer: `debug_info` in place of `error`. Whether a partial request can be retried is not told; yes is assumed. */
export function renderUploadRefusal(call: Call, { refusal, explanation, statusLine }: UploadRefusal): Response {
  const { status, type, message = '', again = true, evidence }: ResourceError = resourceErrors[refusal]
  const text = message.replace('{statusLine}', statusLine)
  const { context, request, destination } = call
  const id = context.explanations.keep({
    ...explanation,
    at: context.world.clock.now(),
    request: `${request.method} ${destination.host ?? ''}${redactPath(destination.path)}`,
    status,
    answered: text,
    when: `an upload is refused: ${refusal} in the contract`,
    evidence,
  })
  const headers = { 'access-control-allow-origin': '*', [explanationHeader]: context.origin + explanationPath(id) }
  return json({ debug_info: { retriable: again, type: String(type), message: text } }, { status, headers })
}
