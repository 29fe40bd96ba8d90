import { type Login, logins, tokenKinds } from '@darkroom/contract'
import { hashSecret } from '../../world/hash.ts'
import { type FileEntry, findingAt, listAt, textAt, textsAt } from '../file-entry.ts'
import { describe, type Finding, inEach, type Path, printPath } from '../finding.ts'
import { scopesOfOthers } from './check-keys.ts'
import { entriesOf, type FoundEntries } from './found-entries.ts'

/** Finds what a grant and its tokens cannot have with the grant's login. */
export function checkGrants(found: FoundEntries): Iterable<Finding> {
  const seen = new Map<string, Path>()
  return inEach(entriesOf(found, 'grant'), function* (grant): Iterable<Finding> {
    const tokens = listAt(grant, 'tokens')
    const login = loginOf(grant)
    yield* inEach(tokens, (token) => tokenTwice(token, seen))
    yield* inEach(tokens, endedByNothing)
    if (login === undefined) return
    yield* checkSubject(grant, login)
    yield* checkScopes(grant, login)
    yield* inEach(tokens, (token) => checkKind(token, login))
  })
}

/** The login a grant was given by; undefined if there is none of that name. */
export function loginOf(grant: FileEntry): Login | undefined {
  const named = textAt(grant, 'login') ?? 'basic-display'
  return Object.hasOwn(logins, named) ? (named as Login) : undefined
}

/** Who gave the grant: an account or a person, depending on the login. */
function checkSubject(grant: FileEntry, login: Login): Finding[] {
  const byAccount = logins[login].subject === 'account'
  const [right, wrong] = byAccount ? ['username', 'person'] : ['person', 'username']
  const isGiven = (key: string): boolean => grant.values[key] !== undefined && grant.values[key] !== null
  const others = [wrong, ...(byAccount ? ['pages', 'accounts'] : [])].filter(isGiven)
  return [
    ...(isGiven(right)
      ? []
      : [findingAt(grant.path, `no ${right}`, `${right}, as login is ${login}`, `Add ${right}: who gave the grant.`)]),
    ...others.map((key) => {
      const path = [...grant.path, key]
      const found = describe(grant.values[key])
      const fix = byAccount ? 'Remove it, or write login: facebook.' : 'Remove it, or write another login.'
      return findingAt(path, found, `no ${key}, as login is ${login}`, fix)
    }),
  ]
}

function checkScopes(grant: FileEntry, login: Login): Finding[] {
  const { scopes } = grant.values
  const none = Array.isArray(scopes) && scopes.length === 0 && textsAt(grant, 'declined').length === 0
  return [
    ...(none
      ? [findingAt([...grant.path, 'scopes'], 'a list', 'at least one scope', 'Write what was agreed to, or declined.')]
      : []),
    ...scopesOfOthers(grant, 'scopes', login),
    ...scopesOfOthers(grant, 'declined', login),
  ]
}

/** A token's kind is one of its login's, and only a Page's token has a Page. */
function checkKind(token: FileEntry, login: Login): Finding[] {
  const kind = textAt(token, 'kind')
  const { authorizationCode: _, ...own } = tokenKinds[login]
  if (kind !== undefined && !Object.hasOwn(own, kind)) {
    const expected = `one of ${Object.keys(own).join(', ')}, as login is ${login}`
    return [findingAt([...token.path, 'kind'], describe(kind), expected, 'Change it, or the login.')]
  }
  const page = textAt(token, 'page')
  if (kind === 'page' && page === undefined)
    return [findingAt(token.path, 'no page', 'page, as kind is page', 'Add page: the name or id of the Page.')]
  if (kind === undefined || kind === 'page' || page === undefined) return []
  const path = [...token.path, 'page']
  return [findingAt(path, describe(page), `no page, as kind is ${kind}`, 'Remove it, or write kind: page.')]
}

function endedByNothing(token: FileEntry): Finding[] {
  const by = textAt(token, 'invalidated_by')
  if (by === undefined || textAt(token, 'invalidated_at') !== undefined) return []
  const path = [...token.path, 'invalidated_by']
  return [findingAt(path, describe(by), 'no invalidated_by without invalidated_at', 'Add invalidated_at.')]
}

/** A token and the hash of it are the same token. */
function tokenTwice(token: FileEntry, seen: Map<string, Path>): Finding[] {
  const text = textAt(token, 'token')
  const hash = text === undefined ? textAt(token, 'hash') : hashSecret(text)
  const first = hash === undefined ? undefined : seen.get(hash)
  if (hash !== undefined && first === undefined) seen.set(hash, token.path)
  if (first === undefined) return []
  return [findingAt(token.path, `the token of ${printPath(first)}`, 'another token', 'Remove one of the two.')]
}
