import { sentence } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Call } from '../../call.ts'
import { facebookRefusal, Refusal } from '../../explain/refusal.ts'
import { authenticatePerson } from '../../identity/authenticate-person.ts'
import { appIdOf, type FacebookCaller } from '../../identity/caller.ts'
import { checkAppExists } from '../../identity/checks/check-app-exists.ts'
import { checkLife } from '../../identity/checks/check-life.ts'
import { dataAccessEnd } from '../../identity/data-access.ts'
import { granularScopes } from '../../identity/granular-scopes.ts'
import { grantOfToken, scopesOf } from '../../identity/person-grant.ts'
import { readCaller } from '../../identity/read-facebook-caller.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import type { World } from '../../world/world.ts'
import { checkMethod } from '../check-method.ts'
import { checkDebugCaller } from './check-debug-caller.ts'

const rule = 'tokens/debug/debug-token'

/** `/debug_token`: what a token is, including ended ones. Keys and their order as recorded (bk-rs/facebook-apis-rs). @throws Refusal */
export function debugToken(call: Call, parameters: Parameters, token: string | undefined): object {
  const { world } = call.context
  const caller = authenticatePerson(call, parameters, token, 'debug_token')
  checkMethod(call, parameters, ['get'], facebookRefusal)
  const text = parameters.get('input_token') || undefined
  if (text === undefined) throw missing()
  const input = attempt(() => readExisting(world, text))
  checkDebugCaller(world, caller, input instanceof Refusal ? undefined : appIdOf(input))
  if (input instanceof Refusal) return { data: { error: reportedError(world, input), is_valid: false, scopes: [] } }
  const death = attempt(() => checkLife(world, input))
  return { data: describe(world, input, death instanceof Refusal ? death : undefined) }
}

function readExisting(world: World, text: string): FacebookCaller {
  const caller = readCaller(world, text)
  checkAppExists(caller)
  return caller
}

function attempt<Value>(work: () => Value): Value | Refusal {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** A refusal as the answer reports it, with status 200. */
function reportedError(world: World, { error, values }: Refusal): object {
  const message = sentence(error, world.clock.day(), world.dialect, values)
  return { code: error.code, message, ...(error.subcode === undefined ? {} : { subcode: error.subcode }) }
}

function describe(world: World, input: FacebookCaller, death: Refusal | undefined): object {
  const appId = appIdOf(input)
  const application = findApp(world, appId)?.name ?? ''
  const app_id = asPrinted(world, appId)
  if (input.kind === 'app') return { app_id, type: 'APP', application, is_valid: true, scopes: [] }
  const { token } = input
  const grant = grantOfToken(token)
  const scopes = death === undefined ? scopesOf(world, grant) : []
  const granular = granularScopes(grant, scopes)
  const lasts = token.kind !== 'shortLived' && !(token.kind === 'page' && token.expiresAt !== null)
  return {
    app_id,
    type: input.kind === 'page' ? 'PAGE' : token.kind === 'systemUser' ? 'SYSTEM_USER' : 'USER',
    application,
    data_access_expires_at: seconds(dataAccessEnd(token)),
    ...(death === undefined ? {} : { error: reportedError(world, death) }),
    expires_at: seconds(token.expiresAt),
    is_valid: death === undefined,
    ...(lasts ? { issued_at: seconds(token.issuedAt) } : {}),
    ...(input.kind === 'page' ? { profile_id: input.pageId } : {}),
    scopes,
    ...(granular.length === 0 ? {} : { granular_scopes: granular }),
    user_id: token.scopedId,
  }
}

/** Meta's page prints a number, recordings a string (contract: conflicts.debugTokenAppId). */
function asPrinted(world: World, appId: string): string | number {
  return world.dialect === 'documented' && Number.isSafeInteger(Number(appId)) ? Number(appId) : appId
}

/** Unix seconds; 0: never. */
function seconds(moment: number | null): number {
  return moment === null ? 0 : Math.floor(moment / 1000)
}

function missing(): Error {
  return facebookRefusal(
    'parameterRequired',
    { rule, parameter: 'input_token', expected: 'the token to inspect', fix: 'Send input_token.' },
    { name: 'input_token' },
  )
}
