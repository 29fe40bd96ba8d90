import type { Login, OperationName } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { listMedia } from '../../world/records/media/media.ts'
import {
  appTokenText,
  facebookGraph,
  facebookPlatform,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
  usualScopes,
} from '../facebook.ts'
import { loginToken } from '../instagram-login.ts'
import { enrich, type RichAccount } from '../rich-account.ts'
import { getToken, graph, tutorialPlatform } from '../tutorial.ts'
import { discoveryRows } from './discovery-rows.ts'
import { messageRows } from './message-rows.ts'
import { publishingRows } from './publishing-rows.ts'

const today = '2026-11-01'

/** Somebody with a good token of a login. */
export interface Asker extends AsyncDisposable {
  readonly platform: Platform
  readonly login: Login
  /** The account of the token, under the id that every host knows. */
  readonly account: string
  /** One of its media. */
  readonly media: string
  /** Gives the account media of every kind, with comments, likes and tags. */
  readonly rich: () => RichAccount
  /** Asks with the token. */
  readonly ask: (path: string, method?: string) => Promise<Response>
}

/**
 * @param login By which the token was given.
 * @param change What becomes of each request to the platform, counted from 1, before it is answered.
 */
export async function createAsker(
  login: Login,
  change?: (request: Request, count: number, platform: Platform) => Request,
): Promise<Asker> {
  const made =
    login === 'facebook'
      ? facebookPlatform({ fetch: answerChallenge })
      : tutorialPlatform(login === 'instagram' ? { asOf: today } : {})
  let count = 0
  const platform =
    change === undefined ? made : { ...made, fetch: (request: Request) => made.fetch(change(request, ++count, made)) }
  const token = await tokenOf(platform, login)
  const username = login === 'basic-display' ? 'jayposiris' : 'mira.prints'
  const account = findAccountByUsername(platform.world, username)?.id ?? ''
  const send = login === 'facebook' ? facebookGraph : graph
  return {
    platform,
    login,
    account,
    media: listMedia(platform.world, account)[0]?.id ?? '',
    rich: () => enrich(platform, account),
    ask: (path, method = 'GET') =>
      send(platform, `${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`, { method }),
    [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose](),
  }
}

/** What comments, likes and deletions need beside the usual. */
const writing = ['instagram_manage_comments', 'instagram_manage_engagement', 'instagram_manage_contents'] as const

async function tokenOf(platform: Platform, login: Login): Promise<string> {
  if (login === 'facebook') return personToken(platform, { scopes: [...usualScopes, ...writing] }).token
  return login === 'instagram' ? loginToken(platform) : (await getToken(platform)).token
}

/** Asks of a Page with its own token, which may manage its webhooks. */
async function askOfPage(platform: Platform, path: string, method = 'GET'): Promise<Response> {
  const { token } = personToken(platform, { scopes: [...usualScopes, 'pages_manage_metadata'] })
  const pageToken = await pageTokenOf(platform, onFacebook.miraPage, token)
  const separator = path.includes('?') ? '&' : '?'
  return facebookGraph(platform, `/${onFacebook.miraPage}/${path}${separator}access_token=${pageToken}`, { method })
}

function askOfApp(platform: Platform, path: string, method = 'GET'): Promise<Response> {
  const token = encodeURIComponent(appTokenText)
  return facebookGraph(platform, `/${pagesApp.id}/${path}&access_token=${token}`, { method })
}

/** Asks with a token that may read insights. */
async function withInsights({ platform, login }: Asker, path: string): Promise<Response> {
  const scopes = 'instagram_business_basic,instagram_business_manage_insights'
  if (login === 'instagram')
    return graph(platform, `${path}&access_token=${await loginToken(platform, { scope: scopes })}`)
  const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
  return facebookGraph(platform, `${path}&access_token=${token}`)
}

/** An app's server that answers the challenge of a handshake. */
async function answerChallenge(url: string): Promise<Response> {
  return new Response(new URL(url).searchParams.get('hub.challenge'))
}

/** For every operation that is answered, how to ask for it. */
export const operationRows: Readonly<Partial<Record<OperationName, (asker: Asker) => Promise<Response>>>> = {
  'GET IGUser': ({ ask, account }) => ask(`/${account}?fields=username`),
  'GET IGUser/media': ({ ask, account }) => ask(`/${account}/media`),
  ...publishingRows,
  ...messageRows,
  'GET IGMedia': ({ ask, media }) => ask(`/${media}?fields=caption`),
  'GET IGUser/stories': ({ ask, account, rich }) => ask(`/${account}/stories?fields=permalink&x=${rich().story}`),
  'GET IGUser/insights': (asker) =>
    withInsights(asker, `/${asker.account}/insights?metric=reach,follower_count&period=day`),
  'GET IGMedia/insights': (asker) => withInsights(asker, `/${asker.rich().post}/insights?metric=reach,views,likes`),
  'GET IGUser/tags': ({ ask, account, rich }) => ask(`/${account}/tags?fields=username&x=${rich().tagged}`),
  'GET IGUser/live_media': ({ ask, account, rich }) => ask(`/${account}/live_media?fields=media_type&x=${rich().live}`),
  'POST IGUser/likes': ({ ask, account, rich }) => ask(`/${account}/likes?media_id=${rich().tagged}`, 'POST'),
  'DELETE IGUser/likes': ({ ask, account, rich }) => ask(`/${account}/likes?comment_id=${rich().comment}`, 'DELETE'),
  'POST IGUser/mentions': ({ ask, account, rich }) =>
    ask(`/${account}/mentions?media_id=${rich().tagged}&message=Hello`, 'POST'),
  'POST IGMedia': ({ ask, rich }) => ask(`/${rich().post}?comment_enabled=false`, 'POST'),
  'DELETE IGMedia': ({ ask, rich }) => ask(`/${rich().reel}`, 'DELETE'),
  'GET IGMedia/children': ({ ask, rich }) => ask(`/${rich().album}/children?fields=media_type,permalink`),
  'GET IGMedia/collaborators': ({ ask, rich }) => ask(`/${rich().post}/collaborators`),
  'GET IGMedia/comments': ({ ask, rich }) =>
    ask(`/${rich().post}/comments?fields=text,from,hidden,like_count,user,replies{text}`),
  'POST IGMedia/comments': ({ ask, rich }) => ask(`/${rich().post}/comments?message=Hello`, 'POST'),
  'GET IGMedia/poll_attachment': ({ ask, rich }) => ask(`/${rich().post}/poll_attachment`),
  'GET IGMedia/prompt_response': ({ ask, rich }) => ask(`/${rich().album}/prompt_response`),
  'GET IGComment': ({ ask, rich }) => ask(`/${rich().reply}?fields=text,timestamp,parent_id,media,username`),
  'POST IGComment': ({ ask, rich }) => ask(`/${rich().comment}?hide=true`, 'POST'),
  'DELETE IGComment': ({ ask, rich }) => ask(`/${rich().comment}`, 'DELETE'),
  'GET IGComment/replies': ({ ask, rich }) => ask(`/${rich().comment}/replies`),
  'POST IGComment/replies': ({ ask, rich }) => ask(`/${rich().comment}/replies?message=Hello`, 'POST'),
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
  'GET IGUser/subscribed_apps': async ({ ask }) => {
    await ask('/me/subscribed_apps?subscribed_fields=comments', 'POST')
    return ask('/me/subscribed_apps')
  },
  'POST IGUser/subscribed_apps': ({ ask }) => ask('/me/subscribed_apps?subscribed_fields=comments,messages', 'POST'),
  'DELETE IGUser/subscribed_apps': ({ ask }) => ask('/me/subscribed_apps', 'DELETE'),
  'GET Page/subscribed_apps': ({ platform }) => askOfPage(platform, 'subscribed_apps'),
  'POST Page/subscribed_apps': ({ platform }) => askOfPage(platform, 'subscribed_apps?subscribed_fields=feed', 'POST'),
  'DELETE Page/subscribed_apps': ({ platform }) => askOfPage(platform, 'subscribed_apps', 'DELETE'),
  'GET Application/subscriptions': ({ platform }) => askOfApp(platform, 'subscriptions?'),
  'POST Application/subscriptions': ({ platform }) =>
    askOfApp(
      platform,
      'subscriptions?object=instagram&callback_url=http://localhost:3000/webhooks&fields=comments&verify_token=v',
      'POST',
    ),
  'DELETE Application/subscriptions': ({ platform }) => askOfApp(platform, 'subscriptions?object=instagram', 'DELETE'),
  'GET Application': ({ platform }) =>
    facebookGraph(platform, `/${pagesApp.id}?access_token=${encodeURIComponent(appTokenText)}`),
  ...discoveryRows,
  'GET /': ({ ask, account }) => ask(`/?ids=${account}`),
  'POST /': ({ ask }) => ask('/?batch=[{"method":"GET","relative_url":"me"}]', 'POST'),
}
