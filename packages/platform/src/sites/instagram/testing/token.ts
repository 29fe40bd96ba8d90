import type { Platform } from '../../../platform.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { saveGrant } from '../../../world/records/grants.ts'
import { issueAccessToken } from '../../../world/records/tokens/access-tokens.ts'
import { sampleWorld } from '../../../world-file/sample/sample.ts'

const product = sampleWorld('http://localhost:4000').apps?.[0]?.basicDisplay
/** The sample app's registered redirect URI on its own site. */
export const redirectUri = 'https://socialsizzle.herokuapp.com/auth/'

/** The sample app's request for the authorization window. */
export function windowQuery(changes: Readonly<Record<string, string>> = {}): string {
  const parameters = {
    client_id: product?.instagramAppId ?? '',
    redirect_uri: redirectUri,
    scope: 'user_profile,user_media',
    response_type: 'code',
    ...changes,
  }
  return new URLSearchParams(parameters).toString()
}

/** An access token of the sample app's for an account, by the whole flow. */
export async function obtainToken(platform: Platform, username: string): Promise<string> {
  const url = `https://api.instagram.com/oauth/authorize?${windowQuery()}`
  return redeem(platform, platform.authorize({ url, username }))
}

/** Redeems the code of a redirect. */
export async function redeem(platform: Platform, location: string): Promise<string> {
  const body = new URLSearchParams({
    client_id: product?.instagramAppId ?? '',
    client_secret: product?.instagramAppSecret ?? '',
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code: new URL(location).searchParams.get('code') ?? '',
  })
  const answer = await platform.fetch(
    new Request('https://api.instagram.com/oauth/access_token', { method: 'POST', body }),
  )
  const { access_token } = (await answer.json()) as { access_token: string }
  return access_token
}

/** What `/me` answers to a token: `ok`, or the error's code and the words of its message. */
export async function tryToken(platform: Platform, token: string): Promise<string> {
  const answer = await platform.fetch(new Request(`https://graph.instagram.com/me?access_token=${token}`))
  const body = (await answer.json()) as { error?: { code: number; message: string } }
  return body.error === undefined ? 'ok' : `${body.error.code} ${body.error.message}`
}

/** A long-lived Instagram Login token of the sample app's for an account, without the flow. */
export function grantInstagramLogin({ world }: Platform, username: string): string {
  const subjectId = findAccountByUsername(world, username)?.id ?? ''
  const key = { appId: '358205879134926', login: 'instagram', subjectId } as const
  const grant = saveGrant(world, key, { scopes: ['instagram_business_basic'] })
  return issueAccessToken(world, { grant, kind: 'longLived' })
}
