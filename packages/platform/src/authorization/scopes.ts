import { findScope, type Login, logins, type ScopeName, scopesOf } from '@darkroom/contract'
import { listAdvancedAccess } from '../world/records/apps/advanced-access.ts'
import type { World } from '../world/world.ts'

/** Reads a list in a parameter, separated by commas or spaces. Empty and repeated parts are left out. */
export function parseList(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((name) => name !== ''))]
}

/** Whether a person cannot decline a scope. */
export function isRequired(scope: ScopeName): boolean {
  return findScope(scope)?.required === true
}

/** The scopes for which App Review gave an app Advanced Access: somebody without a role can be asked for no others. */
export function withAdvancedAccess<Scope extends string>(
  world: World,
  appId: string,
  scopes: readonly Scope[],
): Scope[] {
  const approved = listAdvancedAccess(world, appId)
  return scopes.filter((scope) => approved.includes(scope))
}

/** How to fix a request for scopes that a login does not have on the world's date. */
export function fixUnknownScopes(unknown: readonly string[], login: Login): string {
  const { label } = logins[login]
  const known = unknown.map(findScope).find((scope) => scope !== undefined)
  if (known === undefined) return fixMisspelled(unknown, login)
  if (known.login !== login) {
    const id = login === 'facebook' ? 'Meta App ID' : 'Instagram App ID'
    return `${known.name} belongs to ${logins[known.login].label}, and this ${id} to ${label}.`
  }
  if (known.successor !== undefined) return `${known.name} ended on ${known.until}: ask for ${known.successor}.`
  if (known.until !== undefined)
    return `${known.name} ended with Basic Display on ${known.until}. Start another world with --as-of 2024-11-01, or move to Instagram Login.`
  return `${known.name} came on ${known.since}. Set the world to a later date.`
}

function fixMisspelled(unknown: readonly string[], login: Login): string {
  if (login === 'facebook')
    return 'Leave them out, or spell them as under App Dashboard > App Review > Permissions and Features.'
  if (unknown.some((name) => name.endsWith('_content_publishing')))
    return 'The scope is spelled instagram_business_content_publish; a page of the documentation has it wrong.'
  const names = scopesOf(login).map(({ name }) => name)
  return `${logins[login].label} has ${names.join(', ')}. The scopes before Basic Display (basic, likes ...) ended in 2020.`
}
