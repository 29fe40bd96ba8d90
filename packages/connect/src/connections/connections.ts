import { parseToken, type Token } from '@darkroom/client'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { aboutConnection } from './about-connection.ts'

/** A connection by its id, whoever's it is: for connect's own work. */
export function findConnection({ store }: Context, id: string): Promise<ConnectionRow | undefined> {
  return store.run((db) => db.selectFrom('connection').selectAll().where('id', '=', id).executeTakeFirst())
}

/** A tenant's connection. Another tenant's is not there. @throws Problem 404 */
export async function getConnection({ store }: Context, tenantId: string, id: string): Promise<ConnectionRow> {
  const row = await store.run((db) =>
    db.selectFrom('connection').selectAll().where('id', '=', id).where('tenantId', '=', tenantId).executeTakeFirst(),
  )
  if (row === undefined)
    throw new Problem(
      404,
      'connection_not_found',
      `There is no connection ${id}.`,
      'GET /v1/connections lists those of this API key.',
    )
  return row
}

/** Which connections to list. */
export interface ConnectionFilter {
  readonly state?: string | undefined
  readonly login?: string | undefined
  /** A part of the username. */
  readonly search?: string | undefined
  /** The id after which to go on. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A tenant's connections, in the order of their ids. */
export function listConnections(
  { store }: Context,
  tenantId: string,
  { state, login, search, after, limit }: ConnectionFilter,
): Promise<ConnectionRow[]> {
  return store.run((db) => {
    let query = db.selectFrom('connection').selectAll().where('tenantId', '=', tenantId)
    if (state !== undefined) query = query.where('state', '=', state as ConnectionRow['state'])
    if (login !== undefined) query = query.where('login', '=', login as ConnectionRow['login'])
    if (search !== undefined)
      query = query.where('username', 'like', `%${search.toLowerCase().replaceAll(/[%_]/g, '')}%`)
    if (after !== undefined) query = query.where('id', '>', after)
    return query.orderBy('id').limit(limit).execute()
  })
}

/** The connection's token. @throws VaultError; TypeError for one whose token was erased. */
export async function openToken({ vault }: Context, row: ConnectionRow): Promise<Token> {
  if (row.sealed === null) throw new TypeError(`The token of ${row.id} was erased.`)
  return parseToken(await vault.open(row.sealed, aboutConnection(row)))
}

/**
 * Changes a connection, if nobody has changed its token since the row was read.
 *
 * @returns The row as it is now; undefined: somebody has, and nothing was changed.
 */
export async function changeConnection(
  { store }: Context,
  row: ConnectionRow,
  changes: Partial<ConnectionRow>,
): Promise<ConnectionRow | undefined> {
  return store.run((db) =>
    db
      .updateTable('connection')
      .set({ ...changes, version: row.version + 1 })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .returningAll()
      .executeTakeFirst(),
  )
}

/** What a token says, for the columns that are read without opening it. */
export function columnsOf(
  token: Token,
): Pick<ConnectionRow, 'kind' | 'issuedAt' | 'expiresAt' | 'refreshableAt' | 'dataAccessExpiresAt'> {
  return {
    kind: token.kind,
    issuedAt: token.issuedAt,
    expiresAt: token.expiresAt ?? null,
    refreshableAt: token.refreshableAt ?? null,
    dataAccessExpiresAt: token.dataAccessExpiresAt ?? null,
  }
}
