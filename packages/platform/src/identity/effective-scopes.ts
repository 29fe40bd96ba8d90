import { type Day, findScope, holdsOn } from '@darkroom/contract'

/**
 * The scopes in force on a day, by their current names: `business_basic` counts as `instagram_business_basic` until
 * 2025-01-27, and is dropped from then on.
 *
 * @param scopes Joined by commas.
 */
export function effectiveScopes(scopes: string, day: Day): readonly string[] {
  const key = `${day} ${scopes}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const found = workOut(scopes, day)
  if (remembered.size >= 1000) remembered.clear()
  remembered.set(key, found)
  return found
}

// Cached: every read asks, and nearly all ask for the same few.
const remembered = new Map<string, readonly string[]>()

function workOut(scopes: string, day: Day): string[] {
  return scopes.split(',').flatMap((name) => {
    const scope = findScope(name)
    if (scope === undefined) return []
    // Basic Display's end is checked on the token, not on the scope.
    if (scope.login === 'basic-display') return [name]
    return holdsOn(scope, day) ? [scope.successor ?? name] : []
  })
}
