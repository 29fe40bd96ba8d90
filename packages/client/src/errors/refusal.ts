import type { Context } from '../context.ts'
import type { NamedCall } from '../http/call.ts'
import { matches } from '../json-value.ts'
import { type ApiError, callFailed, type PlatformFacts } from './api-error.ts'
import { classify, type Verdict } from './classify.ts'

/** The error for a refusal of the platform's. */
export function refusal(
  { pacer }: Context,
  call: NamedCall,
  status: number,
  platform: PlatformFacts = {},
  headers?: Headers,
): ApiError {
  const { code = status, subcode, message = '', type } = platform
  const isMissing = headers?.has('darkroom-not-implemented') || type === 'DarkroomNotImplemented'
  const verdict = isMissing ? notImplemented : classify(platform, status)
  const explanation = linkIn(headers?.get('darkroom-explanation'))
  const details = { status, platform, explanation, ...verdict, ...pacer?.explain(call, verdict, headers) }
  const numbers = `${code}${subcode ? `/${subcode}` : ''}`
  const link = explanation ? ` Explained at ${explanation}` : ''
  const what = isMissing
    ? `is not available: ${message || 'Darkroom does not have it.'}`
    : `was refused (${numbers}): ${message || verdict.code}`
  return callFailed(call, verdict.code, details, what + link)
}

/** Retrying does not help. The parts of a batch have no headers, so the error's type is checked too. */
const notImplemented: Verdict = { code: 'not_implemented', retryable: false, reconnect: false }

/** A link, if it has no part that could hold a secret. */
function linkIn(text: string | null | undefined): string | undefined {
  return text && matches(text, /^https?:\/\/[!-~]{1,500}$/) && !/[?#@]/.test(text) ? text : undefined
}
