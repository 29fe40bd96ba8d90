import { changed } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Context } from '../../call.ts'
import type { ClientApp } from '../../world/records/products.ts'

/**
 * Whether whoever is signed in has to give the password once more: `force_reauth` since 2025-06-14, `force_authentication` before
 * (/docs/instagram-platform/changelog). Programs send `1` and `true`; all else counts as no.
 */
export function asksForPassword(context: Context, app: ClientApp, parameters: Parameters): boolean {
  if (app.login !== 'instagram') return false
  const name = changed('forceReauth', context.world.clock.day()) ? 'force_reauth' : 'force_authentication'
  return ['1', 'true'].includes((parameters.get(name) ?? '').toLowerCase())
}
