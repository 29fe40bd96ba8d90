import { currentScopes, logins } from '@darkroom/contract'
import { authorizeHeadless } from '../../../authorization/headless.ts'
import { windowUrl } from '../../../authorization/tutorial-commands.ts'
import type { Context } from '../../../call.ts'
import { appToken } from '../../../identity/app-token.ts'
import { pageToken } from '../../../identity/page-token.ts'
import { isChosen, scopesOf } from '../../../identity/person-grant.ts'
import { issueForConfiguration } from '../../../tokens/facebook/issue-for-code.ts'
import { findApp } from '../../../world/records/apps/apps.ts'
import { findConfiguration } from '../../../world/records/apps/configurations.ts'
import { listRedirectUris } from '../../../world/records/apps/products.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import type { Grant } from '../../../world/records/grants.ts'
import { findPageTasks } from '../../../world/records/pages.ts'
import { findAccessToken, issueAccessToken } from '../../../world/records/tokens/access-tokens.ts'
import type { World } from '../../../world/world.ts'
import { findLoginClient } from '../../login-client.ts'
import type { ExplorerClient } from '../clients.ts'
import { ExplorerProblem } from '../explorer-problem.ts'
import { permissionsOf } from '../permissions-of.ts'
import { findGrantOf } from './find-grant-of.ts'
import { keptTokens } from './kept-tokens.ts'
import { appsToken, ownToken, pageOfChoice } from './token-choices.ts'

/**
 * A token of an app: by the grant of somebody that is there, or one that is made at the authorization window, with every permission. It is kept in
 * memory and used again as long as it is good.
 *
 * @param as Which one: see `TokenChoice`.
 * @throws Refusal as the window would show it; TypeError when nobody has that name, or the app has no redirect URI; ExplorerProblem when there is no
 * such token.
 */
export function takeToken(context: Context, client: ExplorerClient, who: string, as: string): string {
  const { world } = context
  if (as === appsToken) return takeAppToken(world, client)
  if (as === ownToken) return longLived(world, granted(context, client, who))
  if (client.login !== 'facebook') throw noSuchToken(as, `${logins[client.login].label} has no such token.`)
  const pageId = pageOfChoice(as)
  if (pageId !== undefined) return takePageToken(context, client, who, pageId)
  return takeSystemUserToken(context, client, who, as)
}

function granted(context: Context, client: ExplorerClient, who: string, configurationId?: string): Grant {
  return findGrantOf(context.world, client, who) ?? authorizeAll(context, client, who, configurationId)
}

function longLived(world: World, grant: Grant): string {
  return kept(world, grant.id, () => issueAccessToken(world, { grant, kind: 'longLived' }))
}

/** The token that `client_credentials` gives, which has no secret in it. */
function takeAppToken(world: World, client: ExplorerClient): string {
  const app = client.login === 'facebook' ? findApp(world, client.appId) : undefined
  if (app === undefined) throw noSuchToken(appsToken, `${logins[client.login].label} has no app tokens.`)
  return appToken(app)
}

/** The token that `/me/accounts` gives for a Page, asked with the person's own. */
function takePageToken(context: Context, client: ExplorerClient, who: string, pageId: string): string {
  const { world } = context
  const grant = granted(context, client, who)
  const missing = permissionsOf('GET User/accounts', 'facebook').all.filter(
    (scope) => !scopesOf(world, grant).includes(scope),
  )
  if (missing.length > 0)
    throw noSuchToken(`page:${pageId}`, `${who} has not granted ${missing.join(', ')}, without which it is not given.`)
  if (findPageTasks(world, pageId, grant.personId ?? '') === undefined)
    throw noSuchToken(`page:${pageId}`, `${who} has no task on a Page with the id ${pageId}.`)
  if (!isChosen(grant.pageIds, pageId))
    throw noSuchToken(`page:${pageId}`, `${who} did not choose that Page at the Login dialog.`)
  const text = longLived(world, grant)
  const token = findAccessToken(world, text)
  const found = token?.login === 'facebook' ? pageToken(world, { kind: 'person', token, text }, pageId) : undefined
  if (found === undefined) throw noSuchToken(`page:${pageId}`, 'It could not be derived.')
  return found
}

/** The token that a Login for Business configuration gives for a code. */
function takeSystemUserToken(context: Context, client: ExplorerClient, who: string, as: string): string {
  const { world } = context
  const id = /^system-user:(\d{1,20})$/.exec(as)?.[1] ?? ''
  const configuration = findConfiguration(world, client.appId, id)
  if (configuration?.tokenType !== 'systemUser')
    throw noSuchToken(as, `${client.name} has no configuration that gives it.`)
  const grant = granted(context, client, who, id)
  return kept(world, `${grant.id} ${id}`, () => issueForConfiguration(world, grant, configuration).access_token)
}

function kept(world: World, key: string, make: () => string): string {
  const tokens = keptTokens(world)
  const known = tokens.get(key)
  if (known !== undefined && isGood(world, known)) return known
  const token = make()
  tokens.keep(key, token)
  return token
}

function authorizeAll(context: Context, client: ExplorerClient, who: string, configurationId?: string): Grant {
  const { world, origin } = context
  const app = findLoginClient(world, client.appId, client.login)
  const [redirectUri] = listRedirectUris(world, client.appId, client.login)
  if (app === undefined || redirectUri === undefined)
    throw new TypeError(`app: ${client.name} has no redirect URI for ${logins[client.login].label}.`)
  const day = world.clock.day()
  const url = new URL(windowUrl(origin, app, redirectUri, day))
  if (client.login === 'facebook')
    url.searchParams.set(
      'scope',
      currentScopes('facebook', day)
        .map(({ name }) => name)
        .join(','),
    )
  if (configurationId !== undefined) url.searchParams.set('config_id', configurationId)
  authorizeHeadless(context, { url: url.href, username: who })
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

function noSuchToken(as: string, why: string): ExplorerProblem {
  return new ExplorerProblem(
    `There is no token ${as.slice(0, 60)}. ${why}`,
    'Choose another token, or paste one.',
    'as',
  )
}
