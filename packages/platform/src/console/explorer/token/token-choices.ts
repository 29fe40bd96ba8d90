import { findOperation, logins } from '@darkroom/contract'
import { isChosen } from '../../../identity/person-grant.ts'
import { listConfigurations } from '../../../world/records/apps/configurations.ts'
import { listPagesOf } from '../../../world/records/pages.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'
import type { Explorable } from '../catalogue.ts'
import type { ExplorerClient } from '../clients.ts'
import { findGrantOf } from './find-grant-of.ts'

/** A kind of token that a call can be made with. */
export interface TokenChoice {
  /** As the form and the API name it: `own`, `page:{id}`, `system-user:{id of a configuration}` or `app`. */
  readonly as: string
  /** What it is called. */
  readonly name: string
}

/** The token of whoever is chosen: an account's, or a person's. */
export const ownToken = 'own'

/** The app's own token, behind which nobody stands. */
export const appsToken = 'app'

/** Pages that are offered; others are named by the API. */
const offered = 200

/**
 * The tokens that an app can have because of somebody. With Facebook Login: the person's own, that of each Page which they let the app see, a system user's
 * for each configuration that gives one, and the app's. With the other logins: the account's own.
 */
export function listTokenChoices(world: World, client: ExplorerClient | undefined, who: string): TokenChoice[] {
  if (client === undefined || logins[client.login].subject === 'account')
    return [{ as: ownToken, name: 'The account’s own token' }]
  const person = findPersonByEmail(world, who)
  const grant = findGrantOf(world, client, who)
  const pages = person === undefined ? [] : listPagesOf(world, person.id)
  const configurations = listConfigurations(world, client.appId).filter(({ tokenType }) => tokenType === 'systemUser')
  return [
    { as: ownToken, name: 'The person’s own token' },
    ...pages
      .filter(({ id }) => isChosen(grant?.pageIds ?? null, id))
      .slice(0, offered)
      .map(({ id, name }) => ({ as: `page:${id}`, name: `Page ${name}` })),
    ...configurations.map(({ id, name }) => ({ as: `system-user:${id}`, name: `System user, by ${name}` })),
    { as: appsToken, name: 'The app’s own token' },
  ]
}

/** The token that a form begins with: the app's where the operation takes no other. */
export function usualToken(operation: Explorable, client: ExplorerClient | undefined): string {
  const needsApps = findOperation(operation.name)?.errors?.includes('appTokenNeeded') === true
  return needsApps && client?.login === 'facebook' ? appsToken : ownToken
}

/** The id of the Page whose token is chosen, if one is. */
export function pageOfChoice(as: string): string | undefined {
  return /^page:(\d{1,20})$/.exec(as)?.[1]
}
