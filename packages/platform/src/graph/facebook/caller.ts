import type { VersionName } from '@darkroom/contract'
import type { Call } from '../../call.ts'
import type { PersonToken } from '../../world/access-tokens.ts'
import type { App } from '../../world/apps.ts'

/** Who asks on graph.facebook.com, by the token they sent: an app itself, a person (or a system user), or a Page. */
export type Caller =
  | { readonly kind: 'app'; readonly app: App; readonly text: string }
  | { readonly kind: 'person'; readonly token: PersonToken; readonly text: string }
  | { readonly kind: 'page'; readonly token: PersonToken; readonly pageId: string; readonly text: string }

/** The app that a caller's token was issued to. */
export function appIdOf(caller: Caller): string {
  return caller.kind === 'app' ? caller.app.id : caller.token.appId
}

/** A reading on its way: who asks, in which version, with which permissions in today's names. */
export interface Reader {
  readonly call: Call
  readonly caller: Caller
  readonly version: VersionName
  readonly scopes: readonly string[]
}
