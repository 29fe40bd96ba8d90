import { type AuthorizationCode, useAuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'
import type { CodeEndpoint } from './code-endpoint.ts'

/** Marks a code as used: it works once. @throws Refusal */
export function redeemCode(world: World, endpoint: CodeEndpoint, code: AuthorizationCode): void {
  if (useAuthorizationCode(world, code)) return
  throw endpoint.refuse('used', {
    rule: 'tokens/code/redeem-code',
    parameter: 'code',
    received: 'a code that was redeemed before',
    expected: 'a code redeemed for the first time',
    fix: `A code works once. Open ${endpoint.window} again, and make sure that your redirect URI handles each code only once.`,
  })
}
