import type { Handler } from '../handler.ts'
import { checkFunction } from '../options.ts'
import { quiet } from '../quiet.ts'
import type { SignedRequest } from './signed-request.ts'
import { type SignedRequestHandlerOptions, signedRequestHandler } from './signed-request-handler.ts'

/** Options of {@link deauthorizeHandler}. */
export interface DeauthorizeHandlerOptions extends SignedRequestHandlerOptions {
  /** Deletes the person's tokens. The handler awaits it. It may be called again for the same person. */
  readonly onDeauthorize: (request: SignedRequest) => unknown
}

/**
 * Creates the handler of the deauthorize callback URL, which Instagram calls when a person removes the app.
 *
 * @throws IncomingError `option_invalid`, immediately, for options that would not be safe.
 * @example
 * import { deauthorizeHandler } from '@darkroom/client/incoming'
 * import { signRequest } from '@darkroom/client/incoming/testing'
 * const gone: string[] = []
 * const handler = deauthorizeHandler({ secrets: ['app secret'], onDeauthorize: ({ userId }) => gone.push(userId) })
 * const payload = { user_id: '17841400000000001', algorithm: 'HMAC-SHA256', issued_at: Math.floor(Date.now() / 1000) }
 * const body = new URLSearchParams({ signed_request: await signRequest(payload, 'app secret') })
 * const answer = await handler(new Request('https://app.example/deauthorize', { method: 'POST', body }))
 * answer.status // => 200
 * gone // => ['17841400000000001']
 */
export function deauthorizeHandler(options: DeauthorizeHandlerOptions): Handler {
  const { onDeauthorize } = options ?? {}
  checkFunction('onDeauthorize', onDeauthorize)
  return signedRequestHandler(options, 'onDeauthorize', async (request) => {
    await onDeauthorize(request)
    return new Response(null, { headers: quiet })
  })
}
