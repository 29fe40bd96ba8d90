import { checkHead, type FailureOptions, type Handler, handle } from './handler.ts'
import { IncomingError } from './incoming-error.ts'
import { checkIncomingNames, checkOptional, checkSecrets } from './options.ts'
import { readBody } from './read-body.ts'
import {
  ageNames,
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

/**
 * A handler of a form with one `signed_request`, verified before `act` sees it.
 *
 * @param name The option that has the app's own function.
 */
export function signedRequestHandler(
  options: SignedRequestHandlerOptions,
  name: string,
  act: (request: SignedRequest) => Promise<Response>,
): Handler {
  const { secrets, onError } = options
  checkIncomingNames('The options of the handler', options, ['secrets', 'onError', name, ...ageNames])
  checkSecrets(secrets)
  checkSignedRequestOptions(options)
  checkOptional('onError', onError)
  const receive = async (request: Request): Promise<SignedRequest> => {
    checkHead(request, 'POST', 'application/x-www-form-urlencoded')
    const form = new URLSearchParams(new TextDecoder().decode(await readBody(request, formSizeLimit)))
    const [signedRequest, ...more] = form.getAll('signed_request')
    if (more.length > 0)
      throw new IncomingError('signed_request_malformed', 'The form has more than one signed_request.')
    const { now, clockTolerance, maximumAge } = options
    return parseSignedRequest(signedRequest, secrets, { now, clockTolerance, maximumAge })
  }
  return (request) => handle(() => receive(request), act, { allow: 'POST', onError })
}
