import {
  changes,
  hosts,
  limits,
  type Operation,
  operations,
  refusals,
  resourceErrors,
  scopes,
  tokenKinds,
  versions,
} from '../../packages/contract/src/index.ts'

const operationList: readonly Operation[] = Object.values(operations)

/** Host names, that of uploads among them. */
export const hostNames: readonly string[] = [
  ...new Set([...hosts.map(({ name }) => name), ...operationList.flatMap(({ host }) => host ?? [])]),
].filter((name) => name.split('.').length > 2)

/** Names of permissions; `email` and `openid` are words that mean other things too. */
export const permissionNames: readonly string[] = scopes.map(({ name }) => name).filter((name) => name.includes('_'))

/** Days on which the platform changed, or a version began or ended. */
export const factDays: ReadonlySet<string> = new Set([
  ...Object.values(changes).map(({ day }) => day),
  ...versions.flatMap(({ since, until }) => [since, until ?? since]),
])

/** Units of time, in seconds or milliseconds, which are nobody's rule. */
const units = new Set([60, 600, 1000, 3600, 86_400])

/** Lifetimes in seconds and subcodes: nothing else is such a number. */
export const factNumbers: ReadonlySet<number> = new Set(
  [
    ...Object.values(tokenKinds).flatMap((kinds) => Object.values(kinds).flatMap(lifetimeOf)),
    ...refusals.flatMap(({ subcode }) => subcode ?? []),
    ...Object.values(resourceErrors).flatMap((error) => ('subcode' in error ? error.subcode : [])),
  ].filter((number) => number >= 1000 && !units.has(number)),
)

/** Sizes of pages and of what can be asked for at once: numbers that mean something only where the Graph API is answered or asked. */
export const pageNumbers: ReadonlySet<number> = new Set(
  [
    limits.batch.value,
    limits.ids.value,
    ...operationList.flatMap(({ paging }) => [paging?.limit ?? 0, paging?.most ?? 0]),
  ].filter((number) => number >= 10),
)

function lifetimeOf(kind: { readonly lifetime?: number }): readonly number[] {
  return kind.lifetime === undefined ? [] : [kind.lifetime]
}
