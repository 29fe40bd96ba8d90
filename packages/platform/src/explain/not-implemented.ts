import { answerText } from '../base/answer-text.ts'
import type { Call } from '../call.ts'
import { explanationHeader } from './explanations.ts'

/** The response header that names what Darkroom does not have. */
export const notImplementedHeader = 'darkroom-not-implemented'

/** The console's page of what Darkroom has. */
export const coveragePath = '/console/coverage'

/** Thrown for what Instagram has and Darkroom does not: an answer in Instagram's words would be false. */
export class NotImplemented extends Error {
  override readonly name = 'NotImplemented'
  /** What is missing, by its name in the contract: `GET /{ig-user-id}/media`. */
  readonly missing: string

  constructor(missing: string) {
    super(`Darkroom does not have ${missing} yet. Instagram does, so your request is not at fault.`)
    this.missing = missing
  }
}

/** The answer: status 501, in Darkroom's own words. */
export function renderNotImplemented(
  { context, request }: Pick<Call, 'context' | 'request'>,
  problem: NotImplemented,
): Response {
  const { message, missing } = problem
  const coverage = context.origin + coveragePath
  const fix = `See what Darkroom has at ${coverage}. In a test, answer this request yourself.`
  const body = JSON.stringify({ error: { type: 'DarkroomNotImplemented', message, missing, fix, coverage } })
  return answerText(request.method === 'HEAD' ? null : body, {
    status: 501,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': `${notImplementedHeader}, ${explanationHeader}`,
      [notImplementedHeader]: missing,
      [explanationHeader]: coverage,
    },
  })
}
