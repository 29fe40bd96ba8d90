import { type Login, logins } from '@darkroom/contract'
import { type FileEntry, findingAt, textAt } from '../file-entry.ts'
import { describe, type Finding, inEach, type Path, printPath } from '../finding.ts'

/** A grant whose app and login are known. */
export interface GivenGrant {
  readonly grant: FileEntry
  readonly login: Login
  /** The app and who gave the grant. */
  readonly pair: string
}

/** There is one grant for each app, login and giver, and an app-scoped id belongs to one account or person at one app. */
export function checkRepeatedGrants(grants: readonly GivenGrant[]): Iterable<Finding> {
  const seen = new Map<string, Path>()
  const pairs = new Map<string, { pair: string; path: Path }>()
  const ids = new Map<string, { id: string; path: Path }>()
  return inEach(grants, ({ grant, login, pair }) => {
    const findings: Finding[] = []
    const first = seen.get(`${login} ${pair}`)
    if (first === undefined) seen.set(`${login} ${pair}`, grant.path)
    else {
      const found = `the app and the ${logins[login].subject} of ${printPath(first)}`
      findings.push(findingAt(grant.path, found, 'one grant for both', 'Put the tokens of both under one grant.'))
    }
    const id = textAt(grant, 'app_scoped_id')
    if (id === undefined) return findings
    const path = [...grant.path, 'app_scoped_id']
    const owner = pairs.get(id)
    const own = ids.get(pair)
    if (owner === undefined) pairs.set(id, { pair, path })
    if (own === undefined) ids.set(pair, { id, path })
    if (owner !== undefined && owner.pair !== pair)
      findings.push(idTaken(path, `${describe(id)}, as in ${printPath(owner.path)}`, 'a value of its own'))
    else if (own !== undefined && own.id !== id)
      findings.push(idTaken(path, describe(id), `${describe(own.id)}, as in ${printPath(own.path)}`))
    return findings
  })
}

function idTaken(path: Path, found: string, expected: string): Finding {
  return findingAt(path, found, expected, 'Change or remove one of the two.')
}
