import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import type { Call } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { idOf, isText, recordOf, recordsOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { missingPermissions } from '../tokens/missing-permissions.ts'
import { makeToken, type Token } from '../tokens/token.ts'

/**
 * Asks with a person's own token who they are and what they granted, which an app without a secret can do. The token can be
 * trusted, because only this app could exchange its code.
 */
export async function askPerson(
  context: Context,
  token: Token<'facebook'>,
  options: CallOptions,
): Promise<Token<'facebook'>> {
  const { accessToken } = token
  const call: Call = {
    method: 'GET',
    host: 'graph.facebook.com',
    path: `/${context.version}/me`,
    query: { fields: 'id,permissions' },
    accessToken,
    ...options,
  }
  const { id, permissions: told } = recordOf(await perform(context, call))
  const person = idOf(id)
  if (!person) throw malformedReply(call, 'id')
  const permissions = recordsOf(recordOf(told)['data']).flatMap(({ permission, status }) =>
    status === 'granted' && isText(permission) ? [permission] : [],
  )
  return makeToken({
    ...token,
    accessToken,
    id: person,
    permissions,
    missing: missingPermissions(context, permissions),
  })
}
