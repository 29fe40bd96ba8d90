import { matches } from '../../json-value.ts'
import { isSecureUrl } from '../../secure-url.ts'
import type { Handler } from '../handler.ts'
import { checkFunction, invalidIncomingOption } from '../options.ts'
import { quiet } from '../quiet.ts'
import type { SignedRequest } from './signed-request.ts'
import { type SignedRequestHandlerOptions, signedRequestHandler } from './signed-request-handler.ts'

/** What the person is shown about the requested deletion. */
export interface DataDeletion {
  /** The https URL of a page that shows the person the status of the deletion. */
  readonly url: string
  /** A code by which the app finds the deletion again: letters, digits, `-` and `_`. */
  readonly confirmationCode: string
}

/** Options of {@link dataDeletionHandler}. */
export interface DataDeletionHandlerOptions extends SignedRequestHandlerOptions {
  /** Starts to delete the person's data. The handler awaits it. It may be called again for the same person. */
  readonly onDeletion: (request: SignedRequest) => DataDeletion | Promise<DataDeletion>
}

/**
 * Creates the handler of the data deletion request URL, which Instagram calls when a person asks for their data to be deleted.
 *
 * @throws IncomingError `option_invalid`, immediately, for options that would not be safe.
 * @example
 * import { dataDeletionHandler } from '@darkroom/client/incoming'
 * import { signRequest } from '@darkroom/client/incoming/testing'
 * const onDeletion = () => ({ url: 'https://app.example/deletions/a1b2', confirmationCode: 'a1b2' })
 * const handler = dataDeletionHandler({ secrets: ['app secret'], onDeletion })
 * const payload = { user_id: '17841400000000001', algorithm: 'HMAC-SHA256', issued_at: Math.floor(Date.now() / 1000) }
 * const body = new URLSearchParams({ signed_request: await signRequest(payload, 'app secret') })
 * const answer = await handler(new Request('https://app.example/deletion', { method: 'POST', body }))
 * await answer.json() // => { url: 'https://app.example/deletions/a1b2', confirmation_code: 'a1b2' }
 */
export function dataDeletionHandler(options: DataDeletionHandlerOptions): Handler {
  const { onDeletion } = options ?? {}
  checkFunction('onDeletion', onDeletion)
  return signedRequestHandler(options, 'onDeletion', async (request) => {
    const { url, confirmationCode } = checkDeletion(await onDeletion(request))
    return Response.json({ url, confirmation_code: confirmationCode }, { headers: quiet })
  })
}

function checkDeletion(deletion: DataDeletion): DataDeletion {
  // On the developer's machine there is no https.
  if (!URL.canParse(deletion?.url) || !isSecureUrl(new URL(deletion.url))) {
    throw invalidIncomingOption("onDeletion's url", 'an https URL (http on this machine only)', deletion?.url)
  }
  if (!matches(deletion.confirmationCode, /^[\w-]{1,128}$/)) {
    throw invalidIncomingOption(
      "onDeletion's confirmationCode",
      '1 to 128 letters and digits',
      deletion.confirmationCode,
    )
  }
  return deletion
}
