import type { InstagramApp } from '../world/basic-display-products.ts'

/** What the tutorial asks for at the window. */
const scope = 'user_profile,user_media'

/**
 * The authorization window's address, as the tutorial writes it.
 *
 * @param origin `https:/` for the real hosts, or Darkroom's own origin, below which they are too.
 */
export function windowUrl(origin: string, app: Pick<InstagramApp, 'instagramAppId'>, redirectUri: string): string {
  const uri = redirectUri.replace(/[%&#+\s]/g, encodeURIComponent)
  return `${origin}/api.instagram.com/oauth/authorize?client_id=${app.instagramAppId}&redirect_uri=${uri}&scope=${scope}&response_type=code`
}

/** The tutorial's exchange of a code for a token, to be pasted into a terminal. */
export function exchangeCommand(
  origin: string,
  app: Pick<InstagramApp, 'instagramAppId' | 'instagramAppSecret'>,
  redirectUri: string,
  code: string,
): string {
  const form = {
    client_id: app.instagramAppId,
    client_secret: app.instagramAppSecret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code,
  }
  const lines = Object.entries(form).map(([name, value]) => `${formOption(value)} ${shellWord(`${name}=${value}`)}`)
  return ['curl -X POST', shellWord(`${origin}/api.instagram.com/oauth/access_token`), ...lines].join(' \\\n  ')
}

/** The tutorial's last request. */
export function profileCommand(origin: string, token = '{access-token}'): string {
  return `curl -X GET \\\n  '${origin}/graph.instagram.com/me?fields=id,username&access_token=${token}'`
}

/** What stands in front of a host name in a real URL, where {@link windowUrl} and the commands take an origin. */
export const realHosts = 'https:/'

/** `-F` as in the tutorial, but for values that curl would read as a file or a content type. */
function formOption(value: string): string {
  return /^[@<]|;/.test(value) ? '--form-string' : '-F'
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./{}-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
