import { isSame } from '../crypto/is-same.ts'
import { isText, matches, onlyOf } from '../json-value.ts'
import { IncomingError } from './incoming-error.ts'
import { checkVerifyToken, invalidIncomingOption } from './options.ts'
import { quiet } from './quiet.ts'

/** Digits are what is sent; other words pass too, but nothing that could be markup. */
const challengeForm = /^[\w.~+/=-]{1,256}$/

/**
 * Answers the handshake by which Instagram makes sure that a callback URL is the app's: with the challenge and nothing else if
 * the verify token is right, with 403 if not.
 *
 * @param request The request, or its URL; a path with its query will do.
 * @param verifyToken The verify token entered in the dashboard.
 * @throws IncomingError `option_invalid` for an empty verify token.
 * @example
 * import { answerSubscription } from '@darkroom/client/incoming'
 * const url = '/webhook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=meatyhamhock'
 * const answer = await answerSubscription(url, 'meatyhamhock')
 * await answer.text() // => '1158201444'
 * const refusal = await answerSubscription(url, 'another token')
 * refusal.status // => 403
 */
export async function answerSubscription(request: Request | URL | string, verifyToken: string): Promise<Response> {
  checkVerifyToken(verifyToken)
  return answerOf(request, verifyToken) ?? new Response(null, { status: 403, headers: quiet })
}

/** As {@link answerSubscription}, for handlers that say why they refuse. */
export async function checkSubscription(request: Request, verifyToken: string): Promise<Response> {
  const answer = answerOf(request, verifyToken)
  if (!answer) throw new IncomingError('subscription_refused')
  return answer
}

function answerOf(request: Request | URL | string, verifyToken: string): Response | undefined {
  const query = queryOf(request)
  const [mode, challenge, token = ''] = ['mode', 'challenge', 'verify_token'].map(
    (name) => onlyOf(query.getAll(`hub.${name}`)) as string | undefined,
  )
  const isRight = isSame(token, verifyToken) && mode === 'subscribe' && matches(challenge, challengeForm)
  return isRight
    ? new Response(challenge, { headers: { ...quiet, 'content-type': 'text/plain; charset=utf-8' } })
    : undefined
}

/** Taken by hand, because servers give paths that are no URLs (`/webhook?...`, `//webhook?...`). */
function queryOf(request: Request | URL | string): URLSearchParams {
  const url = isText(request) ? request : ((request as Partial<Request & URL>)?.url ?? (request as URL)?.href)
  if (!isText(url)) throw invalidIncomingOption('request', 'a Request or a URL', request)
  return new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(url)?.[1])
}
