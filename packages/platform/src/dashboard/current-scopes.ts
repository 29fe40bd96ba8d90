import { type Day, findScope, holdsOn, type Login, type Scope, type ScopeName, scopesOf } from '@darkroom/contract'

/** The scopes of a login on a day; of two names of the same thing, the newer one. */
export function currentScopes(login: Login, day: Day): (Scope & { readonly name: ScopeName })[] {
  return scopesOf(login).filter((scope) => {
    const successor = scope.successor === undefined ? undefined : findScope(scope.successor)
    return holdsOn(scope, day) && !(successor !== undefined && holdsOn(successor, day))
  })
}
