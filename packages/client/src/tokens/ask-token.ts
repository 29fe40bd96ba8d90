import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import type { Call } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { createToken, type Token } from './token.ts'
import { missingOf, readTokenReply } from './token-reply.ts'

/** How long a first token is taken to live where its reply does not say: Instagram's lives an hour, Facebook's one to two. */
const shortLife = 3_600_000

/**
 * Calls a token endpoint, and makes a token of its reply.
 *
 * @param previous What is known of the token already: a long-lived one is its short-lived one's person's.
 */
export async function askToken(
  context: Context,
  kind: 'shortLived' | 'longLived',
  call: Call,
  previous?: Partial<Token>,
): Promise<Token> {
  const { now, login } = context
  const startedAt = now()
  const reply = readTokenReply(call, await perform(context, call))
  const { accessToken, permissions = previous?.permissions, id = previous?.id } = reply
  const lifetime = reply.lifetime ?? (kind === 'shortLived' ? shortLife : undefined)
  if (lifetime === undefined && login !== 'facebook') throw malformedReply(call, 'an expires_in')
  return createToken({
    ...previous,
    login,
    kind,
    accessToken,
    id,
    permissions,
    missing: missingOf(context, permissions),
    issuedAt: now(),
    // Facebook's tokens can be without an end.
    expiresAt: lifetime || login !== 'facebook' ? startedAt + (lifetime ?? 0) : undefined,
  })
}
