import type { Platform } from '../platform.ts'
import { app, type Changes, graph, postToken, urlencoded } from './tutorial.ts'

/** The sample world's app as Instagram Login knows it. */
export const instagramLogin = {
  clientId: '1093847265518402',
  clientSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
  redirectUri: app.redirectUri,
} as const

/** What it asks for. */
export const businessScopes =
  'instagram_business_basic,instagram_business_content_publish,instagram_business_manage_comments'

/** The authorization window of Instagram Login. */
export function loginUrl(changes: Changes = {}): string {
  const parameters = {
    client_id: instagramLogin.clientId,
    redirect_uri: instagramLogin.redirectUri,
    response_type: 'code',
    scope: businessScopes,
    ...changes,
  }
  return `https://www.instagram.com/oauth/authorize?${urlencoded(parameters)}`
}

/** Authorizes as a professional account and returns the code. */
export function loginCode(platform: Platform, changes: Changes = {}, decline: readonly string[] = []): string {
  const location = platform.authorize({ url: loginUrl(changes), username: 'mira.prints', decline })
  return new URL(location).searchParams.get('code') ?? ''
}

/** The parameters of a code exchange of Instagram Login. */
export function loginExchange(code: string, changes: Changes = {}): URLSearchParams {
  return urlencoded({
    client_id: instagramLogin.clientId,
    client_secret: instagramLogin.clientSecret,
    grant_type: 'authorization_code',
    redirect_uri: instagramLogin.redirectUri,
    code,
    ...changes,
  })
}

/** A short-lived token of Instagram Login. */
export async function loginToken(
  platform: Platform,
  changes: Changes = {},
  decline: readonly string[] = [],
): Promise<string> {
  const reply = await postToken(platform, loginExchange(loginCode(platform, changes, decline)))
  return ((await reply.json()) as { access_token: string }).access_token
}

/** A long-lived token of Instagram Login. */
export async function longLoginToken(platform: Platform, changes: Changes = {}): Promise<string> {
  const query = urlencoded({
    grant_type: 'ig_exchange_token',
    client_secret: instagramLogin.clientSecret,
    access_token: await loginToken(platform, changes),
  })
  return ((await (await graph(platform, `/access_token?${query}`)).json()) as { access_token: string }).access_token
}
