import { issueAccessToken } from '../../world/records/access-tokens.ts'
import type { AuthorizationCode } from '../../world/records/authorization-codes.ts'
import type { World } from '../../world/world.ts'

/** The short-lived token that a redeemed code is worth. */
export function issueShortLived(world: World, code: AuthorizationCode): string {
  return issueAccessToken(world, { grant: { id: code.grantId, login: code.login }, kind: 'shortLived' })
}
