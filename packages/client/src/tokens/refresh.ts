import type { Context } from '../context.ts'
import { TokenError } from '../errors/token-error.ts'
import { bounded } from '../http/bounded.ts'
import type { Call } from '../http/call.ts'
import { paced } from '../http/pacer.ts'
import type { CallOptions } from '../options.ts'
import { askToken } from './ask-token.ts'
import { once } from './once.ts'
import type { Token } from './token.ts'
import { checkAlive, checkToken } from './token-source.ts'

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

/**
 * `GET graph.instagram.com/refresh_access_token`: sixty more days for a long-lived token. Calls at the same time share one request.
 *
 * @throws TokenError before anything is sent; ApiError.
 */
export async function refreshToken<T extends Token>(context: Context, token: T, options: CallOptions = {}): Promise<T> {
  checkToken(context.login, token)
  checkRefreshable(token, context.now())
  const own = paced(context)
  const call: Call = {
    method: 'GET',
    host: 'graph.instagram.com',
    path: '/refresh_access_token',
    query: { grant_type: 'ig_refresh_token', access_token: token.accessToken },
  }
  const share = (): Promise<Token> => once(own.pacer.refreshes, token.accessToken, () => askToken(own, call, token))
  // Each caller has its own deadline, which does not end the refresh for the others.
  return (await bounded(own, { ...call, ...options }, share)) as T
}
