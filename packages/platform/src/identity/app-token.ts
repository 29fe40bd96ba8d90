import { createHmac } from 'node:crypto'
import { equalSecrets } from '../world/hash.ts'
import type { App } from '../world/records/apps/apps.ts'

/** The two halves of an app token, `{id}|{secret}`, with the pipe raw or escaped; undefined for anything else. */
export function splitAppToken(text: string): { readonly appId: string; readonly secret: string } | undefined {
  const [, appId, secret] = /^(\d{1,20})(?:\||%7C)(.+)$/is.exec(text) ?? []
  return appId === undefined || secret === undefined ? undefined : { appId, secret }
}

/** The app token that `client_credentials` gives: it does not reveal the secret, and ends when the secret is reset. Its length is assumed. */
export function appToken(app: App): string {
  return `${app.id}|${createHmac('sha1', app.secret).update('app token').digest('base64url')}`
}

/** Whether the part after the pipe is the app secret, or what {@link appToken} puts there. */
export function isAppSecret(app: App, secret: string): boolean {
  return equalSecrets(secret, app.secret) || equalSecrets(`${app.id}|${secret}`, appToken(app))
}
