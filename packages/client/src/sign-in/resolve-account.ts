import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import type { Call } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { idOf, textOf, unwrap } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { proofOf } from '../tokens/proof.ts'
import { makeToken, type Token } from '../tokens/token.ts'

/**
 * Asks Instagram Login who the token is of: what the token's reply calls `user_id` is told differently by pages and recordings,
 * `/me` has both ids by their names.
 */
export async function resolveAccount<L extends Token>(context: Context, token: L, options: CallOptions): Promise<L> {
  const { accessToken } = token
  const call: Call = {
    method: 'GET',
    host: 'graph.instagram.com',
    path: `/${context.version}/me`,
    query: { fields: 'id,user_id,username', appsecret_proof: await proofOf(context, accessToken) },
    accessToken,
    ...options,
  }
  const { id, user_id, username } = unwrap(await perform(context, call))
  const userId = idOf(user_id)
  if (!userId) throw malformedReply(call, 'user_id')
  return makeToken({ ...token, accessToken, id: idOf(id) ?? token.id, userId, username: textOf(username) }) as L
}
