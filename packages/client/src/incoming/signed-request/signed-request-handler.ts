import { checkHead, type FailureOptions, type Handler, handle } from '../handler.ts'
import { IncomingError } from '../incoming-error.ts'
import { checkIncomingNames, checkOptional, checkSecrets } from '../options.ts'
import { readBody } from '../read-body.ts'
import {
  ageNames,
  checkSignedRequestOptions,
  parseSignedRequest,
  type SignedRequest,
  type SignedRequestOptions,
} from './signed-request.ts'

/** Options of handlers of signed requests. */
export interface SignedRequestHandlerOptions extends FailureOptions, SignedRequestOptions {
  /** The app secrets, any of which may sign: the Instagram app's and the Meta app's, and both the old and the new one during a change. */
  readonly secrets: readonly string[]
}

/** The most bytes of a form that contains one signed request of maximum length. */
const formSizeLimit = 16_384

/**
 * Creates a handler for a form with one `signed_request`, which is verified before `act` is called.
 *
 * @param name The name of the option for the app's own function.
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
