import { findScope, holdsOn, type Login, type ScopeName, scopesOf } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import { fixUnknownScopes, isRequired, parseList } from '../scopes.ts'

const rule = 'authorization/window/check-scope'

/** Compares the scopes asked for with the scopes that a login has on this date. @throws Refusal */
export function checkScope(context: Context, login: Login, parameters: Parameters): ScopeName[] {
  const day = context.world.clock.day()
  const offered = scopesOf(login).filter((scope) => holdsOn(scope, day))
  const given = parameters.get('scope')
  const asked = parseList(given ?? '')
  if (asked.length === 0) throw empty(given, offered)
  const unknown = asked.filter((name) => !offered.some((scope) => scope.name === name))
  if (unknown.length > 0) throw unknownScopes(unknown, login, offered)
  const scopes = asked.flatMap((name) => findScope(name)?.name ?? [])
  if (!scopes.some(isRequired)) throw missingRequired(asked, offered)
  return scopes
}

type Offered = ReturnType<typeof scopesOf>

/** The required scope; of its two names, today's. */
function required(offered: Offered): string {
  return offered.find((scope) => scope.required)?.name ?? 'none'
}

function empty(received: string | undefined, offered: Offered): Error {
  return oauthRefusal('emptyScope', {
    rule,
    parameter: 'scope',
    ...(received === undefined ? {} : { received: shown(received) }),
    expected: `${required(offered)}, and others if wanted`,
    fix: `Send scope=${required(offered)}. Further scopes follow after commas: ${names(offered)}.`,
  })
}

function unknownScopes(unknown: readonly string[], login: Login, offered: Offered): Error {
  const [first = ''] = unknown
  const scopes = shown(unknown.join(','))
  return oauthRefusal(
    unknown.length === 1 ? 'unknownScope' : 'unknownScopes',
    {
      rule,
      parameter: 'scope',
      received: scopes,
      expected: offered.length === 0 ? 'another date' : names(offered),
      fix: fixUnknownScopes(unknown, login),
    },
    { first: shown(first), scopes },
  )
}

function missingRequired(asked: readonly string[], offered: Offered): Error {
  const name = required(offered)
  return oauthRefusal('noValidScopes', {
    rule,
    parameter: 'scope',
    received: asked.join(','),
    expected: `${name} among the scopes`,
    fix: `${name} is mandatory: ask for ${name},${asked.join(',')}.`,
  })
}

function names(scopes: Offered): string {
  return scopes.map(({ name }) => name).join(', ')
}
