import type { Context } from '../context.ts'

/** What of the scopes asked for was not granted; undefined where the platform did not say what was. */
export function missingPermissions(
  { scopes }: Context,
  granted: readonly string[] | undefined,
): readonly string[] | undefined {
  return granted && scopes.filter((scope) => !granted.includes(scope))
}
