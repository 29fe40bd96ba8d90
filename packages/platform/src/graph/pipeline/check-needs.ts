import type { FieldNeeds, Login, Needs, ScopeName } from '@darkroom/contract'
import { checkFeatures } from '../check-features.ts'
import type { Reader, Want } from '../host.ts'
import type { FoundNode } from '../records.ts'
import { checkTasks } from './check-tasks.ts'
import { whyMissing } from './why-missing.ts'

/**
 * Checks what an operation, an object or an edge needs: permissions, then App Review features, then a task on the Page behind the
 * object. That order is assumed.
 *
 * @param scopes What the caller may do with the object.
 * @param found The object it is asked of; absent: not known yet, so that no task can be checked.
 * @throws Refusal
 */
export function checkNeeds(
  reader: Reader,
  want: Want,
  needs: Needs,
  scopes: readonly string[],
  found?: FoundNode,
): void {
  checkScopes(reader, want, missingNeeds(needs, scopes))
  checkFeatures(reader, want, needs)
  if (found !== undefined) checkTasks(reader, want, needs, found)
}

/** Refuses for permissions that are missing. @throws Refusal */
export function checkScopes({ caller, host }: Reader, want: Want, missing: readonly string[]): void {
  if (missing.length === 0) return
  const expected = `a token with ${missing.join(' and ')}`
  throw host.notPermitted({ ...want, missing, expected, fix: whyMissing(caller, missing) })
}

/** The permissions that are missing of those that somebody must have granted; where any one of several is enough, all of them together. */
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
