import { hashOf } from '../base/hash.ts'
import { readList } from '../base/json-column.ts'
import { minute } from '../base/time.ts'
import { findConnection } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import type { LinkRow } from '../store/schema.ts'
import { changeLink } from './find-link.ts'
import { failLink } from './link-problem.ts'

/** For how long a person may stay at the window. */
const stateLife = 15 * minute

/**
 * Begins a sign-in: binds the link to this browser, and returns the URL of Instagram's window. `state` is stored as a hash, is good once, and
 * for a quarter of an hour.
 *
 * A link that led to a connection can be used again only where a permission is missing.
 *
 * @param browser The value of the browser's cookie.
 * @throws LinkProblem
 */
export async function beginSignIn(context: Context, link: LinkRow, browser: string): Promise<string> {
  const { now } = context
  if (link.state === 'completed' && !(await lacksPermissions(context, link)))
    throw await failLink(context, link, 'link_used', {})
  if (link.expiresAt <= now()) throw await failLink(context, link, 'link_ended', { endedAt: link.expiresAt })
  // Whoever opened it first keeps it: a link that was passed on leads a second person nowhere.
  if (link.browserHash !== null && link.browserHash !== hashOf(browser))
    throw await failLink(context, link, 'another_browser', { at: 'begin' })
  const app = context.apps[link.login]
  if (app === undefined)
    throw await failLink(context, link, 'failed', { cause: `No app is configured for ${link.login}.` })
  const client = app.clientFor(readList(link.scopes) ?? app.scopes)
  const isAgain = link.connectionId !== null || link.state !== 'open'
  const { url, state } = await client.authorizationUrl({
    ...(link.login === 'facebook' && isAgain ? { rerequest: true } : {}),
    ...(link.login === 'facebook' && app.configId !== undefined ? { configId: app.configId } : {}),
  })
  const changed = await changeLink(context, link, {
    state: 'opened',
    browserHash: hashOf(browser),
    stateHash: hashOf(state),
    stateExpiresAt: Math.min(now() + stateLife, link.expiresAt),
    failure: null,
    reference: null,
    sealed: null,
    kid: null,
    choices: null,
  })
  if (!changed) throw await failLink(context, undefined, 'failed', { link: link.id, cause: 'Opened twice at once.' })
  return url
}

async function lacksPermissions(context: Context, { connectionId }: LinkRow): Promise<boolean> {
  const connection = connectionId === null ? undefined : await findConnection(context, connectionId)
  return (readList(connection?.missing ?? null) ?? []).length > 0
}
