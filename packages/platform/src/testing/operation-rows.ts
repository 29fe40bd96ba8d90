import type { Login, OperationName } from '@darkroom/contract'
import type { Platform } from '../platform.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { listMedia } from '../world/records/media/media.ts'
import { appTokenText, facebookGraph, facebookPlatform, onFacebook, pagesApp, personToken } from './facebook.ts'
import { loginToken } from './instagram-login.ts'
import { publishingRows } from './publishing-rows.ts'
import { getToken, graph, tutorialPlatform } from './tutorial.ts'

const today = '2026-11-01'

/** Somebody with a good token of a login. */
export interface Asker extends AsyncDisposable {
  readonly platform: Platform
  readonly login: Login
  /** The account of the token, under the id that every host knows. */
  readonly account: string
  /** One of its media. */
  readonly media: string
  /** Asks with the token. */
  readonly ask: (path: string, method?: string) => Promise<Response>
}

/** @param login By which the token was given. */
export async function createAsker(login: Login): Promise<Asker> {
  const platform =
    login === 'facebook' ? facebookPlatform() : tutorialPlatform(login === 'instagram' ? { asOf: today } : {})
  const token = await tokenOf(platform, login)
  const username = login === 'basic-display' ? 'jayposiris' : 'mira.prints'
  const account = findAccountByUsername(platform.world, username)?.id ?? ''
  const send = login === 'facebook' ? facebookGraph : graph
  return {
    platform,
    login,
    account,
    media: listMedia(platform.world, account)[0]?.id ?? '',
    ask: (path, method = 'GET') =>
      send(platform, `${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`, { method }),
    [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose](),
  }
}

async function tokenOf(platform: Platform, login: Login): Promise<string> {
  if (login === 'facebook') return personToken(platform).token
  return login === 'instagram' ? loginToken(platform) : (await getToken(platform)).token
}

/** For every operation that is answered, how to ask for it. */
export const operationRows: Readonly<Partial<Record<OperationName, (asker: Asker) => Promise<Response>>>> = {
  'GET IGUser': ({ ask, account }) => ask(`/${account}?fields=username`),
  'GET IGUser/media': ({ ask, account }) => ask(`/${account}/media`),
  ...publishingRows,
  'GET IGMedia': ({ ask, media }) => ask(`/${media}?fields=caption`),
  'GET User': ({ ask }) => ask('/me'),
  'GET User/accounts': ({ ask }) => ask('/me/accounts'),
  'GET User/businesses': ({ platform }) => {
    const { token } = personToken(platform, { scopes: ['public_profile', 'business_management'] })
    return facebookGraph(platform, `/me/businesses?access_token=${token}`)
  },
  'GET User/picture': ({ ask }) => ask('/me/picture?redirect=0'),
  'GET User/permissions': ({ ask }) => ask('/me/permissions'),
  'DELETE User/permissions': ({ ask }) => ask('/me/permissions/instagram_basic', 'DELETE'),
  'GET Page': ({ ask }) => ask(`/${onFacebook.miraPage}`),
  'GET Page/accounts': ({ ask }) => ask(`/${onFacebook.miraPage}/accounts`),
  'GET Page/picture': ({ ask }) => ask(`/${onFacebook.miraPage}/picture?redirect=0`),
  'GET Application': ({ platform }) =>
    facebookGraph(platform, `/${pagesApp.id}?access_token=${encodeURIComponent(appTokenText)}`),
  'GET /': ({ ask, account }) => ask(`/?ids=${account}`),
  'POST /': ({ ask }) => ask('/?batch=[{"method":"GET","relative_url":"me"}]', 'POST'),
}
