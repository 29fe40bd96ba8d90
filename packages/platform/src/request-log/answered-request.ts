import type { GivenExplanation } from '../explain/explanations.ts'
import type { LoggedRequest, SentValue, ShownBody } from './logged-request.ts'
import type { RequestLog } from './request-log.ts'

/** A request to one of Meta's hosts and how it was answered, secrets hidden. */
export interface AnsweredRequest extends Omit<LoggedRequest, 'links'> {
  /** Those of the query and, behind them, of a form. Of a secret there is only the length. */
  readonly parameters: readonly SentValue[]
  /** A body that is no form. */
  readonly body?: ShownBody
  readonly answer?: ShownBody
  /** Why it was refused. */
  readonly why?: GivenExplanation
}

/** The requests that a log has, oldest first. */
export function answeredRequests(log: RequestLog): AnsweredRequest[] {
  return log
    .list()
    .reverse()
    .flatMap(({ id }) => {
      const found = log.find(id)
      if (found === undefined) return []
      const { links: _, ...request } = found.request
      const { parameters, body, answer, why } = found.detail
      const rest = { ...(body && { body }), ...(answer && { answer }), ...(why && { why }) }
      return { ...request, parameters, ...rest }
    })
}
