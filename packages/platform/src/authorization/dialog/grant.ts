import { dataAccessLifetime, dialogCancelled, tokenKind } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import type { Grant } from '../../world/records/grants.ts'
import { issueAccessToken } from '../../world/records/tokens/access-tokens.ts'
import { issueAuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import { saveConsent, sendBack } from '../answer.ts'
import { agree, type DialogAnswer } from './agree.ts'
import { type Ask, listed } from './ask.ts'
import type { DialogRequest } from './request.ts'

/** Answers a click on Continue: saves the grant, issues what the app asked for, and returns where the person goes. */
export function grantDialog(context: Context, ask: Ask, answer: DialogAnswer): string {
  const { world } = context
  const { request, person } = ask
  const { appId } = request.app
  return world.database.transaction(() => {
    const key = { appId, login: 'facebook', subjectId: person.id } as const
    const grant = saveConsent(world, key, agree(ask, answer), person.email)
    const ending = request.response.token ? 'fragment' : '#_=_'
    return sendBack(
      { ...request, ending },
      { ...tokens(context, request, grant), ...code(context, request, grant), ...granted(request, grant) },
    )
  })
}

/** Answers a click on Cancel. The answer is in the query even when a token was asked for. */
export function cancelDialog(request: DialogRequest): string {
  const { error, error_code, error_description, error_reason } = dialogCancelled
  return sendBack({ ...request, ending: '#_=_' }, { error, error_code, error_description, error_reason })
}

type Values = Readonly<Record<string, string>>

/** The token of the implicit flow; onboarding adds a long-lived one. The names are those that programs read, otherwise unconfirmed. */
function tokens({ world }: Context, request: DialogRequest, grant: Grant): Values {
  if (!request.response.token) return {}
  const token = issueAccessToken(world, { grant, kind: 'shortLived' })
  return {
    access_token: token,
    data_access_expiration_time: String(Math.floor(grant.grantedAt / 1000) + dataAccessLifetime),
    expires_in: String(tokenKind('facebook', 'shortLived').lifetime),
    ...(request.onboarding ? { long_lived_token: issueAccessToken(world, { grant, kind: 'longLived' }) } : {}),
  }
}

function code({ world }: Context, request: DialogRequest, grant: Grant): Values {
  const { response, redirectUri, configuration } = request
  if (!response.code) return {}
  const { codeChallenge, nonce } = request
  const ofSystemUser = configuration?.tokenType === 'systemUser'
  // An id_token is about a person, and a system user is not one.
  const openid = !ofSystemUser && request.scopes.includes('openid') && listed(grant.scopes).includes('openid')
  const configurationId = ofSystemUser ? configuration.id : null
  return {
    code: issueAuthorizationCode(world, grant, redirectUri, { configurationId, codeChallenge, openid, nonce }),
  }
}

/** Programs read `denied_scopes` beside `granted_scopes`. It is on no page of Meta's, and not recorded. */
function granted(request: DialogRequest, grant: Grant): Values {
  return request.response.grantedScopes ? { granted_scopes: grant.scopes, denied_scopes: grant.declined } : {}
}
