import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'
import type { CodeEndpoint } from './code-endpoint.ts'

/** A code has to be exchanged before it expires. A used code is reported as used, however old it is. @throws Refusal */
export function checkUnexpired(world: World, endpoint: CodeEndpoint, code: AuthorizationCode): void {
  if (code.usedAt !== null || code.expiresAt > world.clock.now()) return
  throw endpoint.refuse('expired', {
    rule: 'tokens/code/check-unexpired',
    parameter: 'code',
    received: `a code that ended ${new Date(code.expiresAt).toISOString()}`,
    expected: `a code at most ${endpoint.lifetime} old`,
    fix: `Open ${endpoint.window} again and redeem the new code at once.`,
  })
}
