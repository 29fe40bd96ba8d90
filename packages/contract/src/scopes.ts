import type { Login } from './logins.ts'
import { basicDisplayScopes } from './scopes/basic-display.ts'
import { facebookScopes } from './scopes/facebook.ts'
import { instagramScopes } from './scopes/instagram.ts'
import type { Scope } from './scopes/scope.ts'
import { type Day, holdsOn } from './values/day.ts'

export type { Scope } from './scopes/scope.ts'

/** Every scope, login by login, each in the order the window lists them. */
export const scopes: readonly [...typeof basicDisplayScopes, ...typeof instagramScopes, ...typeof facebookScopes] = [
  ...basicDisplayScopes,
  ...instagramScopes,
  ...facebookScopes,
]

type Entry = (typeof scopes)[number]

/** The name of a scope Darkroom knows, of one login or of any. */
export type ScopeName<L extends Login = Login> = Extract<Entry, { readonly login: L }>['name']

const byName = new Map<string, Entry & Scope>(scopes.map((scope) => [scope.name, scope]))

/**
 * The entry of a scope.
 *
 * @example
 * import { findScope } from '@darkroom/contract'
 * findScope('user_profile')?.required // => true
 * findScope('basic') // => undefined
 */
export function findScope(name: string): (Scope & { readonly name: ScopeName }) | undefined {
  return byName.get(name)
}

/**
 * The scopes of a login, those of other dates included.
 *
 * @example
 * import { scopesOf } from '@darkroom/contract'
 * scopesOf('basic-display').map(({ name }) => name) // => ['user_profile', 'user_media']
 */
export function scopesOf(login: Login): readonly (Scope & { readonly name: ScopeName })[] {
  return scopes.filter((scope) => scope.login === login)
}

/**
 * The scopes of a login that an app would ask for on a day; of two names of the same thing, the newer one.
 *
 * @example
 * import { currentScopes } from '@darkroom/contract'
 * currentScopes('instagram', '2024-08-01').map(({ name }) => name)[0] // => 'business_basic'
 * currentScopes('instagram', '2024-10-01').map(({ name }) => name)[0] // => 'instagram_business_basic'
 */
export function currentScopes(login: Login, day: Day): readonly (Scope & { readonly name: ScopeName })[] {
  const living = scopesOf(login).filter((scope) => holdsOn(scope, day))
  return living.filter(({ successor }) => !living.some(({ name }) => name === successor))
}
