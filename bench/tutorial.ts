import { sampleWorld } from '../packages/platform/dist/index.js'

/** The sample app and its window, as the tutorial uses them. */
export const redirectUri = 'https://socialsizzle.herokuapp.com/auth/'
export const product = sampleWorld('http://localhost:4000').apps?.[0]?.basicDisplay
export const windowUrl = `https://api.instagram.com/oauth/authorize?client_id=${product?.instagramAppId}&redirect_uri=${redirectUri}&scope=user_profile,user_media&response_type=code`

const login = sampleWorld('http://localhost:4000').apps?.[0]?.instagramLogin
const pages = sampleWorld('http://localhost:4000').apps?.[1]
const pagesUri = 'https://sizzlepages.example/auth/'

/** A login from the window to the profile: the addresses and bodies of its three requests. */
export interface LoginRecipe {
  readonly asOf: string
  readonly username: string
  readonly windowUrl: string
  readonly tokenUrl: string
  readonly body: (code: string) => string
  readonly profileUrl: (token: string) => string
}

function codeBody(id: string | undefined, secret: string | undefined, uri: string, code: string): string {
  const form = {
    client_id: id ?? '',
    client_secret: secret ?? '',
    grant_type: 'authorization_code',
    redirect_uri: uri,
    code,
  }
  return new URLSearchParams(form).toString()
}

/** The three logins of the sample world. */
export const logins: Readonly<Record<string, LoginRecipe>> = {
  'Basic Display': {
    asOf: '2024-11-01',
    username: 'jayposiris',
    windowUrl,
    tokenUrl: 'https://api.instagram.com/oauth/access_token',
    body: exchangeBody,
    profileUrl: (token) => `https://graph.instagram.com/me?fields=id,username&access_token=${token}`,
  },
  'Instagram Login': {
    asOf: '2026-10-01',
    username: 'mira.prints',
    windowUrl: `https://www.instagram.com/oauth/authorize?client_id=${login?.instagramAppId}&redirect_uri=${redirectUri}&scope=instagram_business_basic&response_type=code`,
    tokenUrl: 'https://api.instagram.com/oauth/access_token',
    body: (code) => codeBody(login?.instagramAppId, login?.instagramAppSecret, redirectUri, code),
    profileUrl: (token) => `https://graph.instagram.com/me?fields=user_id,username&access_token=${token}`,
  },
  'Facebook Login': {
    asOf: '2026-10-01',
    username: 'dana@darkroom.test',
    windowUrl: `https://www.facebook.com/v25.0/dialog/oauth?client_id=${pages?.id}&redirect_uri=${pagesUri}&scope=public_profile,pages_show_list,instagram_basic,pages_read_engagement&response_type=code&state=x`,
    tokenUrl: 'https://graph.facebook.com/v25.0/oauth/access_token',
    body: (code) => codeBody(pages?.id, pages?.secret, pagesUri, code),
    profileUrl: (token) => `https://graph.facebook.com/v25.0/me?fields=id,name&access_token=${token}`,
  },
}

/** The body of a code exchange. */
export function exchangeBody(code: string): string {
  return new URLSearchParams({
    client_id: product?.instagramAppId ?? '',
    client_secret: product?.instagramAppSecret ?? '',
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code,
  }).toString()
}

interface Instagram {
  authorize(answer: { url: string; username: string }): string
  fetch(request: Request): Promise<Response>
}

/** A short-lived token by the whole way. */
export async function tokenFor(platform: Instagram, username: string): Promise<string> {
  const code = new URL(platform.authorize({ url: windowUrl, username })).searchParams.get('code') ?? ''
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const request = new Request('https://api.instagram.com/oauth/access_token', {
    method: 'POST',
    body: exchangeBody(code),
    headers,
  })
  return /IGQV[^"]+/.exec(await (await platform.fetch(request)).text())?.[0] ?? ''
}
