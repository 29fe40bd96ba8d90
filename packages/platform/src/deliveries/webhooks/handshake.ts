import { handshakeAgent } from '@darkroom/contract'
import { checkTarget } from '../../base/outgoing/check-target.ts'
import type { World } from '../../world/world.ts'
import { answerTimeLimit, post } from '../post.ts'
import type { Courier } from '../queue.ts'

/**
 * Asks a callback URL whether it is the app's: a GET with `hub.challenge`, which the app answers with status 200 and the challenge as the
 * body, if `hub.verify_token` is its own.
 *
 * @returns Why it failed, as the refusal prints it (recorded: `HTTP Status Code = 404; HTTP Message = Not Found`); undefined: it passed.
 */
export async function verifyCallback(
  world: World,
  courier: Courier,
  callback: { readonly url: string; readonly verifyToken: string },
): Promise<string | undefined> {
  const refused = checkTarget(callback.url, courier.reach)
  if (refused !== undefined) return refused
  const challenge = String(Buffer.from(world.random(4)).readUInt32BE())
  const url = new URL(callback.url)
  url.searchParams.set('hub.mode', 'subscribe')
  url.searchParams.set('hub.challenge', challenge)
  url.searchParams.set('hub.verify_token', callback.verifyToken)
  const init = { method: 'GET', headers: { accept: '*/*', 'user-agent': handshakeAgent } }
  const answer = await post(courier.fetch, url.href, init, courier.timeLimit(answerTimeLimit))
  if (typeof answer === 'string') return answer
  if (answer.status !== 200) return `HTTP Status Code = ${answer.status}; HTTP Message = ${answer.statusText}`
  return answer.text?.trim() === challenge
    ? undefined
    : 'HTTP Status Code = 200; HTTP Message = The body is not hub.challenge'
}
