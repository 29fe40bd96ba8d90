import { logins } from '@darkroom/contract'
import { type FileEntry, findingAt, listAt, mapAt, textAt, textsAt, wholeFile } from '../file-entry.ts'
import { loginOf } from './check-grants.ts'
import { unknown, valuesOf } from './check-references.ts'
import { checkRepeatedGrants, type GivenGrant } from './check-repeated-grants.ts'
import { describe, type Finding, inEach, type Path, printPath } from './finding.ts'

/** Finds what grants name and the file does not have, and grants that are there twice. @param data What the text holds. */
export function* checkGrantReferences(data: unknown): Iterable<Finding> {
  const file = wholeFile(data)
  const grants = listAt(file, 'grants')
  const usernames = valuesOf(listAt(file, 'accounts'), 'username')
  const emails = valuesOf(listAt(file, 'people'), 'email')
  const appNamed = finder(listAt(file, 'apps'), 'apps', 'app', 'Write its Meta App ID.')
  const pageNamed = finder(listAt(file, 'pages'), 'pages', 'Page', 'Write its id.')
  const known = (path: Path, name: string | undefined, all: ReadonlySet<string>, section: string): Finding[] =>
    name === undefined || all.has(name.toLowerCase()) ? [] : [unknown(path, name, section)]
  const appOf = (grant: FileEntry): ReturnType<typeof appNamed> =>
    appNamed([...grant.path, 'app'], textAt(grant, 'app'))
  const apps = grants.map((grant) => appOf(grant).entry)

  const pageOf = ({ path, values }: FileEntry): Finding[] =>
    pageNamed([...path, 'page'], textAt({ path, values }, 'page')).findings

  yield* inEach(grants, (grant) => appOf(grant).findings)
  yield* inEach(grants, (grant, index) => withoutProduct(grant, apps[index]))
  for (const grant of grants) {
    yield* known([...grant.path, 'username'], textAt(grant, 'username'), usernames, 'accounts')
    yield* known([...grant.path, 'person'], textAt(grant, 'person'), emails, 'people')
    yield* inEach(textsAt(grant, 'accounts'), ({ path, text }) => known(path, text, usernames, 'accounts'))
    yield* inEach(textsAt(grant, 'pages'), ({ path, text }) => pageNamed(path, text).findings)
    yield* inEach(listAt(grant, 'tokens'), pageOf)
  }
  yield* checkRepeatedGrants(grants.flatMap((grant, index) => givenTo(grant, apps[index])))
}

/** Finds the entry that a text names: by its id or, where no other has it, by its name. */
function finder(
  entries: readonly FileEntry[],
  section: string,
  what: string,
  fix: string,
): (path: Path, name: string | undefined) => { readonly entry?: FileEntry; readonly findings: Finding[] } {
  const byId = Map.groupBy(entries, (entry) => textAt(entry, 'id'))
  const byName = Map.groupBy(entries, (entry) => textAt(entry, 'name'))
  return (path, name) => {
    if (name === undefined) return { findings: [] }
    const [entry, other] = byId.get(name) ?? byName.get(name) ?? []
    if (entry === undefined) return { findings: [unknown(path, name, section)] }
    if (other === undefined) return { entry, findings: [] }
    return { findings: [findingAt(path, `${describe(name, [])}, a name of several ${what}s`, `one ${what}`, fix)] }
  }
}

const blocks = { 'basic-display': 'basic_display', instagram: 'instagram_login', facebook: 'facebook_login' } as const

function withoutProduct(grant: FileEntry, app: FileEntry | undefined): Finding[] {
  const login = loginOf(grant)
  const name = textAt(grant, 'app')
  if (app === undefined || login === undefined || name === undefined) return []
  const block = blocks[login]
  if (Object.keys(mapAt(app, block).values).length > 0) return []
  const found = `${describe(name, [])}, an app without ${block}`
  return [findingAt([...grant.path, 'app'], found, 'an app with it', `Add ${block} to the app, or change the login.`)]
}

function givenTo(grant: FileEntry, app: FileEntry | undefined): GivenGrant[] {
  const login = loginOf(grant)
  if (app === undefined || login === undefined) return []
  const subject = textAt(grant, logins[login].subject === 'account' ? 'username' : 'person')?.toLowerCase()
  return subject === undefined ? [] : [{ grant, login, pair: `${printPath(app.path)} ${subject}` }]
}
