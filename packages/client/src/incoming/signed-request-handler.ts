import { checkHead, type FailureOptions, type Handler, handle } from './handler.ts'
import { IncomingError } from './incoming-error.ts'
import { checkOptional, checkSecrets } from './options.ts'
import { readBody } from './read-body.ts'
import {
  checkSignedRequestOptions,
  parseSignedRequest,
  type SignedRequest,
  type SignedRequestOptions,
} from './signed-request.ts'

/** What handlers of signed requests take. */
export interface SignedRequestHandlerOptions extends FailureOptions, SignedRequestOptions {
  /** App secrets, any of which may sign: two while one is replaced, and the Instagram app's beside the Meta app's. */
  readonly secrets: readonly string[]
}

/** The most bytes of a form that holds one signed request of the longest kind. */
const formSizeLimit = 16_384

/** A handler of a form with one `signed_request`, verified before `act` sees it. */
export function signedRequestHandler(
  options: SignedRequestHandlerOptions,
  act: (request: SignedRequest) => Promise<Response>,
): Handler {
  const { secrets, onError } = options
  checkSecrets(secrets)
  checkSignedRequestOptions(options)
  checkOptional('onError', onError)
  const receive = async (request: Request): Promise<SignedRequest> => {
    checkHead(request, 'POST', 'application/x-www-form-urlencoded')
    const form = new URLSearchParams(new TextDecoder().decode(await readBody(request, formSizeLimit)))
    const [signedRequest, ...more] = form.getAll('signed_request')
    if (more.length > 0)
      throw new IncomingError('signed_request_malformed', 'The form has more than one signed_request.')
    return parseSignedRequest(signedRequest, secrets, options)
  }
  return (request) => handle(() => receive(request), act, { allow: 'POST', onError })
}
