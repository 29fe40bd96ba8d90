import type { Context } from '../context.ts'
import { TokenError } from '../errors/token-error.ts'
import { paced } from '../http/pacing.ts'
import type { CallOptions } from '../options.ts'
import { refreshLongLived } from './instagram-side.ts'
import type { Token } from './token.ts'

/**
 * Whether a token can be refreshed now, without asking the network.
 *
 * @throws TokenError `refresh_impossible`, `refresh_too_early` (with `at`) or `refresh_too_late`.
 */
export function checkRefreshable(token: Token, now: number): void {
  const { kind, expiresAt, refreshableAt } = token
  if (refreshableAt === undefined || expiresAt === undefined) {
    const reason =
      kind === 'shortLived'
        ? 'A short-lived token is exchanged for a long-lived one instead, within its hour.'
        : expiresAt === undefined
          ? 'It has no end of its own.'
          : 'With Facebook Login the person has to authorize again.'
    throw new TokenError('refresh_impossible', `This token cannot be refreshed. ${reason}`)
  }
  if (now >= expiresAt) {
    const since = new Date(expiresAt).toISOString()
    throw new TokenError('refresh_too_late', `This token died on ${since}: the person has to authorize again.`)
  }
  if (now < refreshableAt) {
    const from = new Date(refreshableAt).toISOString()
    throw new TokenError('refresh_too_early', `A token can be refreshed when it is a day old: ${from}.`, refreshableAt)
  }
}

/** Refreshes a token, once at a time: whoever asks while a refresh runs gets its outcome. */
export async function refreshOnce(context: Context, token: Token, options: CallOptions): Promise<Token> {
  checkRefreshable(token, context.now())
  const running = context.refreshes.get(token.accessToken)
  if (running !== undefined) return running
  const refresh = refreshLongLived(paced(context), token, options).finally(() =>
    context.refreshes.delete(token.accessToken),
  )
  context.refreshes.set(token.accessToken, refresh)
  return refresh
}
