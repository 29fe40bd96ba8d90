import { ApiError, SignInError, serializeToken, type Token } from '@darkroom/client'
import type { Login } from '@darkroom/contract'
import { hashOf } from '../base/hash.ts'
import { readList } from '../base/json-column.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow, LinkRow } from '../store/schema.ts'
import { inSpan } from '../telemetry/span.ts'
import type { About } from '../vault/about.ts'
import { changeLink, findLink, findLinkByState } from './find-link.ts'
import { linkAccount } from './link-account.ts'
import { failLink, type LinkFailure } from './link-problem.ts'

/** An account to choose, of several. */
export interface Choice {
  readonly pageId: string
  readonly pageName: string
  readonly userId: string
  readonly username: string | undefined
}

/** Where a sign-in has led. */
export type SignedIn =
  | { readonly kind: 'connected'; readonly link: LinkRow; readonly connection: ConnectionRow }
  | { readonly kind: 'choose'; readonly link: LinkRow; readonly choices: readonly Choice[] }

/**
 * Completes a sign-in with the URL that a person came back to: the state has to be one of ours, not used before, of this browser and in time. The
 * long-lived token or none: where the exchange fails, the link fails, and can be tried again.
 *
 * @param browser The value of the browser's cookie, if it has one.
 * @throws LinkProblem
 */
export async function completeSignIn(
  context: Context,
  login: Login,
  redirectUrl: string,
  browser: string | undefined,
): Promise<SignedIn> {
  const { now } = context
  const [state, another] = new URL(redirectUrl).searchParams.getAll('state')
  const link = state === undefined || another !== undefined ? undefined : await findLinkByState(context, state)
  if (state === undefined || link === undefined || link.login !== login)
    throw await failLink(context, undefined, 'state_unknown', {
      login,
      states: another === undefined ? (state === undefined ? 0 : 1) : 2,
    })
  if (browser === undefined || link.browserHash !== hashOf(browser))
    throw await failLink(context, link, 'another_browser', { hasCookie: browser !== undefined })
  // It is good once: of two that come with it, one finds the row changed.
  if (!(await changeLink(context, link, { stateHash: null })))
    throw await failLink(context, undefined, 'state_unknown', { link: link.id, cause: 'used twice at once' })
  const used = { ...link, version: link.version + 1 }
  if (now() >= (link.stateExpiresAt ?? 0)) throw await failLink(context, used, 'state_ended', {})
  const app = context.apps[login]
  if (app === undefined) throw await failLink(context, used, 'failed', { cause: `No app is configured for ${login}.` })
  let token: Token
  try {
    const client = app.clientFor(readList(link.scopes) ?? app.scopes)
    token = await inSpan('connect.link', { 'connect.link': link.id, 'connect.login': login }, () =>
      client.completeSignIn(redirectUrl, { state, lifetime: link.lifetime }),
    )
  } catch (error) {
    if (
      error instanceof SignInError &&
      error.code === 'account_choice_needed' &&
      error.token &&
      error.choices.length > 1
    )
      return offerChoice(context, used, error.token, error.choices)
    throw await failLink(context, used, failureOf(error), causeOf(error))
  }
  return { kind: 'connected', link: used, connection: await linkAccount(context, used, token) }
}

/** Keeps the person's token, sealed, while they choose one of several accounts. It is deleted with the choice. */
async function offerChoice(context: Context, link: LinkRow, token: Token, all: readonly Choice[]): Promise<SignedIn> {
  const { vault } = context
  const choices = all.map(({ pageId, pageName, userId, username }) => ({ pageId, pageName, userId, username }))
  await changeLink(context, link, {
    state: 'choosing',
    sealed: await vault.seal(serializeToken(token), aboutLink(link)),
    kid: await vault.activeKid(),
    choices: JSON.stringify(choices),
  })
  return { kind: 'choose', link: (await findLink(context, link.id)) ?? link, choices }
}

/** What the token of somebody who chooses belongs to. */
export function aboutLink({ tenantId, id }: Pick<LinkRow, 'tenantId' | 'id'>): About {
  return { purpose: 'link', tenant: tenantId, subject: id, column: 'sealed' }
}

/** What an error of the client means to the person. */
export function failureOf(error: unknown): LinkFailure {
  if (!(error instanceof SignInError)) return 'failed'
  const { code } = error
  return code === 'cancelled' || code === 'authorization_refused' || code === 'no_professional_account'
    ? code
    : 'failed'
}

/** What the operator's log has of an error. The client's errors have no secret. */
export function causeOf(error: unknown): object {
  if (error instanceof SignInError) {
    const inner = error.cause instanceof ApiError ? error.cause : undefined
    return { code: error.code, cause: error.message, call: inner?.code, explanation: inner?.explanation }
  }
  if (error instanceof ApiError)
    return { code: error.code, cause: error.message, causes: error.causes, explanation: error.explanation }
  return { cause: error instanceof Error ? error.message : 'unknown', err: error }
}
