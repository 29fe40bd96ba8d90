/** How an answer of the control API is sent. */
export interface JsonResponse {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** Headers of whatever the control API answers: it may hold secrets, and no page but the console's may read it. */
export const apiHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const

/** A value as an answer of the control API. */
export function json(value: unknown, { status = 200, headers = {} }: JsonResponse = {}): Response {
  return new Response(`${JSON.stringify(value)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...apiHeaders, ...headers },
  })
}
