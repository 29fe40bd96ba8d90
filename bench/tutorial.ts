import { sampleWorld } from '../packages/platform/dist/index.js'

/** The sample app and its window, as the tutorial uses them. */
export const redirectUri = 'https://socialsizzle.herokuapp.com/auth/'
export const product = sampleWorld('http://localhost:4000').apps?.[0]?.basicDisplay
export const windowUrl = `https://api.instagram.com/oauth/authorize?client_id=${product?.instagramAppId}&redirect_uri=${redirectUri}&scope=user_profile,user_media&response_type=code`

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
