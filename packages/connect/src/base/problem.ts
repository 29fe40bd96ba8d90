/** What is wrong with a request, as an answer of `application/problem+json` (RFC 9457). */
export interface ProblemDetails {
  /** `urn:darkroom:connect:` and the code. */
  readonly type: string
  readonly title: string
  readonly status: number
  /** A stable name for the problem, for programs. */
  readonly code: string
  /** What was wrong with this request. */
  readonly detail: string
  /** How to fix it. */
  readonly fix: string
  readonly [extra: string]: unknown
}

/** A problem that a caller can do something about. Thrown anywhere, answered in one place. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly fix: string
  readonly extra: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    detail: string,
    fix: string,
    {
      headers = {},
      ...extra
    }: { readonly headers?: Readonly<Record<string, string>>; readonly [extra: string]: unknown } = {},
  ) {
    super(detail)
    this.status = status
    this.code = code
    this.fix = fix
    this.extra = extra
    this.headers = headers
  }
}

/** The answer to a {@link Problem}. */
export function renderProblem({ status, code, message, fix, extra, headers }: Problem): Response {
  const details: ProblemDetails = {
    type: `urn:darkroom:connect:${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    detail: message,
    fix,
    ...extra,
  }
  return new Response(JSON.stringify(details), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
