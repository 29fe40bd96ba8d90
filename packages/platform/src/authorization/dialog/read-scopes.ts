import { type Day, findScope, holdsOn, type ScopeName } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Configuration } from '../../world/records/configurations.ts'
import { parseScopes } from '../window/check-scope.ts'

/** The permissions a dialog asks for, and the names that are none on this date. */
export interface AskedScopes {
  /** `public_profile`, which is always asked for, and the others in the order given. */
  readonly scopes: readonly ScopeName<'facebook'>[]
  readonly unknown: readonly string[]
}

const always: ScopeName = 'public_profile'

/** A configuration's permissions stand in place of `scope`, which is tolerated beside one for a user's token. */
export function readScopes(parameters: Parameters, configuration: Configuration | undefined, day: Day): AskedScopes {
  const given = configuration?.tokenType === 'systemUser' ? '' : (parameters.get('scope') ?? '')
  const asked = parseScopes(`${always},${configuration?.scopes ?? ''},${given}`)
  const isKnown = (name: string): name is ScopeName<'facebook'> => {
    const scope = findScope(name)
    return scope?.login === 'facebook' && holdsOn(scope, day)
  }
  return { scopes: asked.filter(isKnown), unknown: asked.filter((name) => !isKnown(name)) }
}
