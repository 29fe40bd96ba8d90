import { IncomingError, type IncomingErrorCode } from './incoming-error.ts'
import { invalidIncomingOption } from './options.ts'
import { quiet } from './quiet.ts'

/** Answers a request, as servers of every kind call it. */
export type Handler = (request: Request) => Promise<Response>

/** What is told of failures. */
export interface FailureOptions {
  /**
   * Told of everything that was not answered with 200: an {@link IncomingError} for what was refused, or whatever the app's own
   * function threw, which is then answered with 500. Without it, such an error is passed on to the server.
   */
  readonly onError?: ((error: unknown) => unknown) | undefined
}

/** The statuses of refusals; 403 of all others. They go out without a word, since whoever forges learns from words. */
const statuses: { readonly [Code in IncomingErrorCode]?: number } = {
  option_invalid: 500,
  method_not_allowed: 405,
  content_type_unsupported: 415,
  body_too_large: 413,
  body_unreadable: 400,
  webhook_not_json: 400,
  webhook_malformed: 400,
  signed_request_missing: 400,
  signed_request_malformed: 400,
  signed_request_algorithm_unsupported: 400,
}

/** Two steps of a handler: to check what arrived, whose errors are the sender's, and to act on it, whose errors are the app's. */
export async function handle<Checked>(
  check: () => Promise<Checked>,
  act: (checked: Checked) => Promise<Response>,
  { allow, onError }: FailureOptions & { readonly allow: string },
): Promise<Response> {
  const fail = async (error: unknown, status: number): Promise<Response> => {
    if (status === 500 && onError === undefined) throw error
    try {
      await onError?.(error)
    } catch {
      // Nobody is left to be told of it, and whoever asked gets their answer.
    }
    return new Response(null, { status, headers: status === 405 ? { ...quiet, allow } : quiet })
  }
  let checked: Checked
  try {
    checked = await check()
  } catch (error) {
    return fail(error, error instanceof IncomingError ? (statuses[error.code] ?? 403) : 500)
  }
  return act(checked).catch((error: unknown) => fail(error, 500))
}

/** Refuses what is no Fetch API request; another method; another type of body. */
export function checkHead(request: Request, method: string, contentType: string): void {
  checkRequest(request)
  if (request.method !== method)
    throw new IncomingError(
      'method_not_allowed',
      `The method must be ${method}, but is ${/^[A-Z]{1,16}$/.test(request.method) ? request.method : 'another'}.`,
    )
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== contentType)
    throw new IncomingError('content_type_unsupported', `The content type must be ${contentType}.`)
}

/** Refuses what is no Fetch API request, such as the request of another kind of server. */
export function checkRequest(request: Request): void {
  if (typeof request?.headers?.get !== 'function') throw invalidIncomingOption('request', 'a Request', request)
}
