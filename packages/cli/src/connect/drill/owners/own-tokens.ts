import type { Platform } from '@darkroom/platform'
import { apps, publicUrl } from '../job.ts'

/** A token of the drill's own for an account, of which connect knows nothing: what Instagram has is read with it. */
export async function ownToken(platform: Platform, username: string): Promise<string> {
  const app = apps.instagram
  const redirectUri = `${publicUrl}/callback/instagram`
  const window = new URL('https://www.instagram.com/oauth/authorize')
  window.search = new URLSearchParams({
    client_id: app.appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: app.scopes.join(),
  }).toString()
  const back = new URL(platform.authorize({ url: window.href, username }))
  const body = new URLSearchParams({
    client_id: app.appId,
    client_secret: app.appSecret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code: back.searchParams.get('code') ?? '',
  })
  const short = await ask(
    platform,
    new Request('https://api.instagram.com/oauth/access_token', { method: 'POST', body }),
  )
  const long = await read(platform, 'access_token', String(short['access_token']), {
    grant_type: 'ig_exchange_token',
    client_secret: app.appSecret,
  })
  return String(long['access_token'])
}

/** Reads something of graph.instagram.com, or of the host of a URL, with a token. @throws Error with the answer */
export function read(
  platform: Platform,
  path: string,
  token: string | undefined,
  parameters: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const url = new URL(path, 'https://graph.instagram.com/')
  url.search = new URLSearchParams({ ...parameters, ...(token !== undefined && { access_token: token }) }).toString()
  return ask(platform, new Request(url))
}

/** Reads a list to its end. */
export async function readAll(
  platform: Platform,
  path: string,
  token: string,
  fields: string,
): Promise<Readonly<Record<string, string>>[]> {
  const all: Record<string, string>[] = []
  for (let after = ''; ; ) {
    const answer = await read(platform, path, token, { fields, limit: '50', ...(after !== '' && { after }) })
    const { data, paging } = answer as {
      data: Record<string, string>[]
      paging?: { next?: string; cursors?: { after?: string } }
    }
    all.push(...data)
    after = paging?.next === undefined ? '' : (paging.cursors?.after ?? '')
    if (after === '') return all
  }
}

async function ask(platform: Platform, request: Request): Promise<Readonly<Record<string, unknown>>> {
  const answer = await platform.fetch(request)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${new URL(request.url).pathname}: ${answer.status} ${text.slice(0, 200)}`)
  return JSON.parse(text) as Readonly<Record<string, unknown>>
}
