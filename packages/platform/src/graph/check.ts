import {
  basicDisplayUser,
  type Field,
  holdsOn,
  type InstagramSideLogin,
  instagramLoginUser,
  isLacking,
  logins,
} from '@darkroom/contract'
import { NotImplemented } from '../not-implemented.ts'
import { graphRefusal, shown } from '../refusal.ts'
import type { AccountToken } from '../world/access-tokens.ts'
import type { World } from '../world/world.ts'
import { effectiveScopes } from './effective-scopes.ts'
import type { Selected } from './fields.ts'
import { lackingName } from './lacking-field.ts'

type Table = Readonly<Record<string, Field>>

/** The User node of each login. */
const tables: Readonly<Record<InstagramSideLogin, Table>> = {
  'basic-display': basicDisplayUser,
  instagram: instagramLoginUser,
}

/**
 * Holds a selection against the contract: every name a field of the node, every field covered by a granted scope.
 *
 * @returns The fields to answer, in the order asked, `id` last unless it was asked for.
 * @throws Refusal for the first that is not.
 */
export function checkFields(
  world: World,
  selection: readonly Selected[] | undefined,
  token: Pick<AccountToken, 'login' | 'scopes'>,
): string[] {
  const table = tables[token.login]
  const day = world.clock.day()
  if (selection === undefined || selection.length === 0) return defaultsOf(table)
  const granted = effectiveScopes(token.scopes, day)
  const fields: string[] = []
  for (const selected of selection) {
    const name = selected.name
    const field = Object.hasOwn(table, name) ? table[name] : undefined
    if (field === undefined || !holdsOn(field, day) || selected.fields !== undefined || selected.modifiers.length > 0)
      throw isLacking(token.login, 'user', name, day)
        ? new NotImplemented(lackingName('user', name))
        : nonexisting(name, token.login)
    if (!granted.includes(field.scope)) throw notGranted(name, field.scope)
    fields.push(name)
  }
  if (!fields.includes('id')) fields.push('id')
  return fields
}

function defaultsOf(table: Table): string[] {
  return Object.keys(table).filter((name) => table[name]?.default === true)
}

function nonexisting(name: string, login: InstagramSideLogin): Error {
  const names = Object.keys(tables[login])
  const elsewhere = login === 'basic-display' && Object.hasOwn(instagramLoginUser, name)
  return graphRefusal(
    'nonexistingField',
    {
      rule: 'graph/check',
      parameter: 'fields',
      received: shown(name),
      expected: names.join(', '),
      fix: elsewhere
        ? `${name} belongs to the Instagram API with Instagram Login, which Basic Display is not.`
        : `Ask for the fields a user of ${logins[login].label} has.`,
    },
    { field: shown(name) },
  )
}

function notGranted(field: string, scope: string): Error {
  return graphRefusal('permissionMissing', {
    rule: 'graph/check',
    parameter: 'fields',
    received: field,
    expected: `a token with ${scope}`,
    fix: `The person did not grant ${scope}, the app did not ask for it, or it was granted under a name that ended. Ask for it at the authorization window.`,
  })
}
