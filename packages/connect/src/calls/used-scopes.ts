import { dayOf, findOperation, type Login } from '@darkroom/contract'
import { sql } from 'kysely'
import { day } from '../base/time.ts'
import type { Context } from '../context.ts'

/** For so many days back it is looked which permissions calls have used. */
export const lookBackDays = 30

/** What an app's calls have used lately, by the contract's names, with how often. */
export async function usedNames(
  { store, now, calls }: Pick<Context, 'store' | 'now' | 'calls'>,
  { login, appId }: { readonly login: Login; readonly appId: string },
): Promise<ReadonlyMap<string, number>> {
  await calls.flush()
  const from = dayOf(now() - lookBackDays * day)
  const rows = await store.run((db) =>
    db
      .selectFrom('callCount')
      .select(['name', sql<number>`CAST(SUM("count") AS BIGINT)`.as('count')])
      .where('day', '>=', from)
      .where('login', '=', login)
      .where('appId', '=', appId)
      .groupBy('name')
      .execute(),
  )
  return new Map(rows.map(({ name, count }) => [name, count]))
}

/** The permissions that an app's calls have needed lately, or may have. */
export async function usedScopes(
  context: Pick<Context, 'store' | 'now' | 'calls'>,
  app: { readonly login: Login; readonly appId: string },
): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  for (const name of (await usedNames(context, app)).keys()) {
    const { all = [], any = [], viaBusiness = [] } = findOperation(name)?.logins[app.login] ?? {}
    for (const scope of [...all, ...any, ...viaBusiness]) used.add(scope)
  }
  return used
}
