import type { Context } from '../context.ts'
import type { NamedCall } from '../http/call.ts'
import { matches } from '../json-value.ts'
import { type ApiError, callFailed, type PlatformFacts } from './api-error.ts'
import { classify } from './classify.ts'

/** The error for a refusal of the platform's. */
export function refusal(
  { pacing }: Context,
  call: NamedCall,
  status: number,
  platform: PlatformFacts = {},
  headers?: Headers,
): ApiError {
  const verdict = classify(platform, status)
  const { code = status, subcode, message = '' } = platform
  const explanation = linkIn(headers?.get('darkroom-explanation'))
  const details = { status, platform, explanation, ...verdict, ...pacing?.explain(call, verdict, headers) }
  const numbers = `${code}${subcode ? `/${subcode}` : ''}`
  const link = explanation ? ` Explained at ${explanation}` : ''
  return callFailed(call, verdict.code, details, `was refused (${numbers}): ${message || verdict.code}${link}`)
}

/** A link, if it is one without a secret's place in it. */
function linkIn(text: string | null | undefined): string | undefined {
  return text && matches(text, /^https?:\/\/[!-~]{1,500}$/) && !/[?#@]/.test(text) ? text : undefined
}
