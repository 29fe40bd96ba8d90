import type { FieldNeeds, Login, Needs, ScopeName } from '@darkroom/contract'

/** The permissions that are missing of those that somebody must have granted; of several that each would do, all in one. */
export function missingNeeds({ all = [], any = [] }: Needs, scopes: readonly string[]): string[] {
  const missing = all.filter((scope) => !scopes.includes(scope))
  const isOneThere = any.length === 0 || any.some((scope) => scopes.includes(scope))
  return isOneThere ? missing : [...missing, any.join(' or ')]
}

/** What a field needs by a login, in the form in which operations have it; undefined: the login does not have the field. */
export function fieldNeeds(needs: { readonly [L in Login]?: FieldNeeds }, login: Login): Needs | undefined {
  const own = needs[login]
  return typeof own === 'string' ? alone(own) : own
}

/** Of the fields of a node nearly all need one and the same permission. */
function alone(scope: ScopeName): Needs {
  const known = remembered.get(scope)
  if (known !== undefined) return known
  const needs = { all: [scope] }
  remembered.set(scope, needs)
  return needs
}

const remembered = new Map<ScopeName, Needs>()
