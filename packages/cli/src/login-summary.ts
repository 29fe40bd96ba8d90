import type { Login } from '@darkroom/contract'
import type { AccountEntry, AppEntry, WorldFile } from '@darkroom/platform'
import { isLoopback } from './server/loopback.ts'

/** An app as one login knows it, and who may authorize it. */
export interface LoginSummary {
  readonly name: string
  /** Meta App ID and App Secret. */
  readonly id: string
  readonly secret: string
  /** What the window and the token endpoint of this login take: of Facebook Login the Meta App ID, of the others the Instagram App ID. */
  readonly clientId: string
  readonly clientSecret: string
  /** The redirect URI of the app's own server. */
  readonly redirectUri: string
  readonly redirectUris: readonly string[]
  /** Who may authorize it: an account's username, of Facebook Login a person's e-mail address. Absent: nobody. */
  readonly username?: string
  /** Of Facebook Login: a Page of that person's, and the professional account behind it. */
  readonly pageId?: string
  readonly accountId?: string
}

/** The first app of each login; a login that no app has is left out. */
export type LoginSummaries = Readonly<Partial<Record<Login, LoginSummary>>>

/** Sums up a world's apps by login. */
export function summarizeLogins(world: WorldFile): LoginSummaries {
  const basicDisplay = ofInstagramSide(world, 'basicDisplay', () => true)
  const instagram = ofInstagramSide(world, 'instagramLogin', isProfessional)
  const facebook = ofFacebook(world)
  return {
    ...(basicDisplay === undefined ? {} : { 'basic-display': basicDisplay }),
    ...(instagram === undefined ? {} : { instagram }),
    ...(facebook === undefined ? {} : { facebook }),
  }
}

function isProfessional({ type = 'PERSONAL' }: AccountEntry): boolean {
  return type !== 'PERSONAL'
}

function ofInstagramSide(
  { apps = [], accounts = [] }: WorldFile,
  product: 'basicDisplay' | 'instagramLogin',
  fits: (account: AccountEntry) => boolean,
): LoginSummary | undefined {
  // Where Set Up was clicked and nothing saved yet, there is no Instagram app.
  const app = apps.find((entry) => Boolean(entry[product]?.instagramAppId))
  const { instagramAppId = '', instagramAppSecret = '', redirectUris = [] } = app?.[product] ?? {}
  if (app === undefined) return undefined
  const fitting = accounts.filter(fits)
  const username = (fitting.find((account) => isTester(app, account.username)) ?? fitting[0])?.username
  return {
    ...withRedirectUri(app, redirectUris),
    clientId: instagramAppId,
    clientSecret: instagramAppSecret,
    ...(username === undefined ? {} : { username }),
  }
}

function ofFacebook(world: WorldFile): LoginSummary | undefined {
  const app = world.apps?.find(({ facebookLogin }) => facebookLogin !== undefined)
  if (app?.id === undefined || app.secret === undefined) return undefined
  return {
    ...withRedirectUri(app, app.facebookLogin?.redirectUris ?? []),
    clientId: app.id,
    clientSecret: app.secret,
    ...pageOwner(world, app),
  }
}

/** A person with a role in the app and a task on a Page with a linked account; else anybody with such a Page. */
function pageOwner(
  { pages = [], accounts = [] }: WorldFile,
  app: AppEntry,
): Pick<LoginSummary, 'username' | 'pageId' | 'accountId'> {
  const owners = pages
    .filter(({ instagramAccount }) => instagramAccount !== undefined)
    .flatMap((page) => Object.keys(page.roles ?? {}).map((email) => ({ email, page })))
  const owner = owners.find(({ email }) => app.roles?.[email] !== undefined) ?? owners[0]
  if (owner === undefined) return {}
  const { email, page } = owner
  const account = accounts.find(({ username }) => username === page.instagramAccount)
  return {
    username: email,
    ...(page.id === undefined ? {} : { pageId: page.id }),
    ...(account?.id === undefined ? {} : { accountId: account.id }),
  }
}

function isTester({ instagramTesters = {} }: AppEntry, username: string): boolean {
  return instagramTesters[username] === 'accepted'
}

function withRedirectUri(
  { name, id = '', secret = '' }: AppEntry,
  redirectUris: readonly string[],
): Pick<LoginSummary, 'name' | 'id' | 'secret' | 'redirectUri' | 'redirectUris'> {
  return { name, id, secret, redirectUri: redirectUris.find(isOwnServer) ?? redirectUris.at(-1) ?? '', redirectUris }
}

/** The sample app's first redirect URI is the console's; its own server's is elsewhere. */
function isOwnServer(uri: string): boolean {
  const url = URL.parse(uri)
  return url?.protocol === 'https:' && !isLoopback(url.hostname)
}
