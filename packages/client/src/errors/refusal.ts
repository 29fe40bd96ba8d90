import type { Context } from '../context.ts'
import { type Call, nameOf } from '../http/call.ts'
import type { Usage } from '../http/usage.ts'
import { ApiError, type PlatformFacts } from './api-error.ts'
import { classify } from './classify.ts'

/** An answer that is a refusal. */
export interface RefusedAnswer {
  readonly status: number
  readonly headers: Headers
  readonly usage: Usage | undefined
  readonly facts: PlatformFacts
}

/** The error for a refusal of the platform's. */
export function refusal(
  context: Context,
  call: Pick<Call, 'method' | 'host' | 'path'>,
  { status, headers, usage, facts }: RefusedAnswer,
): ApiError {
  const verdict = classify(facts, status)
  const { code, subcode, message } = facts
  const number = code === undefined ? `status ${status}` : `code ${code}${subcode === undefined ? '' : `/${subcode}`}`
  const request = nameOf(call)
  // Meta documents no Retry-After; proxies in between send it.
  const seconds = Number(headers.get('retry-after') ?? 0)
  const retryAfter = seconds > 0 ? seconds * 1000 : usage?.regainAccess
  return new ApiError(
    verdict.code,
    `${request} was refused (${number})${message === undefined ? '' : `: ${message}`}`,
    {
      request,
      status,
      platform: facts,
      usage,
      ...verdict,
      ...(verdict.retryable ? { retryAfter } : {}),
      ...(verdict.code === 'unsupported_request' ? { causes: context.pacing?.causes(call) ?? [] } : {}),
    },
  )
}
