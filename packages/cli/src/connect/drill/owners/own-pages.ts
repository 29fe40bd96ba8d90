import type { Platform } from '@darkroom/platform'
import { apps, publicUrl } from '../job.ts'
import { read } from './own-tokens.ts'
import { pageNameOf, personOf } from './page-accounts.ts'

/** A Page's token of the drill's own, of which connect knows nothing, and what it is for. */
export interface OwnPage {
  readonly token: string
  readonly pageId: string
  /** The professional account behind the Page. */
  readonly accountId: string
}

const graph = 'https://graph.facebook.com'

/**
 * Has the owner of an account agree to the app at the Login dialog, and makes the token of its Page from that. It never expires, and ends with the
 * same things as connect's: what it can do, connect's can.
 */
export async function ownPage(platform: Platform, username: string): Promise<OwnPage> {
  const { appId: client_id, appSecret: client_secret, scopes } = apps.facebook
  const redirect_uri = `${publicUrl}/callback/facebook`
  const dialog = new URL('https://www.facebook.com/dialog/oauth')
  dialog.search = new URLSearchParams({
    client_id,
    redirect_uri,
    response_type: 'code',
    scope: scopes.join(),
  }).toString()
  const answer = { url: dialog.href, username: personOf(username).email, pages: [pageNameOf(username)] }
  const code = new URL(platform.authorize(answer)).searchParams.get('code') ?? ''
  const exchange = async (parameters: Readonly<Record<string, string>>): Promise<string> => {
    const got = await read(platform, `${graph}/oauth/access_token`, undefined, {
      client_id,
      client_secret,
      ...parameters,
    })
    return String(got['access_token'])
  }
  const short = await exchange({ redirect_uri, code })
  const long = await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: short })
  const fields = 'id,access_token,instagram_business_account'
  const { data } = (await read(platform, `${graph}/me/accounts`, long, { fields })) as {
    data: { id: string; access_token: string; instagram_business_account?: { id: string } }[]
  }
  const [page] = data
  if (page?.instagram_business_account === undefined) throw new Error(`${username} has no Page with an account.`)
  return { token: page.access_token, pageId: page.id, accountId: page.instagram_business_account.id }
}

/** Whether the account can be read with the drill's own token: whether its owner lets the app, and has in the last ninety days. */
export function canRead(platform: Platform, { token, accountId }: OwnPage): Promise<boolean> {
  return read(platform, `${graph}/${accountId}`, token, { fields: 'username' }).then(
    () => true,
    () => false,
  )
}

/** Whether the app gets webhooks of the account: by any subscription of its Page. */
export async function isPageSubscribed(platform: Platform, { token, pageId }: OwnPage): Promise<boolean> {
  const { data } = (await read(platform, `${graph}/${pageId}/subscribed_apps`, token)) as { data: unknown[] }
  return data.length > 0
}
