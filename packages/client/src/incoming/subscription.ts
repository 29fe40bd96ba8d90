import { isSame } from '../sign-in/is-same.ts'
import { IncomingError } from './incoming-error.ts'
import { checkVerifyToken, invalidOption } from './options.ts'
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
  const challenge = await readChallenge(request, verifyToken)
  return challenge === undefined ? new Response(null, { status: 403, headers: quiet }) : challengeResponse(challenge)
}

/** As {@link answerSubscription}, for handlers that say why they refuse. */
export async function checkSubscription(request: Request, verifyToken: string): Promise<Response> {
  const challenge = await readChallenge(request, verifyToken)
  if (challenge === undefined) {
    throw new IncomingError('subscription_refused')
  }
  return challengeResponse(challenge)
}

async function readChallenge(request: Request | URL | string, verifyToken: string): Promise<string | undefined> {
  const query = queryOf(request)
  const [mode, challenge, token] = ['hub.mode', 'hub.challenge', 'hub.verify_token'].map((name) => single(query, name))
  const isRight = isSame(token ?? '', verifyToken)
  return isRight && mode === 'subscribe' && challengeForm.test(challenge ?? '') ? challenge : undefined
}

/** Taken by hand, because servers give paths that are no URLs (`/webhook?...`, `//webhook?...`). */
function queryOf(request: Request | URL | string): URLSearchParams {
  const url =
    typeof request === 'string' ? request : ((request as Partial<Request & URL>)?.url ?? (request as URL)?.href)
  if (typeof url !== 'string') throw invalidOption('request', 'a Request or a URL')
  const [, query = ''] = url.split('#', 1)[0]?.split(/\?(.*)/s) ?? []
  return new URLSearchParams(query)
}

function single(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name)
  return values.length === 1 ? values[0] : undefined
}

function challengeResponse(challenge: string): Response {
  return new Response(challenge, { headers: { ...quiet, 'content-type': 'text/plain; charset=utf-8' } })
}
