import type { Context } from '../context.ts'
import type { NamedCall } from '../http/call.ts'
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
  const details = { status, platform, ...verdict, ...pacing?.explain(call, verdict, headers) }
  return callFailed(call, verdict.code, details, `refused (${code}${subcode ? `/${subcode}` : ''}) ${message}`)
}
