import { json } from '../base/answer-json.ts'
import type { Call } from '../call.ts'
import { explain } from '../explain/explain.ts'
import { explanationHeader } from '../explain/explanations.ts'
import type { Refusal } from '../explain/refusal.ts'

/** A refusal as rupload.facebook.com prints it: without a code, and with a word on whether to send the same again. */
export function printUploadRefusal(call: Call, refusal: Refusal): Response {
  const { message, link } = explain(call, refusal)
  const { type, status, transient: retriable } = refusal.error
  return json({ debug_info: { retriable, type, message } }, { status, headers: { [explanationHeader]: link } })
}
