import { type Node, nodes } from '@darkroom/contract'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { loginOf } from '../../identity/caller.ts'
import { grantOfToken } from '../../identity/person-grant.ts'
import { isMessagingId } from '../../world/records/messages/message-ids.ts'
import { findPage } from '../../world/records/pages.ts'
import type { Reader } from '../host.ts'
import { ownAccount } from '../nodes/ig-user.ts'
import { kinds } from '../nodes/kinds.ts'
import { refuseDiscovered } from '../nodes/media/discovered-media.ts'
import type { FoundNode } from '../records.ts'

const rule = 'graph/pipeline/find-node'

/**
 * The object for `me` or an id, if the caller may see it.
 *
 * @param method Of the request, for the message.
 * @throws Refusal
 */
export function findNode(reader: Reader, id: string, method: string): FoundNode {
  if (id === 'me') return findMe(reader)
  if (reader.host.idsAreDigits && !/^\d+$/.test(id) && !isMessagingId(id)) throw unknownAlias(id)
  for (const node of reader.host.kinds) {
    const { logins }: Node = nodes[node]
    if (!logins.includes(loginOf(reader.caller))) continue
    const record = kinds[node].find?.(reader, id)
    if (record !== undefined) return { node, record } as FoundNode
  }
  if (method === 'get') refuseDiscovered(reader, id)
  throw notFound(reader, id, method)
}

function findMe({ call, caller }: Reader): FoundNode {
  const { world } = call.context
  if (caller.kind === 'account') return { node: 'IGUser', record: ownAccount(world, caller) }
  if (caller.kind === 'person') return { node: 'User', record: grantOfToken(caller.token) }
  const page = caller.kind === 'page' ? findPage(world, caller.pageId) : undefined
  if (page !== undefined) return { node: 'Page', record: page }
  throw facebookRefusal('noActiveToken', {
    rule,
    parameter: 'access_token',
    received: 'an app token',
    expected: 'a token of a person or a Page',
    fix: '/me is not defined for an app token. Send a token of the person, or ask for the object by its id.',
  })
}

/** An id that is unknown, or that the caller cannot see: the answer is the same, and the explanation says which it is. */
function notFound(reader: Reader, id: string, method: string): Error {
  const why = reader.host.kinds.map((node) => kinds[node].whyNot?.(reader, id)).find((text) => text !== undefined)
  const fix =
    reader.caller.kind === 'account'
      ? 'Use /me, or an id that an earlier answer on this host had, unrounded: it is larger than 2^53. Ids of graph.facebook.com are different.'
      : 'Take ids from /me/accounts?fields=instagram_business_account on this host: ids of graph.instagram.com and of other apps are different.'
  return reader.host.refuse(
    'objectNotFound',
    {
      rule,
      parameter: 'path',
      received: `${method} ${shown(id)}`,
      expected: 'me, or the id of an object that the token can see',
      fix:
        why === undefined
          ? `There is no such object in this world. ${fix}`
          : `The object exists, and this token cannot see it. ${why}`,
    },
    { id: shown(id), method },
  )
}

function unknownAlias(id: string): Error {
  return facebookRefusal(
    'unknownAlias',
    {
      rule,
      parameter: 'path',
      received: shown(id),
      expected: 'me, or an id of digits',
      fix: 'Use ids. A version is written like v25.0, and what follows an id is an edge: /{id}/accounts.',
    },
    { id: shown(id) },
  )
}
