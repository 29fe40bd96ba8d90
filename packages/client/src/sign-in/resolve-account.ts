import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { type Call, nameOf } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import type { CallOptions } from '../options.ts'
import { proofOf } from '../tokens/proof.ts'
import { createToken, type Token } from '../tokens/token.ts'
import { readId, unwrap } from '../tokens/token-reply.ts'

/**
 * Asks Instagram Login who the token is of: what the token's reply calls `user_id` is told differently by pages and recordings,
 * `/me` has both ids by their names.
 */
export async function resolveAccount<L extends Token>(context: Context, token: L, options: CallOptions): Promise<L> {
  const call: Call = {
    method: 'GET',
    host: 'graph.instagram.com',
    path: `/${context.version}/me`,
    query: { fields: 'id,user_id,username', appsecret_proof: await proofOf(context, token.accessToken) },
    accessToken: token.accessToken,
    repeatable: true,
    ...options,
  }
  const me = unwrap((await perform(context, call)).value) ?? {}
  const id = readId(me['id']) ?? token.id
  const userId = readId(me['user_id'])
  if (typeof userId !== 'string') {
    throw new ApiError('reply_malformed', `${nameOf(call)} was answered without a user_id.`, { request: nameOf(call) })
  }
  const username = typeof me['username'] === 'string' ? me['username'] : undefined
  return createToken({ ...token, accessToken: token.accessToken, id, userId, username }) as L
}
