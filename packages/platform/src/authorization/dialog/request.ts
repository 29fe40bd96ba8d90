import { type Day, findScope, holdsOn, type ScopeName } from '@darkroom/contract'
import { type Parameters, queryParameters } from '../../base/request/parameters.ts'
import type { Context } from '../../call.ts'
import type { Configuration } from '../../world/records/apps/configurations.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'
import { parseList } from '../scopes.ts'
import type { DialogAddress } from './address.ts'
import { checkClient } from './check-client.ts'
import { checkRedirectUri } from './check-redirect-uri.ts'
import { checkVersion } from './check-version.ts'
import { readCodeChallenge } from './read-code-challenge.ts'
import { readConfiguration } from './read-configuration.ts'
import { isOnboarding } from './read-onboarding.ts'
import { type ResponseType, readResponseType } from './read-response-type.ts'

const always: ScopeName = 'public_profile'

/** The permissions that a dialog asks for, and the names that are not permissions on this date. */
export interface AskedScopes {
  /** `public_profile`, which is always asked for, and the others in the order given. */
  readonly scopes: readonly ScopeName<'facebook'>[]
  readonly unknown: readonly string[]
}

/** What an app asks for at the Login dialog, after the checks that do not depend on who is signed in. */
export interface DialogRequest extends AskedScopes {
  readonly app: ClientApp
  /** Where the person is sent back to, and what the token request has to repeat. */
  readonly redirectUri: string
  readonly response: ResponseType
  readonly configuration: Configuration | undefined
  readonly state: string | undefined
  /** The S256 code challenge of PKCE. */
  readonly codeChallenge: string | undefined
  /** The value that an id_token repeats. */
  readonly nonce: string | undefined
  /** Whether permissions that were declined before are asked for again. */
  readonly rerequest: boolean
  /** Whether this is Instagram's onboarding, which adds a long-lived token to the fragment. */
  readonly onboarding: boolean
}

/**
 * Reads `/dialog/oauth`. Unknown parameters are ignored.
 *
 * @throws Refusal, which Facebook shows on its own page and never sends to the redirect URI.
 */
export function readDialogRequest(context: Context, { path, query }: DialogAddress): DialogRequest {
  const parameters = queryParameters(query)
  checkVersion(context, path)
  const app = checkClient(context, parameters)
  const redirectUri = checkRedirectUri(context, app, parameters)
  const response = readResponseType(parameters)
  const configuration = readConfiguration(context, app, parameters, response)
  return {
    ...readScopes(parameters, configuration, context.world.clock.day()),
    app,
    redirectUri,
    response,
    configuration,
    state: parameters.get('state'),
    codeChallenge: readCodeChallenge(parameters),
    nonce: parameters.get('nonce') || undefined,
    rerequest: parseList(parameters.get('auth_type') ?? '').includes('rerequest'),
    onboarding: isOnboarding(parameters),
  }
}

/** A configuration's permissions replace `scope`, which is still added when the configuration is for a user's token. */
function readScopes(parameters: Parameters, configuration: Configuration | undefined, day: Day): AskedScopes {
  const given = configuration?.tokenType === 'systemUser' ? '' : (parameters.get('scope') ?? '')
  const asked = parseList(`${always},${configuration?.scopes ?? ''},${given}`)
  const isKnown = (name: string): name is ScopeName<'facebook'> => {
    const scope = findScope(name)
    return scope?.login === 'facebook' && holdsOn(scope, day)
  }
  return { scopes: asked.filter(isKnown), unknown: asked.filter((name) => !isKnown(name)) }
}
