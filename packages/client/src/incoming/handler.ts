import { IncomingError, type IncomingErrorCode } from './incoming-error.ts'
import { invalidIncomingOption } from './options.ts'
import { quiet } from './quiet.ts'

/** A function that answers a Fetch API request. */
export type Handler = (request: Request) => Promise<Response>

/** Options for failures. */
export interface FailureOptions {
  /**
   * Called with the error of every request that is not answered with 200: an {@link IncomingError} for a refused request, or the error
   * that the app's own function threw, which is answered with 500. If absent, an error that would be answered with 500 is thrown instead.
   */
  readonly onError?: ((error: unknown) => unknown) | undefined
}

/** The statuses of refusals. All others have 403. The answers have no message, which would help somebody who forges requests. */
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

/** Runs the two steps of a handler: `check`, whose errors are the sender's, and `act`, whose errors are the app's. */
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
      // There is nowhere to report this error, and the sender must still be answered.
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

/** Refuses a request with a different method or content type, and anything that is not a Fetch API request. */
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

/** Refuses anything that is not a Fetch API request, such as the request of a Node server. */
export function checkRequest(request: Request): void {
  if (typeof request?.headers?.get !== 'function') throw invalidIncomingOption('request', 'a Request', request)
}
