import type { OperationName } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import {
  appTokenText,
  facebookGraph,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
  usualScopes,
} from '../facebook.ts'
import { loginToken } from '../instagram-login.ts'
import { graph } from '../tutorial.ts'
import type { Asker } from './asker.ts'
import { discoveryRows } from './discovery-rows.ts'
import { messageRows } from './message-rows.ts'
import { publishingRows } from './publishing-rows.ts'

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
