import type { Context } from '../context.ts'
import type { ConnectionRow, ConnectionState } from '../store/schema.ts'

/** Which connections an operator looks for: all tenants' are theirs to see. */
export interface ConnectionSearch {
  readonly state?: string | undefined
  readonly login?: string | undefined
  readonly tenantId?: string | undefined
  /** A part of the username, or a whole id of any sort. */
  readonly text?: string | undefined
  /** The id after which to go on. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Connections in the order of their ids. */
export function findConnections(
  { store }: Context,
  { state, login, tenantId, text, after, limit }: ConnectionSearch,
): Promise<ConnectionRow[]> {
  return store.run((db) => {
    let query = db.selectFrom('connection').selectAll()
    if (state !== undefined) query = query.where('state', '=', state as ConnectionState)
    if (login !== undefined) query = query.where('login', '=', login as ConnectionRow['login'])
    if (tenantId !== undefined) query = query.where('tenantId', '=', tenantId)
    if (text !== undefined)
      query = query.where((q) =>
        q.or([
          q('username', 'like', `%${text.toLowerCase().replaceAll(/[%_]/g, '')}%`),
          q('id', '=', text),
          q('userId', '=', text),
          q('appScopedId', '=', text),
          q('pageId', '=', text),
        ]),
      )
    if (after !== undefined) query = query.where('id', '>', after)
    return query.orderBy('id').limit(limit).execute()
  })
}

/** How many connections each state has. */
export async function countStates({
  store,
}: Pick<Context, 'store'>): Promise<Readonly<Partial<Record<ConnectionState, number>>>> {
  const rows = await store.run((db) =>
    db
      .selectFrom('connection')
      .select(['state', (q) => q.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute(),
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** The connections that somebody has to act on: of each state those that end first. */
export async function findAilingConnections({ store }: Context, limit: number): Promise<ConnectionRow[]> {
  const order: readonly ConnectionState[] = ['app-fault', 'needs-reconnect', 'blocked', 'expiring']
  const found: ConnectionRow[] = []
  for (const state of order) {
    const left = limit - found.length
    if (left <= 0) break
    found.push(
      ...(await store.run((db) =>
        db.selectFrom('connection').selectAll().where('state', '=', state).orderBy('id').limit(left).execute(),
      )),
    )
  }
  return found
}
