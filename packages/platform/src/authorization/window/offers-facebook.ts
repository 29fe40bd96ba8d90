import { changed } from '@darkroom/contract'
import { clientIdOf } from '../../base/request/client-credentials.ts'
import { queryParameters } from '../../base/request/parameters.ts'
import type { Context } from '../../call.ts'
import { findClient } from '../../world/records/apps/products.ts'
import { isWindowPath } from './request.ts'

/**
 * Whether the sign-in page offers "Log in with Facebook": it does on the way to a window of Instagram Login, unless `enable_fb_login`
 * says no. From 2025-06-14 to 2026-02-06 the parameter was deprecated (/docs/instagram-platform/changelog); that it was ignored then is
 * assumed. Programs send `0`, `1`, `false` and `true`.
 *
 * @param next Where signing in leads: a path on Instagram's site, with its query.
 */
export function offersFacebook({ world }: Context, next: string): boolean {
  const [path = '', query = ''] = next.split(/\?(.*)/s)
  if (!isWindowPath(path)) return false
  const parameters = queryParameters(query)
  const clientId = clientIdOf(parameters) ?? ''
  if (findClient(world, clientId)?.login !== 'instagram') return false
  const day = world.clock.day()
  const deprecated = changed('forceReauth', day) && !changed('facebookButtonReturns', day)
  return deprecated || !['0', 'false'].includes((parameters.get('enable_fb_login') ?? '').toLowerCase())
}
