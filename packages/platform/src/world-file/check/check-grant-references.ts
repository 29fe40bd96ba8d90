import { logins } from '@darkroom/contract'
import { type FileEntry, findingAt, listAt, mapAt, textAt, textsAt } from '../file-entry.ts'
import { describe, type Finding, inEach, type Path, printPath } from '../finding.ts'
import { loginOf } from './check-grants.ts'
import { unknown } from './check-keys.ts'
import { checkRepeatedGrants, type GivenGrant } from './check-repeated-grants.ts'
import { entriesOf, type FoundEntries } from './found-entries.ts'

/** Finds apps and Pages that grants name but the file does not have, and duplicate grants. */
export function* checkGrantReferences(found: FoundEntries): Iterable<Finding> {
  const grants = entriesOf(found, 'grant')
  const appNamed = finder(entriesOf(found, 'app'), 'apps', 'app', 'Write its Meta App ID.')
  const pageNamed = finder(entriesOf(found, 'page'), 'pages', 'Page', 'Write its id.')
  const appOf = (grant: FileEntry): ReturnType<typeof appNamed> =>
    appNamed([...grant.path, 'app'], textAt(grant, 'app'))
  const apps = grants.map((grant) => appOf(grant).entry)

  const pageOf = ({ path, values }: FileEntry): Finding[] =>
    pageNamed([...path, 'page'], textAt({ path, values }, 'page')).findings

  yield* inEach(grants, (grant) => appOf(grant).findings)
  yield* inEach(grants, (grant, index) => withoutProduct(grant, apps[index]))
  for (const grant of grants) {
    yield* inEach(textsAt(grant, 'pages'), ({ path, text }) => pageNamed(path, text).findings)
    yield* inEach(listAt(grant, 'tokens'), pageOf)
  }
  yield* checkRepeatedGrants(grants.flatMap((grant, index) => givenTo(grant, apps[index])))
}

/** Finds the entry that a text names: by its id or, where no other has it, by its name. */
export function finder(
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
    return { findings: [findingAt(path, `${describe(name)}, a name of several ${what}s`, `one ${what}`, fix)] }
  }
}

const blocks = { 'basic-display': 'basic_display', instagram: 'instagram_login', facebook: 'facebook_login' } as const

function withoutProduct(grant: FileEntry, app: FileEntry | undefined): Finding[] {
  const login = loginOf(grant)
  const name = textAt(grant, 'app')
  if (app === undefined || login === undefined || name === undefined) return []
  const block = blocks[login]
  if (Object.keys(mapAt(app, block).values).length > 0) return []
  const found = `${describe(name)}, an app without ${block}`
  return [findingAt([...grant.path, 'app'], found, 'an app with it', `Add ${block} to the app, or change the login.`)]
}

function givenTo(grant: FileEntry, app: FileEntry | undefined): GivenGrant[] {
  const login = loginOf(grant)
  if (app === undefined || login === undefined) return []
  const subject = textAt(grant, logins[login].subject === 'account' ? 'username' : 'person')?.toLowerCase()
  return subject === undefined ? [] : [{ grant, login, pair: `${printPath(app.path)} ${subject}` }]
}
