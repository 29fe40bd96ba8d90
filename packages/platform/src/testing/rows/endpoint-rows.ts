import type { Login } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import { dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import { createVisitor } from '../../sites/instagram/testing/visitor.ts'
import {
  appTokenText,
  facebookDialogCode,
  facebookExchange,
  facebookGraph,
  facebookPlatform,
  facebookTokenRequest,
  pagesApp,
  personToken,
} from '../facebook.ts'
import { instagramLogin, loginCode, loginExchange, loginToken, loginUrl, longLoginToken } from '../instagram-login.ts'
import {
  day,
  exchange,
  exchangeLong,
  getCode,
  getLongLivedToken,
  getToken,
  postToken,
  refresh,
  signedInCookie,
  tutorialPlatform,
  urlencoded,
  windowUrl,
} from '../tutorial.ts'

/** A request by a login that an endpoint serves. */
export interface EndpointRow {
  readonly login: Login
  readonly ask: () => Promise<Response>
}

const today = '2026-11-01'

function basicDisplay(ask: (platform: Platform) => Promise<Response>): EndpointRow {
  return { login: 'basic-display', ask: () => ask(tutorialPlatform()) }
}

function instagram(ask: (platform: Platform) => Promise<Response>, asOf = today): EndpointRow {
  return { login: 'instagram', ask: () => ask(tutorialPlatform({ asOf })) }
}

function facebook(ask: (platform: Platform) => Promise<Response>): EndpointRow[] {
  return [{ login: 'facebook', ask: () => ask(facebookPlatform()) }]
}

function openWindow(platform: Platform, url: string, username: string): Promise<Response> {
  return platform.fetch(new Request(url, { headers: { cookie: signedInCookie(platform, username) } }))
}

async function openDialog(): Promise<Response> {
  const platform = facebookPlatform({ world: undefined })
  const visitor = createVisitor(platform, 'https://www.facebook.com')
  const page = await visitor.get('https://www.facebook.com/login/')
  await visitor.send(page, {
    button: 'Sign in',
    fields: { email: 'dana@darkroom.test', password: 'safelight' },
  })
  const seen = await visitor.get(dialogUrl())
  return new Response(seen.html, { status: seen.status })
}

/** For every endpoint that is answered, a request for each login that it serves. */
export const answeredRows: Readonly<Record<string, readonly EndpointRow[]>> = {
  'GET www.instagram.com/oauth/authorize': [
    basicDisplay((platform) => openWindow(platform, windowUrl().replace('api.', 'www.'), 'jayposiris')),
    instagram((platform) => openWindow(platform, loginUrl(), 'mira.prints')),
  ],
  'GET api.instagram.com/oauth/authorize': [
    basicDisplay((platform) => openWindow(platform, windowUrl(), 'jayposiris')),
    instagram((platform) => openWindow(platform, loginUrl().replace('www.', 'api.'), 'mira.prints'), '2026-08-21'),
  ],
  'POST api.instagram.com/oauth/access_token': [
    basicDisplay((platform) => exchange(platform, getCode(platform))),
    instagram((platform) => postToken(platform, loginExchange(loginCode(platform)))),
  ],
  'GET graph.instagram.com/access_token': [
    basicDisplay(async (platform) => exchangeLong(platform, (await getToken(platform)).token)),
    instagram(async (platform) =>
      exchangeLong(platform, await loginToken(platform), { client_secret: instagramLogin.clientSecret }),
    ),
  ],
  'GET graph.instagram.com/refresh_access_token': [
    basicDisplay(async (platform) => {
      const token = await getLongLivedToken(platform)
      platform.clock.advance(day)
      return refresh(platform, token)
    }),
    instagram(async (platform) => {
      const token = await longLoginToken(platform)
      platform.clock.advance(day)
      return refresh(platform, token)
    }),
  ],
  'GET www.facebook.com/{version}/dialog/oauth': [{ login: 'facebook', ask: openDialog }],
  'GET www.facebook.com/.well-known/openid-configuration/': facebook((platform) =>
    platform.fetch(new Request('https://www.facebook.com/.well-known/openid-configuration/')),
  ),
  'GET www.facebook.com/.well-known/oauth/openid/jwks/': facebook((platform) =>
    platform.fetch(new Request('https://www.facebook.com/.well-known/oauth/openid/jwks/')),
  ),
  'GET graph.facebook.com/oauth/access_token': facebook((platform) =>
    facebookTokenRequest(platform, facebookExchange(facebookDialogCode(platform))),
  ),
  'POST graph.facebook.com/oauth/access_token': facebook((platform) => {
    const body = urlencoded({
      grant_type: 'client_credentials',
      client_id: pagesApp.id,
      client_secret: pagesApp.secret,
    })
    return facebookGraph(platform, '/oauth/access_token', { method: 'POST', body })
  }),
  'GET graph.facebook.com/debug_token': facebook((platform) =>
    facebookGraph(
      platform,
      `/debug_token?${urlencoded({ input_token: personToken(platform).token, access_token: appTokenText })}`,
    ),
  ),
}
