import { findScope, type Login, logins } from '@darkroom/contract'
import { WorldFileError } from '../file.ts'

/** Holds scopes to the login they stand under. @throws WorldFileError */
export function expectScopes(name: string, login: Login, scopes: readonly string[]): void {
  const other = scopes.find((scope) => findScope(scope)?.login !== login)
  if (other === undefined) return
  throw new WorldFileError(
    `${name} has ${JSON.stringify(other)}, which is no scope of ${logins[login].label}. Take it out.`,
  )
}
