import { type Login, logins } from '@darkroom/contract'
import { firstAccounts } from '../../world/records/accounts.ts'
import { listApps } from '../../world/records/apps/apps.ts'
import { listPeople } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import { findLoginClient } from '../login-client.ts'

/** An app by one of its logins. */
export interface ExplorerClient {
  readonly appId: string
  readonly login: Login
  /** The app's name. */
  readonly name: string
}

/** Names that are offered; others can be typed. */
const offered = 200

/** The logins in the order in which one is chosen where none is named. */
const newestFirst: readonly Login[] = ['instagram', 'facebook', 'basic-display']

/** Every app of the world with each login that is set up in it, the newest login first. */
export function listExplorerClients(world: World): readonly ExplorerClient[] {
  return listApps(world)
    .slice(0, offered)
    .flatMap(({ id, name }) =>
      newestFirst
        .filter((login) => findLoginClient(world, id, login) !== undefined)
        .map((login) => ({ appId: id, login, name })),
    )
}

/** An app and a login as one word of a form: `1093847265518402:instagram`. */
export function printClient({ appId, login }: Pick<ExplorerClient, 'appId' | 'login'>): string {
  return `${appId}:${login}`
}

/** Reads {@link printClient}. Undefined: there is no such app, or it has not set up that login. */
export function readClient(world: World, text: string): ExplorerClient | undefined {
  const [appId = '', login = ''] = text.split(':')
  if (!Object.hasOwn(logins, login)) return undefined
  const found = findLoginClient(world, appId, login as Login)
  return found === undefined ? undefined : { appId, login: login as Login, name: found.name }
}

/** Who can be chosen: accounts by their usernames, or for Facebook Login people by their e-mail addresses. */
export function listWho(world: World, login: Login): readonly string[] {
  return logins[login].subject === 'account'
    ? firstAccounts(world, offered).map(({ username }) => username)
    : listPeople(world)
        .slice(0, offered)
        .map(({ email }) => email)
}
