import { answerText } from './answer-text.ts'

/** Status and headers of an answer of the control API. */
export interface JsonResponse {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** Headers of every answer of the control API: it can hold secrets, and only the console's pages may read it. */
export const apiHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const

/** A value as an answer of the control API. */
export function json(value: unknown, { status = 200, headers = {} }: JsonResponse = {}): Response {
  return answerText(`${JSON.stringify(value)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...apiHeaders, ...headers },
  })
}
