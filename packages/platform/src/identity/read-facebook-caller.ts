import { redacted } from '../base/shown.ts'
import { facebookRefusal } from '../explain/refusal.ts'
import { equalSecrets } from '../world/hash.ts'
import { findApp, isDeletedApp } from '../world/records/apps/apps.ts'
import { findAccessToken } from '../world/records/tokens/access-tokens.ts'
import type { World } from '../world/world.ts'
import { isAppSecret, splitAppToken } from './app-token.ts'
import type { FacebookCaller } from './caller.ts'
import { ofDeletedApp } from './checks/check-app-exists.ts'

const rule = 'identity/read-facebook-caller'

/**
 * Whose token it is, whether it is still valid or not.
 *
 * @param takesClientToken Whether an app may show its client token in place of its secret.
 * @throws Refusal for anything that is not a token of this host.
 */
export function readCaller(world: World, text: string, takesClientToken: boolean = false): FacebookCaller {
  const parts = splitAppToken(text)
  if (parts !== undefined) return readApp(world, text, parts, takesClientToken)
  const token = findAccessToken(world, text)
  if (token?.login !== 'facebook') throw unreadable(text, token !== undefined)
  return token.pageId === null ? { kind: 'person', token, text } : { kind: 'page', token, pageId: token.pageId, text }
}

function readApp(
  world: World,
  text: string,
  { appId, secret }: { readonly appId: string; readonly secret: string },
  takesClientToken: boolean,
): FacebookCaller {
  const app = findApp(world, appId)
  if (app === undefined) throw isDeletedApp(world, appId) ? ofDeletedApp(facebookRefusal) : withoutApp(text)
  const isClientToken = app.clientToken !== '' && equalSecrets(secret, app.clientToken)
  if (isAppSecret(app, secret) || (takesClientToken && isClientToken)) return { kind: 'app', app, text }
  throw facebookRefusal('tokenSignature', {
    rule,
    parameter: 'access_token',
    received: redacted(text),
    expected: 'the Meta App ID, a pipe, and the app secret',
    fix: isClientToken
      ? 'That is the client token, which only /instagram_oembed accepts. Send the app secret, from a server only.'
      : 'Copy the app secret from Settings > Basic. A reset secret no longer works, and the Instagram app secret is a different one.',
  })
}

function withoutApp(text: string): Error {
  return facebookRefusal('tokenApplication', {
    rule,
    parameter: 'access_token',
    received: redacted(text),
    expected: 'a token of an app that exists',
    fix: 'No app has this id. Copy the Meta App ID from Settings > Basic; the Instagram App ID is a different number.',
  })
}

/** The length of the tokens Darkroom issues, prefix included. */
const wholeLength = 140

function unreadable(text: string, ofInstagram: boolean): Error {
  // Which invented tokens are called undecryptable is assumed: here those that are as long as a real one.
  const begins = !ofInstagram && text.startsWith('EAA')
  const name = !begins ? 'tokenUnreadable' : text.length < wholeLength ? 'tokenDataInvalid' : 'tokenUndecryptable'
  return facebookRefusal(name, {
    rule,
    parameter: 'access_token',
    received: redacted(text),
    expected: ofInstagram ? 'a token of Facebook Login' : 'a token issued by this world',
    fix: ofInstagram
      ? 'That is a token of an Instagram account: it works on graph.instagram.com only.'
      : 'Copy the whole token, without quotes or spaces. Tokens of another world and authorization codes do not work here.',
  })
}
