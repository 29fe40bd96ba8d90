import type { ChangeName } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import { signedIn } from '../../sites/dashboard/testing/visitor.ts'
import { clearOffFacebookActivity } from '../../sites/instagram/settings/activity.ts'
import { createVisitor } from '../../sites/instagram/testing/visitor.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { saveGrant } from '../../world/records/grants.ts'
import {
  deleteAccessTokens,
  findAccessToken,
  issueAccessToken,
  storeAccessTokenRow,
} from '../../world/records/tokens/access-tokens.ts'
import { facebookGraph, personToken, usualScopes } from '../facebook.ts'
import { loginUrl } from '../instagram-login.ts'
import {
  app,
  type Changes,
  exchangeLong,
  getToken,
  graph,
  messageOf,
  day as oneDay,
  refresh,
  windowUrl,
} from '../tutorial.ts'

/** A request, and what it is answered with on the day before a change and on the day. */
export interface TimelineRow {
  readonly ask: (platform: Platform) => unknown
  readonly before: unknown
  readonly on: unknown
}

const offer = 'Log in with Facebook'
const catchAll = 'Unsupported request - method type: get'
const invalidated =
  'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.'

/** What the window does to a person who agrees. */
function windowSays(platform: Platform, url: string, username = 'mira.prints'): string {
  try {
    return platform.authorize({ url, username }).includes('?code=') ? 'a code' : 'no code'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

/** What `/me` says, or that it is well. */
async function me(platform: Platform, token: string): Promise<string> {
  const answer = await graph(platform, `/me?access_token=${token}`)
  return answer.ok ? 'ok' : messageOf(answer)
}

/** A token after its account has cleared its off-Facebook activity. */
async function afterClearing(platform: Platform): Promise<string> {
  const { token } = await getToken(platform)
  const account = findAccountByUsername(platform.world, 'jayposiris')
  if (account !== undefined) clearOffFacebookActivity(platform.world, account)
  return me(platform, token)
}

/** A long-lived token of Basic Display that was there before, whatever the date. */
function oldToken({ world }: Platform, username: string): string {
  const subjectId = findAccountByUsername(world, username)?.id ?? ''
  const grant = saveGrant(
    world,
    { appId: app.metaAppId, login: 'basic-display', subjectId },
    { scopes: ['user_profile'] },
  )
  return issueAccessToken(world, { grant, kind: 'longLived' })
}

/** Whether the page before a window of Instagram Login shows something. */
async function signInPageHas(platform: Platform, words: string, changes: Changes): Promise<boolean> {
  return (await createVisitor(platform).get(loginUrl(changes))).text.includes(words)
}

/** For every change a request that it answers otherwise. */
export const timelineRows: Readonly<Record<ChangeName, TimelineRow>> = {
  longLivedTokens: {
    ask: async (platform) => {
      const answer = await exchangeLong(platform, (await getToken(platform)).token)
      return answer.ok ? 'ok' : messageOf(answer)
    },
    before: catchAll,
    on: 'ok',
  },
  legacyApiEnds: {
    ask: async (platform) => {
      const answer = await platform.fetch(new Request('https://api.instagram.com/v1/users/self/?access_token=1.2.3'))
      return [answer.status, answer.headers.get('content-type')?.split(';')[0]]
    },
    before: [400, 'application/json'],
    on: [404, 'application/json'],
  },
  appScopedIds: {
    ask: async (platform) => {
      const { token, userId } = await getToken(platform)
      const { id } = (await (await graph(platform, `/me?access_token=${token}`)).json()) as { id: string }
      return [id === userId, id === '17841405793187218']
    },
    before: [true, true],
    on: [true, false],
  },
  offFacebookActivity: { ask: afterClearing, before: 'ok', on: invalidated },
  privateRefresh: {
    ask: async (platform) => {
      const token = oldToken(platform, 'quiet.quinn')
      const found = findAccessToken(platform.world, token)
      // Old enough to be refreshed, on a day that may not pass.
      if (found !== undefined) deleteAccessTokens(platform.world, found.grantId)
      if (found !== undefined) storeAccessTokenRow(platform.world, { ...found, issuedAt: found.issuedAt - 2 * oneDay })
      const answer = await refresh(platform, token)
      return answer.ok ? 'ok' : messageOf(answer)
    },
    before: catchAll,
    on: 'ok',
  },
  offFacebookActivityPauses: { ask: afterClearing, before: invalidated, on: 'ok' },
  offFacebookActivityReturns: { ask: afterClearing, before: 'ok', on: invalidated },
  businessVerification: {
    ask: async (platform) => {
      const visitor = await signedIn(platform)
      await visitor.open(`/apps/${app.metaAppId}/app-review/permissions/`)
      const path = `/apps/${app.metaAppId}/app-review/permissions/user_media/`
      return (await visitor.forge(path, { decision: 'grant' })).status
    },
    before: 200,
    on: 403,
  },
  windowErrorPage: {
    ask: async (platform) => {
      const answer = await platform.fetch(new Request(windowUrl({ scope: '' })))
      return answer.headers.get('content-type')?.split(';')[0]
    },
    before: 'application/json',
    on: 'text/html',
  },
  instagramLoginLaunches: {
    ask: (platform) => windowSays(platform, loginUrl({ scope: 'business_basic' })),
    before: 'Invalid platform app',
    on: 'a code',
  },
  demographicTimeframes: {
    ask: async (platform) => {
      const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
      const query = 'metric=follower_demographics&period=lifetime&metric_type=total_value&breakdown=age&timeframe='
      const path = `/v19.0/${findAccountByUsername(platform.world, 'mira.prints')?.id}/insights?${query}last_14_days`
      return (await facebookGraph(platform, `${path}&access_token=${token}`)).status
    },
    before: 200,
    on: 400,
  },
  basicDisplayEndAnnounced: {
    ask: async (platform) => {
      const visitor = await signedIn(platform)
      return (await visitor.open(`/apps/${app.metaAppId}/products/`)).text.includes('ends on 2024-12-04')
    },
    before: false,
    on: true,
  },
  newScopeNames: {
    ask: (platform) => windowSays(platform, loginUrl({ scope: 'instagram_business_basic' })),
    before: "Invalid scope: ['instagram_business_basic']",
    on: 'a code',
  },
  basicDisplayEnds: {
    ask: async (platform) => [
      await me(platform, oldToken(platform, 'jayposiris')),
      windowSays(platform, windowUrl({ scope: 'user_profile' }), 'jayposiris'),
    ],
    before: ['ok', 'a code'],
    on: [catchAll, "Invalid scope: ['user_profile']"],
  },
  insightsOfInstagramLogin: {
    ask: (platform) =>
      windowSays(platform, loginUrl({ scope: 'instagram_business_basic,instagram_business_manage_insights' })),
    before: 'Invalid scope: instagram_business_manage_insights',
    on: 'a code',
  },
  oldScopesEnd: {
    ask: (platform) => windowSays(platform, loginUrl({ scope: 'business_basic' })),
    before: 'a code',
    on: 'Invalid scope: business_basic',
  },
  forceReauth: {
    ask: async (platform) => {
      const visitor = createVisitor(platform)
      await visitor.signIn('mira.prints')
      const page = await visitor.get(loginUrl({ force_reauth: 'true', enable_fb_login: '0' }))
      return [
        page.text.includes('Password of mira.prints'),
        await signInPageHas(platform, offer, { enable_fb_login: '0' }),
      ]
    },
    before: [false, false],
    on: [true, true],
  },
  facebookButtonReturns: {
    ask: async (platform) => [
      await signInPageHas(platform, offer, { enable_fb_login: 'false' }),
      await signInPageHas(platform, offer, {}),
    ],
    before: [true, true],
    on: [false, true],
  },
  embedsWithoutToken: {
    ask: async (platform) => {
      const url = 'https://graph.facebook.com/instagram_oembed?url=https://www.instagram.com/mira.prints/'
      return (await platform.fetch(new Request(url))).status
    },
    before: 400,
    on: 200,
  },
  apiWindowEnds: {
    ask: (platform) => windowSays(platform, loginUrl({ scope: 'instagram_business_basic' }).replace('www.', 'api.')),
    before: 'a code',
    on: "Sorry, this page isn't available.",
  },
}
