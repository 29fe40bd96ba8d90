import { logins } from '@darkroom/contract'
import { authorizeHeadless } from '../../../authorization/headless.ts'
import { windowUrl } from '../../../authorization/tutorial-commands.ts'
import type { Context } from '../../../call.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { listRedirectUris } from '../../../world/records/apps/products.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { findGrant, type Grant } from '../../../world/records/grants.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'
import { findAccessToken, issueAccessToken } from '../../../world/records/tokens/access-tokens.ts'
import type { World } from '../../../world/world.ts'
import { findLoginClient } from '../../login-client.ts'
import type { ExplorerClient } from '../clients.ts'
import { keptTokens } from './kept-tokens.ts'

/** What somebody granted to an app by a login, if anything. */
export function findGrantOf(world: World, client: ExplorerClient, who: string): Grant | undefined {
  const bySide = logins[client.login].subject === 'account'
  const subject = bySide ? findAccountByUsername(world, who) : findPersonByEmail(world, who)
  if (subject === undefined) return undefined
  const grant = findGrant(world, { appId: client.appId, login: client.login, subjectId: subject.id })
  return grant?.removedAt === null ? grant : undefined
}

/**
 * A long-lived token of somebody's for an app: of the grant that is there, or of one that is made at the authorization window, with
 * every permission. It is kept in memory and used again as long as it is good.
 *
 * @throws Refusal as the window would show it; TypeError when nobody has that name, or the app has no redirect URI.
 */
export function takeToken(context: Context, client: ExplorerClient, who: string): string {
  const { world } = context
  const grant = findGrantOf(world, client, who) ?? authorizeAll(context, client, who)
  const tokens = keptTokens(world)
  const kept = tokens.get(grant.id)
  if (kept !== undefined && isGood(world, kept)) return kept
  const token = issueAccessToken(world, { grant, kind: 'longLived' })
  tokens.keep(grant.id, token)
  return token
}

function authorizeAll(context: Context, client: ExplorerClient, who: string): Grant {
  const { world, origin } = context
  const app = findLoginClient(world, client.appId, client.login)
  const [redirectUri] = listRedirectUris(world, client.appId, client.login)
  if (app === undefined || redirectUri === undefined)
    throw new TypeError(`app: ${client.name} has no redirect URI for ${logins[client.login].label}.`)
  const url = windowUrl(origin, app, redirectUri, world.clock.day())
  authorizeHeadless(context, { url, username: who })
  const grant = findGrantOf(world, client, who)
  if (grant === undefined) throw new TypeError(`username: ${who} granted nothing.`)
  recordAudit(world, { actor: 'console', action: 'explorer.authorized', detail: `${who}, ${client.name}` })
  return grant
}

function isGood(world: World, token: string): boolean {
  const found = findAccessToken(world, token)
  if (found === undefined || found.invalidatedAt !== null) return false
  return found.expiresAt === null || found.expiresAt > world.clock.now()
}
