import type { Login } from '@darkroom/contract'
import { createPlatform, type Platform, type PlatformOptions } from '../platform.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { findGrant, type Grant, removeGrant } from '../world/records/grants.ts'
import { startSession } from '../world/records/tokens/sessions.ts'

/** The app of the sample world, as the tutorial uses it. */
export const app = {
  metaAppId: '358205879134926',
  metaAppSecret: '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8',
  instagramAppId: '684477648739411',
  instagramAppSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
  redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
} as const

export const minute: number = 60_000
export const hour: number = 60 * minute
export const day: number = 24 * hour

/** The sample world on 2024-11-01 (or another date), repeatable, its clock still unless it is advanced. */
export function tutorialPlatform(options: PlatformOptions = {}): Platform {
  return createPlatform({ asOf: '2024-11-01', seed: 'tutorial', now: () => 0, ...options })
}

/** Parameters by name; undefined leaves one of the usual ones out. */
export type Changes = Readonly<Record<string, string | undefined>>

/** The tutorial's authorization window. */
export function windowUrl(changes: Changes = {}): string {
  const parameters = { client_id: app.instagramAppId, redirect_uri: app.redirectUri, ...windowRest, ...changes }
  return `https://api.instagram.com/oauth/authorize?${urlencoded(parameters)}`
}

const windowRest = { scope: 'user_profile,user_media', response_type: 'code' }

/** Parameters as a query string or urlencoded body. */
export function urlencoded(parameters: Changes): URLSearchParams {
  return new URLSearchParams(
    Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Authorizes as somebody and returns the code. */
export function getCode(platform: Platform, username = 'jayposiris', decline: readonly string[] = []): string {
  const location = platform.authorize({ url: windowUrl(), username, decline })
  return new URL(location).searchParams.get('code') ?? ''
}

/** The parameters of a code exchange that succeeds. */
export function exchangeParameters(code: string, changes: Changes = {}): Changes {
  return {
    client_id: app.instagramAppId,
    client_secret: app.instagramAppSecret,
    grant_type: 'authorization_code',
    redirect_uri: app.redirectUri,
    code,
    ...changes,
  }
}

/** `POST api.instagram.com/oauth/access_token` with a body. */
export function postToken(platform: Platform, body: RequestInit['body'], headers: HeadersInit = {}): Promise<Response> {
  const init = { method: 'POST', headers, ...(body === undefined ? {} : { body }) }
  return platform.fetch(new Request('https://api.instagram.com/oauth/access_token', init))
}

/** Exchanges a code, urlencoded. */
export function exchange(platform: Platform, code: string, changes: Changes = {}): Promise<Response> {
  return postToken(platform, urlencoded(exchangeParameters(code, changes)))
}

/** A short-lived token and its user id, digit by digit. */
export async function getToken(
  platform: Platform,
  username = 'jayposiris',
  decline: readonly string[] = [],
): Promise<{ token: string; userId: string }> {
  const text = await (await exchange(platform, getCode(platform, username, decline))).text()
  const [, token = '', userId = ''] = /^\{"access_token": "([\w-]+)", "user_id": (\d+)\}$/.exec(text) ?? []
  if (token === '') throw new Error(`The exchange answered ${text}`)
  return { token, userId }
}

/** A request to graph.instagram.com; `path` begins with a slash. */
export function graph(platform: Platform, path: string, init: RequestInit = {}): Promise<Response> {
  return platform.fetch(new Request(`https://graph.instagram.com${path}`, init))
}

/** The long-lived exchange of a short-lived token. */
export function exchangeLong(platform: Platform, token: string, changes: Changes = {}): Promise<Response> {
  const parameters = { grant_type: 'ig_exchange_token', client_secret: app.instagramAppSecret, access_token: token }
  return graph(platform, `/access_token?${urlencoded({ ...parameters, ...changes })}`)
}

/** A long-lived token. */
export async function getLongLivedToken(platform: Platform, username = 'jayposiris'): Promise<string> {
  const { token } = await getToken(platform, username)
  const reply = (await (await exchangeLong(platform, token)).json()) as { access_token: string }
  return reply.access_token
}

/** The refresh of a long-lived token. */
export function refresh(platform: Platform, token: string, changes: Changes = {}): Promise<Response> {
  const parameters = { grant_type: 'ig_refresh_token', access_token: token }
  return graph(platform, `/refresh_access_token?${urlencoded({ ...parameters, ...changes })}`)
}

/** The message of a refusal, of either family. */
export async function messageOf(response: Response): Promise<string> {
  const body = (await response.json()) as { error_message?: string; error?: { message: string } }
  return body.error_message ?? body.error?.message ?? ''
}

/** The cookie of a browser in which somebody is signed in to Instagram. */
export function signedInCookie(platform: Platform, username: string): string {
  const account = findAccountByUsername(platform.world, username)
  return `darkroom_instagram=${startSession(platform.world, 'instagram', account?.id ?? '')}`
}

/** What somebody authorized the tutorial's app to do. */
export function grantOf(platform: Platform, username: string, login: Login = 'basic-display'): Grant | undefined {
  const subjectId = findAccountByUsername(platform.world, username)?.id ?? ''
  return findGrant(platform.world, { appId: app.metaAppId, login, subjectId })
}

/** Removes the tutorial's app from an account, as under Apps and Websites. */
export function removeApp(platform: Platform, username: string, login: Login = 'basic-display'): void {
  removeGrant(platform.world, grantOf(platform, username, login)?.id ?? '')
}
