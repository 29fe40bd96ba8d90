import { type BasicDisplayUserField, basicDisplayUser } from '@darkroom/contract'
import { graphRefusal, shown } from '../refusal.ts'
import type { AccessToken } from '../world/access-tokens.ts'
import type { Selected } from './fields.ts'

/**
 * Holds a selection against the contract: every name a field of the node, every field covered by a granted scope.
 *
 * @returns The fields to answer, in the order asked, `id` last unless it was asked for.
 * @throws Refusal for the first that is not.
 */
export function checkFields(selection: readonly Selected[] | undefined, token: AccessToken): BasicDisplayUserField[] {
  if (selection === undefined || selection.length === 0) return defaults
  const granted = token.scopes.split(',')
  const fields: BasicDisplayUserField[] = []
  for (const selected of selection) {
    const name = selected.name
    if (!isUserField(name) || selected.fields !== undefined || selected.modifiers.length > 0) throw nonexisting(name)
    const scope = basicDisplayUser[name].scope
    if (!granted.includes(scope)) throw notGranted(name, scope)
    fields.push(name)
  }
  if (!fields.includes('id')) fields.push('id')
  return fields
}

const names = Object.keys(basicDisplayUser) as BasicDisplayUserField[]
const defaults = names.filter((name) => basicDisplayUser[name].default)

function isUserField(name: string): name is BasicDisplayUserField {
  return Object.hasOwn(basicDisplayUser, name)
}

function nonexisting(name: string): Error {
  const known = ['media', 'name', 'profile_picture_url', 'user_id'].includes(name)
  return graphRefusal(
    'nonexistingField',
    {
      rule: 'graph/check',
      parameter: 'fields',
      received: shown(name),
      expected: names.join(', '),
      mend:
        name === 'media'
          ? 'The media edge is part of Basic Display, and not in Darkroom yet.'
          : known
            ? `${name} belongs to the Instagram API with Instagram Login, which Basic Display is not.`
            : 'Ask for the fields a Basic Display user has.',
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
    mend: `The person did not grant ${scope}, or the app did not ask for it. Ask for it at the authorization window.`,
  })
}
