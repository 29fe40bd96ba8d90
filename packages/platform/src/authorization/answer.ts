import { recordAudit } from '../world/records/audit.ts'
import { type Agreement, type Grant, type GrantKey, saveGrant } from '../world/records/grants.ts'
import type { World } from '../world/world.ts'

/** Saves what a person agreed to. @param actor The person, as the audit names them. */
export function saveConsent(world: World, key: GrantKey, agreement: Agreement, actor: string): Grant {
  const grant = saveGrant(world, key, agreement)
  recordAudit(world, { actor, action: 'app.granted', detail: `${key.appId} ${key.login} ${grant.scopes}` })
  return grant
}

/** Where a person is sent back to, and in what form. */
export interface WayBack {
  readonly redirectUri: string
  readonly state: string | undefined
  /** What follows the query: `#_` on Instagram, `#_=_` on Facebook. `fragment`: the answer itself is the fragment. */
  readonly ending: '#_' | '#_=_' | 'fragment'
}

/** Adds an answer to the redirect URI, with `state` last. */
export function sendBack({ redirectUri, state, ending }: WayBack, values: Readonly<Record<string, string>>): string {
  const answer = new URLSearchParams(values)
  if (state !== undefined) answer.set('state', state)
  const uri = inAscii(redirectUri)
  if (ending === 'fragment') return `${uri}#${answer}`
  return `${uri}${uri.includes('?') ? '&' : '?'}${answer}${ending}`
}

/** Headers take ASCII only, so a redirect URI with other characters is written as browsers write it. */
function inAscii(uri: string): string {
  if (/^[\x21-\x7e]*$/.test(uri)) return uri
  return URL.canParse(uri) ? new URL(uri).href : encodeURI(uri)
}
