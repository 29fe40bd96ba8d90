import { findScope, holdsOn, type ScopeName } from '@darkroom/contract'
import type { Context } from '../call.ts'
import { oauthRefusal, shown } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'

const rule = 'authorization/check-scope'

/** Reads a scope list: commas or blanks between, empty parts and repetitions aside. */
export function parseScopes(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((name) => name !== ''))]
}

/** Holds the scopes asked for against those of this date. @throws Refusal */
export function checkScope(context: Context, parameters: Parameters): ScopeName[] {
  const given = parameters.get('scope')
  const asked = parseScopes(given ?? '')
  if (asked.length === 0) throw empty(given, 'Send scope=user_profile, or scope=user_profile,user_media.')
  const day = context.world.clock.day()
  const known = asked.map((name) => findScope(name)).filter((scope) => scope !== undefined && holdsOn(scope, day))
  const unknown = asked.filter((name) => !known.some((scope) => scope?.name === name))
  if (unknown.length > 0) throw unknownScopes(unknown)
  const scopes = known.map((scope) => scope?.name).filter((name) => name !== undefined)
  if (!scopes.includes('user_profile')) throw missingRequired(asked)
  return scopes
}

function empty(received: string | undefined, mend: string): Error {
  return oauthRefusal('emptyScope', {
    rule,
    parameter: 'scope',
    ...(received === undefined ? {} : { received: shown(received) }),
    expected: 'user_profile, and user_media if wanted',
    mend,
  })
}

function unknownScopes(unknown: readonly string[]): Error {
  const retired = unknown.filter((name) => findScope(name) !== undefined)
  return oauthRefusal(
    'unknownScopes',
    {
      rule,
      parameter: 'scope',
      received: shown(unknown.join(',')),
      expected: 'scopes that exist on this date',
      mend:
        retired.length > 0
          ? `${retired.join(' and ')} ended with Basic Display on 2024-12-04. Start another world with --as-of 2024-11-01, or move to Instagram Login.`
          : 'Basic Display has user_profile and user_media. The scopes before it (basic, likes ...) ended in 2020.',
    },
    { scopes: shown(unknown.join(',')) },
  )
}

function missingRequired(asked: readonly string[]): Error {
  return oauthRefusal('noValidScopes', {
    rule,
    parameter: 'scope',
    received: asked.join(','),
    expected: 'user_profile among the scopes',
    mend: 'user_profile is mandatory: ask for user_profile,user_media.',
  })
}
