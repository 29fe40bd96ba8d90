import type { Parameters } from '../../base/request/parameters.ts'
import type { App } from '../../world/records/apps/apps.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'
import { findCode } from '../code/find-code.ts'
import { facebookEndpoint } from './endpoint.ts'
import { missingParameter } from './missing-parameter.ts'

/** The code of the Login dialog that an app sent. @throws Refusal */
export function readCode(world: World, app: App, parameters: Parameters): AuthorizationCode {
  const text = parameters.get('code') || undefined
  if (text === undefined) throw missingParameter('tokens/facebook/read-code', 'code', 'the code from the redirect')
  return findCode(world, facebookEndpoint, { appId: app.id, login: 'facebook' }, text)
}
