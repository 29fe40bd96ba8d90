import { isSame } from '../crypto/is-same.ts'
import { isText, matches, onlyOf } from '../json-value.ts'
import { IncomingError } from './incoming-error.ts'
import { checkVerifyToken, invalidIncomingOption } from './options.ts'
import { quiet } from './quiet.ts'

/** Instagram sends digits. Other words are also accepted, but nothing that could be markup. */
const challengeForm = /^[\w.~+/=-]{1,256}$/

/**
 * Answers the handshake with which Instagram verifies that a callback URL belongs to the app: with the challenge if the verify token is
 * correct, otherwise with 403.
 *
 * @param request The request or its URL, which can be a path with a query.
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

/** Like {@link answerSubscription}, but throws if it refuses. */
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

/** Does not use `URL`, because some servers pass paths that are not URLs (`/webhook?...`, `//webhook?...`). */
function queryOf(request: Request | URL | string): URLSearchParams {
  const url = isText(request) ? request : ((request as Partial<Request & URL>)?.url ?? (request as URL)?.href)
  if (!isText(url)) throw invalidIncomingOption('request', 'a Request or a URL', request)
  return new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(url)?.[1])
}
