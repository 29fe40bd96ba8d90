import { type FileEntry, findingAt, listAt, mapAt, textAt, wholeFile } from './file-entry.ts'
import { describe, type Finding, type Path, printPath } from './finding.ts'

/** Finds what names a developer, an account or an app that is not in the file. @param data What the text holds. */
export function checkReferences(data: unknown): Finding[] {
  const file = wholeFile(data)
  const emails = valuesOf(listAt(file, 'developers'), 'email')
  const usernames = valuesOf(listAt(file, 'accounts'), 'username')
  const apps = listAt(file, 'apps')
  const grants = listAt(file, 'grants')
  return [
    ...apps.flatMap((app) => unknownKeys(mapAt(app, 'roles'), emails, 'developers')),
    ...apps.flatMap((app) => unknownKeys(mapAt(mapAt(app, 'basic_display'), 'testers'), usernames, 'accounts')),
    ...grants.flatMap((grant) => unknownAccount(grant, usernames)),
    ...checkGrantedApps(grants, apps),
  ]
}

function valuesOf(entries: readonly FileEntry[], key: string): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => textAt(entry, key)?.toLowerCase() ?? []))
}

function unknownKeys({ path, values }: FileEntry, known: ReadonlySet<string>, section: string): Finding[] {
  return Object.keys(values)
    .filter((name) => !known.has(name.toLowerCase()))
    .map((name) => ({ ...unknown([...path, name], name, section), at: 'key' }))
}

function unknownAccount(grant: FileEntry, usernames: ReadonlySet<string>): Finding[] {
  const username = textAt(grant, 'username')
  if (username === undefined || usernames.has(username.toLowerCase())) return []
  return [unknown([...grant.path, 'username'], username, 'accounts')]
}

function unknown(path: Path, name: string, section: string): Finding {
  return findingAt(
    path,
    describe(name, []),
    `one of the ${section} of this file`,
    `Add it to ${section}, or take it out.`,
  )
}

/** An app is named by its id or, where no other has it, by its name; an account grants it something once. */
function checkGrantedApps(grants: readonly FileEntry[], apps: readonly FileEntry[]): Finding[] {
  const byId = Map.groupBy(apps, (app) => textAt(app, 'id'))
  const byName = Map.groupBy(apps, (app) => textAt(app, 'name'))
  const seen = new Map<string, Path>()

  return grants.flatMap((grant) => {
    const name = textAt(grant, 'app')
    if (name === undefined) return []
    const path = [...grant.path, 'app']
    const [app, other] = byId.get(name) ?? byName.get(name) ?? []
    if (app === undefined) return [unknown(path, name, 'apps')]
    if (other !== undefined)
      return [findingAt(path, `${describe(name, [])}, a name of several apps`, 'one app', 'Write its Meta App ID.')]
    if (Object.keys(mapAt(app, 'basic_display').values).length === 0)
      return [
        findingAt(path, `${describe(name, [])}, an app without basic_display`, 'an app with it', 'Add basic_display.'),
      ]
    const username = textAt(grant, 'username')?.toLowerCase()
    const key = `${printPath(app.path)} ${username}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, grant.path)
    if (first === undefined || username === undefined) return []
    const found = `the app and the account of ${printPath(first)}`
    return [findingAt(grant.path, found, 'one grant for both', 'Put the tokens of both under one grant.')]
  })
}
