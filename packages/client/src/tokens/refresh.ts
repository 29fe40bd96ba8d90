import type { HostName } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { TokenError } from '../errors/token-error.ts'
import { bounded } from '../http/bounded.ts'
import { paced } from '../http/pacer.ts'
import type { CallOptions } from '../options.ts'
import { refreshLongLived } from './instagram-side.ts'
import { once } from './once.ts'
import type { Token } from './token.ts'
import { checkAlive } from './token-source.ts'

/**
 * Whether a token can be refreshed now, without asking the network.
 *
 * @throws TokenError `refresh_impossible`, `refresh_too_early` (with `at`) or `refresh_too_late`.
 */
export function checkRefreshable(token: Token, now: number): void {
  const { kind, refreshableAt } = token
  if (refreshableAt === undefined) {
    throw new TokenError(
      'refresh_impossible',
      kind === 'shortLived'
        ? 'The token is short-lived: exchange it for a long-lived one.'
        : 'The token cannot be refreshed: it does not expire, its expiry is not known, or it belongs to Facebook Login.',
    )
  }
  checkAlive('refresh_too_late', token, now)
  if (now < refreshableAt) {
    throw new TokenError(
      'refresh_too_early',
      `The token cannot be refreshed before ${new Date(refreshableAt).toISOString()}.`,
      {
        at: refreshableAt,
      },
    )
  }
}

/** Refreshes a token, once at a time. Calls while it runs get the same result. */
export async function refreshOnce(context: Context, token: Token, options: CallOptions): Promise<Token> {
  checkRefreshable(token, context.now())
  const own = paced(context)
  const host: HostName = 'graph.instagram.com'
  const call = { method: 'GET', host, path: '/refresh_access_token', ...options } as const
  // Each caller has its own deadline, which does not end the refresh for the others.
  return bounded(own, call, () => once(own.pacer.refreshes, token.accessToken, () => refreshLongLived(own, token, {})))
}
