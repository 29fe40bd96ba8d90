import type { PersonGrant } from './person-grant.ts'

/** A permission, and the Pages or accounts it was granted for; none listed means all. */
export interface GranularScope {
  readonly scope: string
  readonly target_ids?: readonly string[]
}

/** The permissions that are granted for chosen Pages or Instagram accounts. */
export function granularScopes(
  grant: Pick<PersonGrant, 'pageIds' | 'accountIds'>,
  scopes: readonly string[],
): GranularScope[] {
  return scopes.flatMap((scope) => {
    const chosen = scope.startsWith('pages_')
      ? grant.pageIds
      : scope.startsWith('instagram_')
        ? grant.accountIds
        : undefined
    if (chosen === undefined) return []
    return [chosen === null ? { scope } : { scope, target_ids: chosen.split(',').filter((id) => id !== '') }]
  })
}
