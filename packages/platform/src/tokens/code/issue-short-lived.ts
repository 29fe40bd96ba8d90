import { issueAccessToken } from '../../world/records/tokens/access-tokens.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'

/** Issues the short-lived token for a redeemed code. */
export function issueShortLived(world: World, code: AuthorizationCode): string {
  return issueAccessToken(world, { grant: { id: code.grantId, login: code.login }, kind: 'shortLived' })
}
