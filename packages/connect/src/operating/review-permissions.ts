import { currentScopes, dayOf, findScope } from '@darkroom/contract'
import { readList } from '../base/json-column.ts'
import { day } from '../base/time.ts'
import { lookBackDays, usedScopes } from '../calls/used-scopes.ts'
import type { ConnectApp, Context } from '../context.ts'
import type { Finding } from './finding.ts'

/** Least privilege, held against what people gave and what calls used. */
export async function permissionFindings(context: Context, app: ConnectApp): Promise<Finding[]> {
  const about = `permissions of ${app.login}`
  const given = await givenScopes(context, app)
  if (given.size === 0) return []
  const known = currentScopes(app.login, dayOf(context.now())).map(({ name }): string => name)
  const warning = (what: string, fix: string): Finding => ({ level: 'warning', about, what, fix })
  const findings: Finding[] = []
  for (const scope of app.scopes)
    if (!given.has(scope))
      findings.push(
        warning(
          `${scope} is asked for, and nobody gave it.`,
          'Remove it from the scopes in the configuration, unless it is needed.',
        ),
      )
  for (const scope of given.keys())
    if (!app.scopes.includes(scope) && known.includes(scope))
      findings.push(
        warning(
          `${scope} was given, and is not configured any more.`,
          'Connect those accounts again, so that they give only what is needed.',
        ),
      )
  if (!(await hasLookedLongEnough(context, app))) return findings
  const used = await usedScopes(context, app)
  for (const [scope, count] of given)
    if (!used.has(scope) && app.scopes.includes(scope) && findScope(scope)?.required !== true)
      findings.push(
        warning(
          `${scope} was given, and no call of the last ${lookBackDays} days used it.`,
          `${count} ${count === 1 ? 'connection has' : 'connections have'} it. Remove it from the scopes in the configuration. ${
            app.login === 'facebook'
              ? 'Owners can take it back in Facebook, under Settings, Business integrations.'
              : 'Owners who connect again then no longer give it: the API has no call that takes back one permission.'
          }`,
        ),
      )
  return findings
}

/** How many connections gave each permission. */
async function givenScopes({ store }: Context, { login, appId }: ConnectApp): Promise<ReadonlyMap<string, number>> {
  // Few lists are different: the store counts them.
  const rows = await store.run((db) =>
    db
      .selectFrom('connection')
      .select(['granted', (q) => q.fn.countAll<number>().as('count')])
      .where('login', '=', login)
      .where('appId', '=', appId)
      .where('granted', 'is not', null)
      .groupBy('granted')
      .execute(),
  )
  const counts = new Map<string, number>()
  for (const { granted, count } of rows)
    for (const scope of readList(granted) ?? []) counts.set(scope, (counts.get(scope) ?? 0) + count)
  return counts
}

/** Before calls have been counted for that long, nothing can be said of what was never used. */
async function hasLookedLongEnough({ store, now }: Context, { login, appId }: ConnectApp): Promise<boolean> {
  const first = await store.run((db) =>
    db
      .selectFrom('callCount')
      .select((q) => q.fn.min('day').as('day'))
      .where('login', '=', login)
      .where('appId', '=', appId)
      .executeTakeFirst(),
  )
  const since = first?.day as string | null | undefined
  return since !== null && since !== undefined && since <= dayOf(now() - lookBackDays * day)
}
