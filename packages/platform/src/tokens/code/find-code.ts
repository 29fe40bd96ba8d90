import type { Login } from '@darkroom/contract'
import { redacted } from '../../base/shown.ts'
import { type AuthorizationCode, findAuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'
import type { CodeEndpoint } from './code-endpoint.ts'

/**
 * The code that was sent, if it was given to this app by this login and the person has not removed the app since.
 *
 * @throws Refusal
 */
export function findCode(
  world: World,
  endpoint: CodeEndpoint,
  app: { readonly appId: string; readonly login: Login },
  text: string | undefined,
): AuthorizationCode {
  const code = text === undefined ? undefined : findAuthorizationCode(world, text)
  if (code?.appId === app.appId && code.login === app.login && code.removedAt === null) return code
  throw endpoint.refuse('unknown', {
    rule: 'tokens/code/find-code',
    parameter: 'code',
    ...(text === undefined ? {} : { received: redacted(text) }),
    expected: `a code that ${endpoint.window} gave to this app`,
    fix: text?.includes('#')
      ? `Leave out the ${endpoint.fragment} behind the code: it is a fragment, no part of the code.`
      : `Copy the whole code from the redirect, up to # or the next &, URL-decoded once.${endpoint.otherCodes}`,
  })
}
