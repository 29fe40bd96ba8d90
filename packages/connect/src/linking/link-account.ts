import { serializeToken, type Token } from '@darkroom/client'
import { recordAudit } from '../audit/record-audit.ts'
import { newId } from '../base/ids.ts'
import { printList, readList } from '../base/json-column.ts'
import { aboutConnection } from '../connections/about-connection.ts'
import { columnsOf, findConnection } from '../connections/connections.ts'
import { planOf } from '../connections/plan.ts'
import type { Context } from '../context.ts'
import { emit, nameOf } from '../events/emit.ts'
import type { ConnectionRow, LinkRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { schedule } from '../work/work.ts'
import { failLink } from './link-problem.ts'

/** As often it is tried where the same account is linked twice at once. */
const mostTries = 4

/**
 * Stores a token as the connection of its account. The same account of a tenant, a login and an app is one connection,
 * however often it is linked, and keeps its id.
 *
 * @throws LinkProblem for another account than the one that the link is for, and where the store fails.
 */
export async function linkAccount(context: Context, link: LinkRow, token: Token): Promise<ConnectionRow> {
  const { logger } = context
  const app = context.apps[link.login]
  const accountKey = token.userId ?? token.id
  if (app === undefined || accountKey === undefined)
    throw await failLink(context, link, 'failed', { cause: 'The token does not say whose it is.' })
  const wanted = link.connectionId === null ? undefined : await findConnection(context, link.connectionId)
  if (wanted !== undefined && wanted.accountKey !== accountKey)
    throw await failLink(context, link, 'another_account', { expected: wanted.accountKey, got: accountKey })
  try {
    for (let tries = 1; ; tries++) {
      const saved = await saveConnection(context, link, app.appId, accountKey, token)
      if (saved !== undefined) {
        context.metrics.linked('connected')
        return saved
      }
      if (tries >= mostTries) throw new Error('The connection was changed again and again.')
    }
  } catch (error) {
    logger.error({ err: error, link: link.id }, 'A connection could not be saved.')
    throw await failLink(context, link, 'store', { cause: error instanceof Error ? error.message : 'unknown' })
  }
}

/** What a connection is saved for: a link, or an import that stands for one. */
export type SavedFor = Pick<LinkRow, 'id' | 'tenantId' | 'login' | 'lifetime' | 'scopes'> & {
  /** Who does it, for the audit. Default `person`. */
  readonly actor?: string
}

/**
 * Saves a token as the connection of its account, with its work, its event and its entry in the audit.
 *
 * @returns undefined where somebody else linked the account at the same time.
 */
export async function saveConnection(
  context: Context,
  link: SavedFor,
  appId: string,
  accountKey: string,
  token: Token,
): Promise<ConnectionRow | undefined> {
  const { store, vault, now, random } = context
  const { tenantId, login } = link
  const before = await store.run((db) =>
    db
      .selectFrom('connection')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('login', '=', login)
      .where('appId', '=', appId)
      .where('accountKey', '=', accountKey)
      .executeTakeFirst(),
  )
  const id = before?.id ?? newId(random, 'con')
  const asked = readList(link.scopes) ?? []
  const row: ConnectionRow = {
    id,
    tenantId,
    login,
    appId,
    accountKey,
    appScopedId: token.id ?? null,
    userId: token.userId ?? null,
    pageId: token.pageId ?? null,
    username: token.username ?? before?.username ?? null,
    ...columnsOf(token),
    lifetime: link.lifetime,
    asked: JSON.stringify(asked),
    granted: printList(token.permissions),
    missing: printList(token.permissions && asked.filter((scope) => !token.permissions?.includes(scope))),
    state: 'healthy',
    reason: null,
    evidence: null,
    sealed: await vault.seal(serializeToken(token), aboutConnection({ tenantId, id })),
    kid: await vault.activeKid(),
    refreshFailures: 0,
    triedAt: null,
    refreshedAt: null,
    // Basic Display does not say who it is: the first check asks.
    checkedAt: token.username === undefined ? 0 : now(),
    lastGoodCallAt: now(),
    warnedDays: null,
    linkedAt: now(),
    createdAt: before?.createdAt ?? now(),
    webhooks: before?.webhooks ?? null,
    version: (before?.version ?? 0) + 1,
  }
  return store.transaction(async (db) => {
    if (!(await put(db, row, before))) return undefined
    const { dueAt } = planOf(row)
    if (dueAt !== undefined) await schedule(db, 'care', id, dueAt)
    if (context.apps[login]?.webhooks !== undefined) await schedule(db, 'subscribe', id, now())
    const type = before === undefined ? 'connection.linked' : 'connection.reconnected'
    await emit(db, context, {
      type,
      connection: row,
      subject: `${nameOf(row)} is connected`,
      body: missingSentence(row) ?? 'Nothing has to be done.',
      dedupe: link.id,
    })
    await recordAudit(db, context, {
      tenantId,
      actor: link.actor ?? 'person',
      action: type,
      subject: id,
      details: { link: link.id, login },
    })
    await db
      .updateTable('link')
      .set({
        state: 'completed',
        connectionId: id,
        sealed: null,
        kid: null,
        choices: null,
        failure: null,
        reference: null,
      })
      .where('id', '=', link.id)
      .execute()
    return row
  })
}

async function put(db: Queries, row: ConnectionRow, before: ConnectionRow | undefined): Promise<boolean> {
  if (before === undefined) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('connection')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('connection')
    .set(row)
    .where('id', '=', row.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What of the permissions is missing, and what to do; undefined: nothing is. */
export function missingSentence({ missing }: Pick<ConnectionRow, 'missing'>): string | undefined {
  const names = readList(missing) ?? []
  if (names.length === 0) return undefined
  return `These permissions were not granted: ${names.join(', ')}. Connect again and keep all permissions selected.`
}
