import { currentScopes, type ScopeName } from '@darkroom/contract'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { findClient, findProduct } from '../world/records/apps/products.ts'
import { saveGrant } from '../world/records/grants.ts'
import { issueAccessToken } from '../world/records/tokens/access-tokens.ts'
import type { World } from '../world/world.ts'

/** Whose token, and for which app. */
export interface TokenFor {
  readonly username: string
  /** Instagram App ID. Default: the sample world's, `1093847265518402`. */
  readonly clientId?: string
  /** Default: every permission of Instagram Login. */
  readonly scopes?: readonly ScopeName[]
}

/**
 * Gives an app a long-lived token of Instagram Login, as if the account had authorized it just now. Nothing is asked of the platform for it.
 *
 * @throws TypeError where the world has no such account or app.
 */
export function giveToken(world: World, { username, clientId = '1093847265518402', scopes }: TokenFor): string {
  const account = findAccountByUsername(world, username)
  if (account === undefined) throw new TypeError(`token: nobody here is called ${username}.`)
  const client = findClient(world, clientId)
  if (client === undefined || findProduct(world, client.appId, 'instagram') === undefined)
    throw new TypeError(`token: no app here has the Instagram App ID ${clientId} with Instagram Login.`)
  const granted = scopes ?? currentScopes('instagram', world.clock.day()).map(({ name }) => name)
  return world.database.transaction(() => {
    const grant = saveGrant(
      world,
      { appId: client.appId, login: 'instagram', subjectId: account.id },
      { scopes: granted },
    )
    return issueAccessToken(world, { grant, kind: 'longLived' })
  })
}
