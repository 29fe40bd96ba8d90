import { facebookRefusal, shown } from '../../refusal.ts'
import { findAccount } from '../../world/accounts.ts'
import { findApp } from '../../world/apps.ts'
import { findPage } from '../../world/pages.ts'
import { appIdOf, type Reader } from './caller.ts'
import type { FacebookNode } from './node.ts'
import { findGrantByScopedId, grantOfToken } from './person-grant.ts'
import { checkAccountScopes, reachesAccount } from './reach-account.ts'
import { pageNotReadable, reachesPage } from './reach-page.ts'

const rule = 'graph/facebook/find-node'

/**
 * The object that `me` or an id means, if the token may see it.
 *
 * @param method Of the request, for the message.
 * @throws Refusal
 */
export function findNode(reader: Reader, id: string, method: string): FacebookNode {
  if (id === 'me') return findMe(reader)
  if (!/^\d+$/.test(id)) throw unknownAlias(id)
  return (
    findPersonNode(reader, id) ??
    findAppNode(reader, id) ??
    findPageNode(reader, id) ??
    findAccountNode(reader, id, method)
  )
}

function findMe({ call, caller }: Reader): FacebookNode {
  if (caller.kind === 'person') return { type: 'person', grant: grantOfToken(caller.token) }
  const page = caller.kind === 'page' ? findPage(call.context.world, caller.pageId) : undefined
  if (page !== undefined) return { type: 'page', page }
  throw facebookRefusal('noActiveToken', {
    rule,
    parameter: 'access_token',
    received: 'an app token',
    expected: 'a token of a person or a Page',
    fix: 'An app is nobody that /me could mean. Send a token of the person, or ask for the object by its id.',
  })
}

function findPersonNode({ call, caller }: Reader, id: string): FacebookNode | undefined {
  if (caller.kind === 'page') return undefined
  if (caller.kind === 'person') {
    return caller.token.scopedId === id ? { type: 'person', grant: grantOfToken(caller.token) } : undefined
  }
  const grant = findGrantByScopedId(call.context.world, caller.app.id, id)
  return grant && { type: 'person', grant }
}

function findAppNode({ call, caller }: Reader, id: string): FacebookNode | undefined {
  const app = appIdOf(caller) === id ? findApp(call.context.world, id) : undefined
  return app && { type: 'application', app }
}

function findPageNode(reader: Reader, id: string): FacebookNode | undefined {
  const page = findPage(reader.call.context.world, id)
  if (page === undefined) return undefined
  if (!reachesPage(reader, id)) throw pageNotReadable('a token that does not reach this Page')
  return { type: 'page', page }
}

function findAccountNode(reader: Reader, id: string, method: string): FacebookNode {
  const account = findAccount(reader.call.context.world, id)
  if (account === undefined || !reachesAccount(reader, account)) throw notFound(id, method)
  checkAccountScopes(reader)
  return { type: 'account', account }
}

/** What an id is answered with that is unknown, or out of the token's sight. */
export function notFound(id: string, method: string): Error {
  return facebookRefusal(
    'objectNotFound',
    {
      rule,
      parameter: 'path',
      received: `${method} ${shown(id)}`,
      expected:
        'a read of me, of the person, of a Page they chose, of the professional account behind it, or of the app',
      fix: 'Take ids from /me/accounts?fields=instagram_business_account on this host: an id of graph.instagram.com, or of another app, is another. The account must be linked to a Page the person chose. Hashtags, and people who write messages, are not in Darkroom yet.',
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
      fix: 'Use ids. A version is written like v25.0, and what is behind an id is an edge: /{id}/accounts.',
    },
    { id: shown(id) },
  )
}
