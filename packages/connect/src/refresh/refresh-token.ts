import { ApiError, serializeToken, type Token, TokenError } from '@darkroom/client'
import { aboutConnection } from '../connections/about-connection.ts'
import { columnsOf, findConnection, openToken } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { inSpan } from '../telemetry/span.ts'
import { checkToken } from './check-token.ts'
import { becomeHealthy, noteFailure } from './outcomes.ts'

/** As often the row is read again where it was changed meanwhile. */
const mostTries = 3

/**
 * Refreshes a connection's token. The claim of the work sees to it that one process does; should two, the later to save finds that the
 * row has changed. It then saves only if the row still has the token that it refreshed, and never marks or deletes anything.
 */
export async function refreshToken(context: Context, row: ConnectionRow): Promise<void> {
  const { apps, logger, metrics, now } = context
  const client = apps[row.login]?.client
  const refresh = client?.refresh?.bind(client)
  if (refresh === undefined) {
    await noteFailure(context, row, 'app_unknown', {
      during: 'refresh',
      message: `No app is configured for ${row.login}.`,
    })
    return
  }
  const token = await openToken(context, row)
  let refreshed: Token
  try {
    refreshed = await inSpan('connect.refresh', { 'connect.connection': row.id, 'connect.login': row.login }, () =>
      refresh(token),
    )
    metrics.refreshed('refreshed')
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof TokenError)) throw error
    metrics.refreshed(error.code)
    logger.warn({ connection: row.id, code: error.code }, `A refresh failed: ${error.message}`)
    // The catch-all that answers a refresh says nothing of the token itself.
    const isUnclear = error instanceof ApiError && !error.reconnect && !error.retryable
    await noteFailure(context, row, error.code, { during: 'refresh', message: error.message, at: now() })
    const after = isUnclear ? await findConnection(context, row.id) : undefined
    if (after !== undefined && after.sealed === row.sealed) await checkToken(context, after)
    return
  }
  await save(context, row, token, refreshed)
}

async function save(context: Context, row: ConnectionRow, used: Token, refreshed: Token): Promise<void> {
  const { vault, now, logger } = context
  let current: ConnectionRow | undefined = row
  for (let tries = 0; tries < mostTries && current?.sealed != null; tries++) {
    if (current !== row && (await openToken(context, current)).accessToken !== used.accessToken) break
    const sealed = await vault.seal(serializeToken(refreshed), aboutConnection(current))
    // One write: the token and what it means for the connection's health.
    const isSaved = await becomeHealthy(context, current, {
      ...columnsOf(refreshed),
      sealed,
      kid: await vault.activeKid(),
      refreshFailures: 0,
      triedAt: now(),
      refreshedAt: now(),
      checkedAt: now(),
      warnedDays: null,
    })
    if (isSaved) return
    current = await findConnection(context, row.id)
  }
  logger.info({ connection: row.id }, 'A refreshed token was dropped: the connection has another one by now.')
}
