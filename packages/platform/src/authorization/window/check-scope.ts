import { findScope, holdsOn, type Login, logins, type ScopeName, scopesOf } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'

const rule = 'authorization/window/check-scope'

/** Reads a scope list: commas or blanks between, empty parts and repetitions aside. */
export function parseScopes(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((name) => name !== ''))]
}

/** Holds the scopes asked for against those of a login on this date. @throws Refusal */
export function checkScope(context: Context, login: Login, parameters: Parameters): ScopeName[] {
  const day = context.world.clock.day()
  const offered = scopesOf(login).filter((scope) => holdsOn(scope, day))
  const given = parameters.get('scope')
  const asked = parseScopes(given ?? '')
  if (asked.length === 0) throw empty(given, offered)
  const unknown = asked.filter((name) => !offered.some((scope) => scope.name === name))
  if (unknown.length > 0) throw unknownScopes(unknown, login, offered)
  const scopes = asked.flatMap((name) => findScope(name) ?? [])
  if (!scopes.some(({ required }) => required)) throw missingRequired(asked, offered)
  return scopes.map(({ name }) => name)
}

type Offered = ReturnType<typeof scopesOf>

/** The mandatory scope that is not on its way out. */
function mandatory(offered: Offered): string {
  return offered.find(({ required }) => required)?.name ?? 'none'
}

function empty(received: string | undefined, offered: Offered): Error {
  return oauthRefusal('emptyScope', {
    rule,
    parameter: 'scope',
    ...(received === undefined ? {} : { received: shown(received) }),
    expected: `${mandatory(offered)}, and others if wanted`,
    fix: `Send scope=${mandatory(offered)}, with more behind commas: ${names(offered)}.`,
  })
}

function unknownScopes(unknown: readonly string[], login: Login, offered: Offered): Error {
  const [first = ''] = unknown
  return oauthRefusal(
    unknown.length === 1 ? 'unknownScope' : 'unknownScopes',
    {
      rule,
      parameter: 'scope',
      received: shown(unknown.join(',')),
      expected: offered.length === 0 ? 'another date' : names(offered),
      fix: mendUnknown(unknown, login),
    },
    { first: shown(first), scopes: shown(unknown.join(',')) },
  )
}

function mendUnknown(unknown: readonly string[], login: Login): string {
  const entry = unknown.map(findScope).find((scope) => scope !== undefined)
  if (entry === undefined) {
    if (unknown.some((name) => name.endsWith('_content_publishing')))
      return 'The scope is spelled instagram_business_content_publish; a page of the documentation has it wrong.'
    return `${logins[login].label} has ${names(scopesOf(login))}. The scopes before Basic Display (basic, likes ...) ended in 2020.`
  }
  if (entry.login !== login)
    return `${entry.name} belongs to ${logins[entry.login].label}, and this Instagram App ID to ${logins[login].label}.`
  if (entry.successor !== undefined) return `${entry.name} ended on ${entry.until}: ask for ${entry.successor}.`
  if (entry.until !== undefined)
    return `${entry.name} ended with Basic Display on ${entry.until}. Start another world with --as-of 2024-11-01, or move to Instagram Login.`
  return `${entry.name} came on ${entry.since}. Set the world to a later date.`
}

function missingRequired(asked: readonly string[], offered: Offered): Error {
  const required = mandatory(offered)
  return oauthRefusal('noValidScopes', {
    rule,
    parameter: 'scope',
    received: asked.join(','),
    expected: `${required} among the scopes`,
    fix: `${required} is mandatory: ask for ${required},${asked.join(',')}.`,
  })
}

function names(scopes: Offered): string {
  return scopes.map(({ name }) => name).join(', ')
}
