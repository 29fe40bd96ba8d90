import type { Login } from '@darkroom/contract'
import type { App } from '../world/records/apps/apps.ts'
import type { AccountToken, PersonToken } from '../world/records/tokens/access-tokens.ts'

/** Who asks on graph.facebook.com: an app itself, a person (or a system user), or a Page. */
export type FacebookCaller =
  | { readonly kind: 'app'; readonly app: App; readonly text: string }
  | { readonly kind: 'person'; readonly token: PersonToken; readonly text: string }
  | { readonly kind: 'page'; readonly token: PersonToken; readonly pageId: string; readonly text: string }

/** Who asks on graph.instagram.com: an account. */
export interface AccountCaller {
  readonly kind: 'account'
  readonly token: AccountToken
  readonly text: string
}

/** Who asks, by the token they sent. */
export type Caller = AccountCaller | FacebookCaller

/** A caller behind whose token a person or an account stands. */
export type TokenCaller = Exclude<Caller, { readonly kind: 'app' }>

/** The app that a caller's token was issued to; undefined: it was deleted. */
export function appOf(caller: Caller): App | undefined {
  return caller.kind === 'app' ? caller.app : caller.token.app
}

/** The id of the app that a caller's token was issued to. */
export function appIdOf(caller: Caller): string {
  return caller.kind === 'app' ? caller.app.id : caller.token.appId
}

/** The login through which a caller came. */
export function loginOf(caller: Caller): Login {
  return caller.kind === 'app' ? 'facebook' : caller.token.login
}

/** The scopes that a caller's token was granted, joined by commas; an app has none. */
export function scopesGranted(caller: Caller): string {
  return caller.kind === 'app' ? '' : caller.token.scopes
}
